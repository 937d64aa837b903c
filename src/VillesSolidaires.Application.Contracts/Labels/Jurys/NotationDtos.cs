namespace VillesSolidaires.Labels;

/// <summary>Un jury vu de l'un de ses membres.</summary>
/// <param name="DeclareLe">Sa déclaration d'intérêts ; nulle : à faire avant de noter.</param>
/// <param name="Deports">Pourquoi des dossiers ne lui sont pas confiés, un motif par dossier.</param>
public sealed record JuryDeMembreDto(
    Guid SessionId, string Session, DateOnly ReuniLe, JuryStatut Statut, bool Preside, DateTime? DeclareLe, IReadOnlyList<LienDeclareDto> Liens,
    IReadOnlyList<DossierDeMembreDto> Dossiers, IReadOnlyList<string> Deports);

public sealed record LienDeclareDto(string Commune, string Motif);

/// <param name="Id">Identifiant de la notation.</param>
/// <param name="Total">Points sur 100 qu'il donne.</param>
/// <param name="ADecider">Il préside sur ce dossier et le quorum est atteint.</param>
/// <param name="Decide">La décision est arrêtée.</param>
public sealed record DossierDeMembreDto(Guid Id, int NumeroDossier, NotationStatut Statut, int Notes, int Criteres, decimal Total, bool ADecider, bool Decide);

public sealed record CommuneCandidateDto(string Code, string Nom);

/// <summary>Un dossier à noter, sous son seul numéro.</summary>
/// <param name="Strate">« 20 000 à 49 999 habitants ».</param>
/// <param name="Dossier">Nul si le membre est écarté.</param>
/// <param name="Presidence">Nulle si le membre ne préside pas sur ce dossier.</param>
public sealed record NotationDetailDto(
    Guid Id, Guid SessionId, string Session, int? NumeroDossier, NotationStatut Statut, decimal Total, string? Avis, DateTime? RemiseLe, string? MotifDeport,
    bool DeclarationFaite, bool PeutNoter, DossierAveugleDto? Dossier, PresidenceDto? Presidence, string ConcurrencyStamp);

/// <param name="Depot">Rang du dépôt lu.</param>
public sealed record DossierAveugleDto(
    string Strate, string Region, int NiveauDemande, string Referentiel, int Depot, IReadOnlyList<AxeAveugleDto> Axes, IReadOnlyList<ReponseAveugleDto> Reponses)
{
    public IEnumerable<CritereAveugleDto> Criteres => Axes.SelectMany(a => a.Criteres);
}

public sealed record AxeAveugleDto(string Code, string Intitule, IReadOnlyList<CritereAveugleDto> Criteres);

/// <param name="NoteAuto">Auto-évaluation de la commune.</param>
/// <param name="Note">Note du membre.</param>
public sealed record CritereAveugleDto(
    string Code, int Numero, string Intitule, decimal Poids, string? Presentation, IReadOnlyList<string> Descripteurs, int? NoteAuto, string? Commentaire,
    IReadOnlyList<PreuveAveugleDto> Preuves, IReadOnlyList<ReponseAveugleDto> Reponses, int? Note);

/// <param name="Releve">Ce que l'application a relevé ; nul pour un fichier ou un lien, que l'instruction seule ouvre.</param>
public sealed record PreuveAveugleDto(NaturePreuve Nature, string Libelle, string? Releve);

public sealed record ReponseAveugleDto(string Question, string Reponse);

/// <summary>Ce que lit la présidence, en plus de son propre dossier.</summary>
/// <param name="Attendues">Membres qui peuvent noter ce dossier.</param>
/// <param name="Synthese">Nulle tant que le quorum n'est pas atteint ou que la présidence n'a pas remis sa note.</param>
/// <param name="Decision">Arrêtée.</param>
public sealed record PresidenceDto(int Quorum, int Attendues, int Remises, SyntheseJuryDto? Synthese, DecisionJuryDto? Decision);

/// <param name="Totaux">Points de chaque membre, du plus bas au plus haut, sans nom.</param>
/// <param name="Avis">Avis des membres, sans nom.</param>
public sealed record SyntheseJuryDto(
    decimal Moyenne, decimal EcartType, decimal Minimum, decimal Maximum, int Notants, IReadOnlyList<decimal> Totaux, IReadOnlyList<decimal> Seuils,
    IReadOnlyList<SyntheseCritereDto> Criteres, IReadOnlyList<string> Avis);

public sealed record SyntheseCritereDto(string Code, int Numero, string Intitule, decimal Moyenne, int Minimum, int Maximum);
