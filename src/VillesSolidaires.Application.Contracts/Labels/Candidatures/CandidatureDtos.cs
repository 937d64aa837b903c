namespace VillesSolidaires.Labels;

/// <param name="Session">Intitulé de la session.</param>
/// <param name="Niveau">Niveau attribué, la décision publiée.</param>
/// <param name="Depuis">UTC, entrée dans l'état.</param>
/// <param name="Echeance">Dernier jour pour agir : dépôt d'un brouillon, réponse aux compléments, droit de réponse ; nulle si rien ne presse.</param>
/// <param name="PointsAuto">Nuls pour qui ne lit que l'issue.</param>
public sealed record CandidatureDto(
    Guid Id, string CommuneCode, string Commune, string DepartementCode, string Session, CandidatureStatut Statut, DateTime Depuis, DateOnly? Echeance,
    int NiveauDemande, int? Niveau, decimal? PointsAuto, int CriteresRenseignes, int CriteresApplicables);

public sealed record OngletsCandidaturesDto(int Toutes, int ACompleter, int EnExamen, int Decidees, int Closes)
{
    public int De(VueCandidatures vue) => vue switch
    {
        VueCandidatures.ACompleter => ACompleter,
        VueCandidatures.EnExamen => EnExamen,
        VueCandidatures.Decidees => Decidees,
        VueCandidatures.Closes => Closes,
        _ => Toutes,
    };
}

public sealed record ChoixCandidaturesDto(IReadOnlyList<ChoixSessionDto> Sessions, IReadOnlyList<ChoixDepartementDto> Departements);

public sealed record ChoixSessionDto(Guid Id, string Intitule);

public sealed record ChoixDepartementDto(string Code, string Nom);

/// <param name="Seuils">Points des niveaux 1 à 3.</param>
public sealed record SessionOuverteDto(Guid Id, string Intitule, DateOnly Cloture, string Referentiel, IReadOnlyList<decimal> Seuils);

/// <param name="Issue">Décision, une fois publiée.</param>
/// <param name="Dossier">Le dossier ; nul pour qui n'en lit que l'issue.</param>
public sealed record CandidatureDetailDto(
    Guid Id, string CommuneCode, string Commune, string DepartementCode, SessionDossierDto Session, string Referentiel, Guid ReferentielId,
    CandidatureStatut Statut, DateTime Depuis, int NiveauDemande, IssueDto? Issue, DossierDto? Dossier, string ConcurrencyStamp)
{
    public bool Peut(ActionCandidature action) => Dossier?.Actions.Contains(action) == true;
}

public sealed record SessionDossierDto(Guid Id, string Intitule, DateOnly Ouverture, DateOnly Cloture, DateOnly FinCorrections, int Validite);

/// <param name="Niveau">De 1 à 3 pour une attribution.</param>
/// <param name="Motifs">Nuls pour qui ne lit que l'issue.</param>
/// <param name="PublieeLe">UTC.</param>
public sealed record IssueDto(IssueLabel Issue, int? Niveau, string? Motifs, DateTime PublieeLe);

/// <param name="Actions">Gestes que la personne peut faire maintenant.</param>
/// <param name="Echeance">Dernier jour pour agir, s'il y en a un.</param>
/// <param name="NotesInstructionVisibles">Faux tant que l'instruction n'a rien rendu à qui lit.</param>
/// <param name="FaitsReleves">Vrai si les preuves automatiques sont celles d'aujourd'hui, faux si ce sont celles du dernier dépôt.</param>
/// <param name="Motif">Pourquoi elle est irrecevable ou retirée.</param>
/// <param name="Precedente">Candidature que celle-ci renouvelle ou reprend.</param>
public sealed record DossierDto(
    IReadOnlyList<ActionCandidature> Actions, DateOnly? Echeance, PointsDto Points, IReadOnlyList<AxeDossierDto> Axes, IReadOnlyList<ManqueDto> Manques,
    IReadOnlyList<RegleDto> Recevabilite, bool NotesInstructionVisibles, bool FaitsReleves, IReadOnlyList<PreuveDto> Preuves,
    ReferentDto? Elu, ReferentDto? Technique, IReadOnlyList<QuestionDto> Questions, IReadOnlyList<DepotResumeDto> Depots,
    IReadOnlyList<EvenementDossierDto> Evenements, string? Motif, ReponseDecisionDto? Reponse, DateOnly? ReponseJusquau,
    LienCandidatureDto? Precedente, LabelActuelDto? LabelActuel)
{
    public IEnumerable<CritereDossierDto> Criteres => Axes.SelectMany(a => a.Criteres);
}

/// <summary>Les points du dossier et ce qu'ils valent.</summary>
/// <param name="Instruction">Nuls tant que l'instruction n'a rien rendu.</param>
/// <param name="Cible">Niveau dont la page dit ce qui manque : celui demandé, ou le suivant s'il est atteint ; nul si tout l'est.</param>
/// <param name="Manquants">Points qui manquent pour la cible ; 0 si seuls des seuils de critères manquent.</param>
/// <param name="Niveau">Niveau qu'atteignent les notes retenues ; 0 : aucun.</param>
public sealed record PointsDto(decimal Auto, decimal? Instruction, IReadOnlyList<decimal> Seuils, int? Cible, decimal Manquants, int Niveau)
{
    /// <summary>Points des notes retenues, quand l'instruction n'a rendu qu'une part des siennes : l'auto-évaluation compte ailleurs. Nuls sinon.</summary>
    public decimal? RetenusEnPartie { get; init; }
}

/// <param name="Max">Points de l'axe si tout y est noté au plus haut.</param>
public sealed record AxeDossierDto(
    string Code, string Intitule, decimal Max, decimal Auto, decimal? Instruction, IReadOnlyList<CritereDossierDto> Criteres);

/// <param name="Seuil">Note exigée par le niveau demandé.</param>
/// <param name="Poids">Points sur 100, après neutralisation des critères qui ne s'appliquent pas.</param>
/// <param name="Revision">0 tant que rien n'est écrit.</param>
public sealed record CritereDossierDto(
    string Code, int Numero, string Intitule, decimal Poids, int Max, int? Auto, int? Instruction, int Seuil, string? MotifEcart,
    string? Commentaire, int Revision, IReadOnlyList<ExigenceDto> Exigences, IReadOnlyList<PreuveCitee> Preuves)
{
    /// <summary>Note retenue : celle de l'instruction dès qu'elle se voit.</summary>
    public int? Note => Instruction ?? Auto;

    public bool SeuilAtteint => Note >= Seuil;

    public bool PreuveObligatoireAbsente => Exigences.Any(e => e.Obligatoire && !e.Fournie);
}

/// <summary>Preuve qu'un critère exige.</summary>
/// <param name="Releve">Ce que l'application a relevé : « 24 animations, 1 912 participants en 2025 » ; nul si elle ne sait pas la prouver seule.</param>
/// <param name="Automatique">L'application la prouve.</param>
public sealed record ExigenceDto(string Code, string Libelle, bool Obligatoire, SourcePreuve? Source, string? Releve, bool Automatique, bool Fournie);

/// <summary>Preuve jointe, citée par un critère.</summary>
public sealed record PreuveCitee(Guid Id, NaturePreuve Nature, string Libelle, string? Lien);

/// <summary>Une chose à faire pour le niveau visé.</summary>
/// <param name="Exigence">Preuve à joindre ; nulle : une note à relever.</param>
/// <param name="Texte">Preuve, ou descripteur de la note à atteindre.</param>
/// <param name="De">Note actuelle.</param>
/// <param name="A">Note à atteindre.</param>
/// <param name="Gain">Points gagnés.</param>
public sealed record ManqueDto(string Critere, int Numero, string Intitule, string? Exigence, string Texte, int? De, int? A, decimal Gain)
{
    public bool EstUnePreuve => Exigence is not null;
}

public sealed record RegleDto(RegleRecevabilite Regle, bool Remplie, string Detail);

/// <param name="Taille">Octets.</param>
/// <param name="AjouteeLe">UTC.</param>
/// <param name="Depot">Dépôt qui l'a figée ; nul tant qu'elle n'a pas été déposée.</param>
/// <param name="Criteres">« lieu », « lieu/charte-usage ».</param>
public sealed record PreuveDto(
    Guid Id, NaturePreuve Nature, string Libelle, string? Lien, string? NomFichier, long? Taille, string AjouteePar, DateTime AjouteeLe, int? Depot,
    IReadOnlyList<string> Criteres, bool PeutRetirer);

public sealed record ReferentDto(string Nom, string Fonction, string Courriel);

/// <param name="Critere">Code ; nul : le dossier entier.</param>
/// <param name="AttendLaMairie">Le dernier mot est à l'association.</param>
public sealed record QuestionDto(Guid Id, string? Critere, bool Classee, bool AttendLaMairie, IReadOnlyList<MessageDto> Messages);

public sealed record MessageDto(CoteDossier Cote, string Auteur, DateTime Le, string Texte);

public sealed record DepotResumeDto(int Numero, string Par, DateTime Le, string Empreinte);

public sealed record EvenementDossierDto(string Quoi, string? Detail, CandidatureStatut Statut, string Auteur, DateTime Le);

public sealed record ReponseDecisionDto(string Texte, DateTime Le);

public sealed record LienCandidatureDto(Guid Id, string Session);

/// <summary>Label que la commune porte aujourd'hui.</summary>
/// <param name="Numero">Numéro de l'attestation.</param>
/// <param name="ValableJusquau">Dernier jour de validité, compris.</param>
/// <param name="ControleLe">Contrôle à mi-parcours, s'il est fait.</param>
public sealed record LabelActuelDto(string Numero, int Niveau, DateOnly ValableDu, DateOnly ValableJusquau, DateOnly ControlePrevuLe, DateOnly? ControleLe);

/// <param name="Descripteurs">Ce que veut dire chaque note, de 0 à 4.</param>
/// <param name="Minimums">Note exigée aux niveaux 1, 2 et 3.</param>
/// <param name="Cran">Points que rapporte un cran de plus.</param>
/// <param name="PeutEvaluer">La personne peut écrire maintenant.</param>
public sealed record CritereDetailDto(
    Guid Id, string Commune, string Session, CandidatureStatut Statut, int NiveauDemande, CritereDossierDto Critere, string Axe, string? Presentation,
    IReadOnlyList<string> Descripteurs, IReadOnlyList<int> Minimums, decimal Cran, bool PeutEvaluer, bool PeutJoindre, string? ModifieePar,
    DateTime? ModifieeLe, IReadOnlyList<QuestionDto> Questions, VoisinDto? Precedent, VoisinDto? Suivant, string ConcurrencyStamp);

/// <summary>Critère d'avant ou d'après, pour avancer sans revenir au dossier.</summary>
public sealed record VoisinDto(string Code, int Numero, string Intitule);

/// <param name="Renseignes">Critères renseignés, sur ceux qui s'appliquent.</param>
public sealed record EvaluationEnregistreeDto(int Revision, DateTime Le, decimal Points, int Renseignes, int Applicables);

/// <param name="Intact">L'empreinte est bien celle du contenu.</param>
public sealed record DepotDto(
    int Numero, string Par, DateTime Le, string Empreinte, bool Intact, string Commune, string Session, int NiveauDemande, string Referentiel, decimal Total,
    ReferentDto? Elu, ReferentDto? Technique, IReadOnlyList<CritereDeposeDto> Criteres, IReadOnlyList<PreuveDeposeeDto> Preuves,
    IReadOnlyList<RegleDto> Recevabilite, IReadOnlyList<ReponseDeposeeDto> Reponses, IReadOnlyList<DepotResumeDto> Depots);

public sealed record CritereDeposeDto(string Code, int Numero, string Intitule, int? Note, string? Commentaire);

public sealed record PreuveDeposeeDto(NaturePreuve Nature, string Libelle, string? Precision, string? Sha256, IReadOnlyList<string> Criteres);

public sealed record ReponseDeposeeDto(string? Critere, string Question, string Reponse);

/// <param name="Avant">Points de l'instruction précédente, à défaut de l'auto-évaluation.</param>
/// <param name="Faits">Preuves automatiques, avant et maintenant.</param>
public sealed record RenouvellementDto(
    Guid PrecedenteId, string Session, string ReferentielAvant, string Referentiel, decimal Avant, decimal Maintenant,
    IReadOnlyList<EcartCritereDto> Criteres, IReadOnlyList<EcartFaitDto> Faits);

/// <param name="Avant">Note précédente ; nulle si le critère est nouveau.</param>
/// <param name="Maintenant">Nulle si le critère n'existe plus, ou n'est pas encore noté.</param>
public sealed record EcartCritereDto(string Code, int Numero, string Intitule, int? Avant, int? Maintenant, bool Nouveau, bool Retire);

public sealed record EcartFaitDto(SourcePreuve Source, string? Avant, string Maintenant);
