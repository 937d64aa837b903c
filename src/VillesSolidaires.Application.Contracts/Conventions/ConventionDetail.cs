using VillesSolidaires.Organisations;

namespace VillesSolidaires.Conventions;

/// <summary>Tout ce que la fiche montre.</summary>
/// <param name="Actions">Gestes possibles dans cet état, pour cette personne.</param>
/// <param name="Empreinte">Empreinte du texte à signer ; à renvoyer telle quelle pour signer.</param>
/// <param name="Depuis">UTC ; début de l'attente en cours.</param>
/// <param name="ProchaineRelanceLe">Jour de la prochaine relance automatique.</param>
public sealed record ConventionDetailDto(
    Guid Id, string ConcurrencyStamp, string Numero, string Objet, TypeConvention Type, EtatConvention Etat, ConventionStatut Statut,
    DateOnly Debut, DateOnly Fin, string TerritoireCode, string TerritoireNom, string? DepartementCode,
    TypeActeur Acteur, string ActeurNom, Guid? ActeurPartieId, DateTime Depuis, int Jours, DateOnly? ProchaineRelanceLe,
    string? Empreinte, DateOnly? SigneeLe, string? Motif, DateOnly? EffetLe, int NombreVersions, int NombreEvenements, int AvenantsSignes,
    IReadOnlyList<ActionConvention> Actions, IReadOnlyList<EtapeConventionDto> Etapes,
    LienConventionDto? AvenantDe, LienConventionDto? Renouvelle, LienConventionDto? RenouveleePar, IReadOnlyList<LienConventionDto> Avenants, int? NumeroAvenant,
    IReadOnlyList<PartieDto> Parties, IReadOnlyList<ClauseDto> Clauses, IReadOnlyList<EngagementDto> Engagements,
    IReadOnlyList<FinancementDto> Financements, IReadOnlyList<PieceDto> Pieces, IReadOnlyList<RelanceDto> Relances,
    IReadOnlyList<ConstatDto> Constats, IReadOnlyList<EvenementDto> DerniersEvenements)
{
    public decimal Montant => Financements.Sum(f => f.Montant);

    public bool Peut(ActionConvention action) => Actions.Contains(action);

    public PartieDto? Partie(Guid? id) => Parties.FirstOrDefault(p => p.Id == id);
}

/// <summary>Étape du parcours d'une convention, pour la frise.</summary>
/// <param name="Le">Jour où elle a été franchie, nul si elle est à venir.</param>
public sealed record EtapeConventionDto(EtatConvention Etat, bool Faite, bool EnCours, DateOnly? Le, string? Detail);

public sealed record LienConventionDto(Guid Id, string Numero, string Objet, EtatConvention Etat, DateOnly Fin);

/// <param name="ASonTour">Vrai si c'est à elle de signer.</param>
/// <param name="EstMienne">Vrai si la personne peut agir pour cette partie.</param>
public sealed record PartieDto(
    Guid Id, Guid OrganisationId, TypeOrganisation Type, string Nom, string? Siren, string? CommuneCode, string? DepartementCode, int Rang,
    string? DeliberationReference, DateOnly? DeliberationLe, DateOnly? DeliberationExecutoireLe, DateOnly? EngagementRepublicainLe, bool DoitDeliberer,
    bool EstSignee, DateOnly? SigneeLe, bool ASonTour, bool EstMienne, bool Reprise, IReadOnlyList<SignataireDto> Signataires);

public sealed record SignataireDto(Guid Id, string Nom, string Qualite, string? Courriel, DateOnly? SigneLe, string? Empreinte, bool SurPapier);

public sealed record ClauseDto(
    Guid Id, NatureClause Nature, int Numero, string Titre, string Texte, int Revision, DateTime ModifieeLe, string ModifieePar, IReadOnlyList<FilDto> Fils)
{
    public string Repere => $"{Nature.Libelle()} {Formats.Nombre(Numero)}";
}

public sealed record FilDto(Guid Id, DateTime OuvertLe, DateTime? ResoluLe, string? ResoluPar, IReadOnlyList<CommentaireDto> Commentaires);

public sealed record CommentaireDto(string Auteur, string Organisation, DateTime Le, string Texte);

public sealed record EngagementDto(
    Guid Id, Guid PartieId, string Partie, string Libelle, DateOnly Echeance, int? Cible, string? Unite, int Fait, DateOnly? RealiseLe, string? Preuve,
    EtatEngagement Etat, bool EstMien);

/// <param name="Montant">Euros.</param>
public sealed record FinancementDto(
    Guid Id, Guid AttribuantId, string Attribuant, Guid BeneficiaireId, string Beneficiaire, decimal Montant, NatureFinancement Nature,
    ConditionsVersement Conditions, string? Dispositif, bool ContrepartieIndividualisee, decimal TotalEcheancier,
    IReadOnlyList<VersementDto> Versements, IReadOnlyList<CompteRenduDto> ComptesRendus);

/// <param name="Montant">Euros.</param>
/// <param name="Limite">Dernier jour pour payer.</param>
public sealed record VersementDto(
    Guid Id, int Exercice, DateOnly Echeance, string Condition, decimal Montant, DateOnly? AppelRecuLe, DateOnly? VerseLe, DateOnly Limite, EtatVersement Etat);

/// <param name="RecuLe">Nul tant qu'il est attendu.</param>
/// <param name="Limite">Dernier jour pour le remettre.</param>
public sealed record CompteRenduDto(int Exercice, DateOnly? RecuLe, DateOnly Limite);

/// <param name="VautPourLeTexte">Faux pour un exemplaire signé d'un texte qui a changé depuis.</param>
public sealed record PieceDto(Guid Id, TypePiece Type, string Nom, long Taille, Guid? PartieId, DateTime DeposeeLe, string DeposeePar, bool VautPourLeTexte);

public sealed record RelanceDto(Guid PartieId, string Partie, DateTime Le, bool Automatique, string Par);

public sealed record ConstatDto(string Regle, NiveauConstat Niveau, string Message);

public sealed record EvenementDto(int Numero, DateTime Le, string Auteur, TypeEvenementConvention Type, string Resume, string Empreinte);
