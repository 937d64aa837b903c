using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Conventions;

public sealed record AjouterClauseInput : GesteConventionInput
{
    [Required(ErrorMessage = "Choisissez article ou annexe.")]
    public NatureClause? Nature { get; init; }

    [Required(ErrorMessage = "Saisissez le titre.")]
    [StringLength(ConventionConsts.TitreClauseMax, ErrorMessage = "Le titre ne dépasse pas 160 caractères.")]
    public string Titre { get; init; } = "";

    // La longueur est dite par le domaine, chiffres à l'appui.
    [Required(ErrorMessage = "Saisissez le texte.")]
    public string Texte { get; init; } = "";
}

/// <summary>Sans jeton de convention : chaque article porte sa révision, deux personnes écrivent deux articles sans se gêner.</summary>
public sealed record ModifierClauseInput
{
    [Required(ErrorMessage = "Saisissez le titre.")]
    [StringLength(ConventionConsts.TitreClauseMax, ErrorMessage = "Le titre ne dépasse pas 160 caractères.")]
    public string Titre { get; init; } = "";

    [Required(ErrorMessage = "Saisissez le texte.")]
    public string Texte { get; init; } = "";

    /// <summary>Révision lue par la personne.</summary>
    public int Revision { get; init; }
}

/// <summary>Article après enregistrement, ou tel qu'un autre l'a laissé.</summary>
public sealed record ClauseEnregistreeDto(Guid Id, int Revision, DateTime ModifieeLe, string ModifieePar, int SignaturesAnnulees);

/// <summary>Deux textes d'un même article, comparés mot à mot : celui de la personne, et celui qu'un autre a enregistré pendant qu'elle écrivait.</summary>
/// <param name="Revision">Révision de l'autre texte ; à renvoyer pour le remplacer.</param>
/// <param name="ModifieeLe">UTC.</param>
public sealed record ConflitClauseDto(
    Guid ClauseId, string Repere, int Revision, DateTime ModifieeLe, string ModifieePar, TexteCompareDto Mien, TexteCompareDto Sien);

/// <summary>Titre et texte en fragments qui se suivent ; ceux qui changent ne sont que de ce côté.</summary>
public sealed record TexteCompareDto(IReadOnlyList<FragmentDto> Titre, IReadOnlyList<FragmentDto> Texte);

public sealed record CommenterInput
{
    [Required(ErrorMessage = "Écrivez votre commentaire.")]
    [StringLength(ConventionConsts.CommentaireMax, ErrorMessage = "Un commentaire ne dépasse pas 2 000 caractères.")]
    public string Texte { get; init; } = "";
}

public sealed record AjouterPartiesInput : GesteConventionInput
{
    public IList<Guid> OrganisationIds { get; init; } = [];

    /// <summary>Rang de signature commun ; vide : après les parties déjà là.</summary>
    [Range(1, 99, ErrorMessage = "Le rang va de 1 à 99.")]
    public int? Rang { get; init; }
}

/// <summary>Liste collée de communes : un code INSEE ou un nom par ligne.</summary>
public sealed record AjouterCommunesInput : GesteConventionInput
{
    [Required(ErrorMessage = "Collez une commune par ligne.")]
    [StringLength(20_000, ErrorMessage = "La liste ne dépasse pas 20 000 caractères.")]
    public string Liste { get; init; } = "";

    /// <summary>Réponses aux homonymies : ligne saisie → code INSEE choisi.</summary>
    public IReadOnlyDictionary<string, string> Choix { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    [Range(1, 99, ErrorMessage = "Le rang va de 1 à 99.")]
    public int? Rang { get; init; }
}

/// <summary>Ce que la liste collée désigne, ligne par ligne.</summary>
public sealed record LigneCommuneDto(string Saisie, StatutLigneCommune Statut, IReadOnlyList<CommuneProposeeDto> Communes);

public enum StatutLigneCommune
{
    Trouvee = 1,
    DejaPartie = 2,

    /// <summary>Plusieurs communes portent ce nom : il faut choisir.</summary>
    Homonymes = 3,

    Inconnue = 4,

    /// <summary>Déjà écrite plus haut dans la liste.</summary>
    EnDouble = 5,
}

public sealed record CommuneProposeeDto(string Code, string Nom, string DepartementCode, int Population);

public sealed record ChangerRangInput : GesteConventionInput
{
    [Range(1, 99, ErrorMessage = "Le rang va de 1 à 99.")]
    public int Rang { get; init; }
}

public sealed record AjouterSignataireInput : GesteConventionInput
{
    [Required(ErrorMessage = "Saisissez le nom de la personne.")]
    [StringLength(ConventionConsts.NomMax, ErrorMessage = "Le nom ne dépasse pas 200 caractères.")]
    public string Nom { get; init; } = "";

    [Required(ErrorMessage = "Saisissez la qualité : maire, directrice…")]
    [StringLength(ConventionConsts.QualiteMax, ErrorMessage = "La qualité ne dépasse pas 120 caractères.")]
    public string Qualite { get; init; } = "";

    [EmailAddress(ErrorMessage = "Cette adresse de courriel est incomplète.")]
    [StringLength(ConventionConsts.CourrielMax, ErrorMessage = "L’adresse ne dépasse pas 254 caractères.")]
    public string? Courriel { get; init; }
}

public sealed record EngagementInput : GesteConventionInput
{
    /// <summary>À la création seulement.</summary>
    public Guid? PartieId { get; init; }

    [Required(ErrorMessage = "Dites ce que la partie s’engage à faire.")]
    [StringLength(ConventionConsts.LibelleEngagementMax, ErrorMessage = "L’engagement ne dépasse pas 200 caractères.")]
    public string Libelle { get; init; } = "";

    [Required(ErrorMessage = "Choisissez l’échéance.")]
    public DateOnly? Echeance { get; init; }
    public int? Cible { get; init; }

    [StringLength(ConventionConsts.UniteMax, ErrorMessage = "L’unité ne dépasse pas 40 caractères.")]
    public string? Unite { get; init; }
}

public sealed record FinancementInput : GesteConventionInput
{
    [Required(ErrorMessage = "Choisissez qui verse.")]
    public Guid? AttribuantId { get; init; }

    [Required(ErrorMessage = "Choisissez qui reçoit.")]
    public Guid? BeneficiaireId { get; init; }

    /// <summary>Euros.</summary>
    [Required(ErrorMessage = "Saisissez le montant.")]
    public decimal? Montant { get; init; }

    [Required(ErrorMessage = "Choisissez la nature de l’aide.")]
    public NatureFinancement? Nature { get; init; }

    [Required(ErrorMessage = "Choisissez les conditions de versement.")]
    public ConditionsVersement? Conditions { get; init; }

    [StringLength(ConventionConsts.ObjetMax, ErrorMessage = "Le dispositif ne dépasse pas 200 caractères.")]
    public string? Dispositif { get; init; }
    public bool ContrepartieIndividualisee { get; init; }
}

public sealed record VersementInput : GesteConventionInput
{
    [Required(ErrorMessage = "Saisissez l’exercice.")]
    [Range(2000, 2100, ErrorMessage = "L’exercice est une année.")]
    public int? Exercice { get; init; }

    [Required(ErrorMessage = "Choisissez l’échéance.")]
    public DateOnly? Echeance { get; init; }

    [StringLength(ConventionConsts.ConditionMax, ErrorMessage = "La condition ne dépasse pas 256 caractères.")]
    public string? Condition { get; init; }

    /// <summary>Euros.</summary>
    [Required(ErrorMessage = "Saisissez le montant.")]
    public decimal? Montant { get; init; }
}
