namespace VillesSolidaires.Labels;

/// <param name="Statut">Nul : le jury n'est pas convoqué.</param>
/// <param name="Recevables">Dossiers recevables que l'instruction n'a pas encore transmis.</param>
/// <param name="ConcurrencyStamp">Nul tant que le jury n'est pas convoqué.</param>
public sealed record JuryDetailDto(
    Guid SessionId, string Session, JuryStatut? Statut, DateOnly? ReuniLe, int? Quorum, DateTime? PublieLe, Guid? PresidentId, Guid? SuppleantId,
    IReadOnlyList<MembreJuryDto> Membres, IReadOnlyList<DossierJuryDto> Dossiers, int Recevables, bool PeutPublier, string? ConcurrencyStamp)
{
    public int ADeliberer => Dossiers.Count(d => d.Statut == CandidatureStatut.EnJury);
}

/// <param name="Id">Compte du membre.</param>
/// <param name="DeclareLe">Dernière déclaration d'intérêts ; nulle : il ne note pas encore.</param>
/// <param name="Remises">Notes remises, sur celles qui lui sont confiées.</param>
public sealed record MembreJuryDto(
    Guid Id, string Nom, string Qualite, string? Commune, string? Departement, string? Employeur, DateTime? DeclareLe, bool Preside, bool Supplee, int Remises, int Confiees);

/// <param name="Votants">Membres sans conflit.</param>
/// <param name="PresidePar">Qui décidera ; nul si personne ne le peut.</param>
/// <param name="Cases">Une par membre, dans leur ordre.</param>
public sealed record DossierJuryDto(
    Guid CandidatureId, int NumeroDossier, string Commune, string DepartementCode, int NiveauDemande, CandidatureStatut Statut, int Votants, int Remises,
    string? PresidePar, IReadOnlyList<CaseJuryDto> Cases, DecisionJuryDto? Decision);

/// <summary>Un membre devant un dossier.</summary>
/// <param name="Conflits">Pourquoi il en est écarté ; vide sinon.</param>
/// <param name="Statut">Nul avant l'ouverture de la notation.</param>
public sealed record CaseJuryDto(Guid MembreId, IReadOnlyList<string> Conflits, NotationStatut? Statut);

public sealed record DecisionJuryDto(IssueLabel Issue, int? Niveau, string Motifs, string PresidePar);
