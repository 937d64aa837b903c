namespace VillesSolidaires.Labels;

/// <summary>Un dossier devant qui l'instruit : le candidat, l'instruction et, une fois la décision publiée, le jury côte à côte.</summary>
/// <param name="Jours">Jours passés dans l'état.</param>
/// <param name="EcheanceProposee">Échéance d'une demande de compléments faite aujourd'hui, selon la session.</param>
/// <param name="Actions">Gestes d'instruction que l'état permet.</param>
public sealed record DossierInstruitDto(
    Guid Id, int NumeroDossier, string CommuneCode, string Commune, Guid SessionId, string Session, string Referentiel, int NiveauDemande,
    CandidatureStatut Statut, int Jours, Guid? InstructeurId, string? Instructeur, PointsVerifies Points, DateOnly? Echeance, DateOnly EcheanceProposee,
    TotauxInstruitsDto Totaux, IReadOnlyList<AxeInstruitDto> Axes, IReadOnlyList<FilInstructionDto> FilsDuDossier, IReadOnlyList<RegleInstruiteDto> Recevabilite,
    DecisionPublieeDto? Decision, IReadOnlyList<EvenementInstruitDto> Evenements, IReadOnlyList<ActionCandidature> Actions, string ConcurrencyStamp)
{
    public bool Peut(ActionCandidature action) => Actions.Contains(action);

    public IEnumerable<CritereInstruitDto> Criteres => Axes.SelectMany(a => a.Criteres);

    public IEnumerable<FilInstructionDto> Fils => [.. FilsDuDossier, .. Criteres.SelectMany(c => c.Fils)];
}

/// <param name="Jury">Moyenne du jury ; nulle tant que la décision n'est pas publiée.</param>
/// <param name="Seuils">Points exigés pour chaque niveau.</param>
public sealed record TotauxInstruitsDto(
    decimal Auto, int NiveauAuto, decimal Instruction, int NiveauInstruction, decimal? Jury, int CriteresInstruits, int CriteresApplicables, IReadOnlyList<decimal> Seuils);

/// <param name="Max">Points de l'axe si tout y est noté au plus haut.</param>
public sealed record AxeInstruitDto(string Code, string Intitule, decimal Auto, decimal Instruction, decimal Max, IReadOnlyList<CritereInstruitDto> Criteres);

/// <param name="Minimum">Note exigée pour le niveau demandé.</param>
/// <param name="NoteJury">Moyenne des membres ; nulle tant que la décision n'est pas publiée.</param>
/// <param name="Revision">À rendre avec la note : elle dit ce que la personne avait lu.</param>
public sealed record CritereInstruitDto(
    string Code, int Numero, string Intitule, decimal Poids, string? Presentation, IReadOnlyList<string> Descripteurs, int Minimum,
    int? NoteAuto, string? Commentaire, int? NoteInstruction, string? MotifEcart, decimal? NoteJury, int Revision, string? ModifieePar, DateTime? ModifieeLe,
    IReadOnlyList<PreuveInstruiteDto> Preuves, IReadOnlyList<FilInstructionDto> Fils);

/// <param name="Id">Nul pour une preuve automatique.</param>
/// <param name="Precision">Adresse, nom de fichier, ou ce que l'application a relevé.</param>
public sealed record PreuveInstruiteDto(Guid? Id, NaturePreuve Nature, string Libelle, string? Precision, string? Lien);

/// <param name="AttendLaMairie">Le dernier mot est à l'association.</param>
public sealed record FilInstructionDto(Guid Id, string? Critere, DateTime? ClasseeLe, bool AttendLaMairie, IReadOnlyList<MessageInstructionDto> Messages)
{
    public bool EstOuvert => ClasseeLe is null;
}

public sealed record MessageInstructionDto(CoteDossier Cote, string Auteur, string Texte, DateTime Le);

public sealed record RegleInstruiteDto(RegleRecevabilite Regle, bool Remplie, string Detail);

public sealed record DecisionPublieeDto(
    IssueLabel Issue, int? Niveau, string Motifs, decimal Moyenne, decimal EcartType, decimal Minimum, decimal Maximum, int Notants, int Quorum, string PresidePar, DateTime PublieeLe);

public sealed record EvenementInstruitDto(string Quoi, string? Detail, string Auteur, DateTime Le);
