using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Conventions;

/// <summary>Vue de la liste, en onglets.</summary>
public enum VueConventions
{
    Toutes = 1,

    /// <summary>Quelqu'un doit agir : relecture, correction, signature.</summary>
    [Display(Name = "À traiter")]
    ATraiter = 2,

    Brouillons = 3,

    [Display(Name = "En vigueur")]
    EnVigueur = 4,

    [Display(Name = "Expirent sous 90 jours")]
    Expirent = 5,

    [Display(Name = "Expirées")]
    Expirees = 6,

    /// <summary>Annulées, dénoncées, résiliées, remplacées.</summary>
    Closes = 7,
}

/// <summary>
/// Filtres de la liste ; tous vont dans l'adresse. Tris : numero, objet, territoire, etat, acteur, depuis (durée de l'attente : -depuis met la
/// plus longue en tête), echeance. Sans tri, celui de la vue : <see cref="TriParDefaut"/>.
/// </summary>
public sealed record ConventionListeInput : ListeInput
{
    public VueConventions? Vue { get; init; }
    public TypeConvention? Type { get; init; }
    public EtatConvention? Etat { get; init; }
    public TypeActeur? Acteur { get; init; }

    /// <summary>Vrai : seulement celles où la personne, ou sa partie, est attendue.</summary>
    public bool? AMoi { get; init; }

    /// <summary>Code INSEE d'une commune ou code d'un département, pour les conventions qui le couvrent.</summary>
    [StringLength(5)]
    public string? Territoire { get; init; }

    /// <summary>Organisation partie à la convention (un bailleur).</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>Échéance sous ce nombre de jours : 30, 90 ou 180.</summary>
    [Range(1, 3650, ErrorMessage = "L’échéance se compte en jours, entre 1 et 3 650.")]
    public int? Echeance { get; init; }

    /// <summary>Tri d'une vue quand l'adresse n'en demande pas.</summary>
    public static string TriParDefaut(VueConventions vue) => vue switch
    {
        VueConventions.ATraiter or VueConventions.Brouillons => "-depuis",
        VueConventions.EnVigueur or VueConventions.Expirent => "echeance",
        VueConventions.Expirees => "-echeance",
        _ => "-numero",
    };
}

/// <param name="Depuis">UTC ; début de l'attente en cours.</param>
/// <param name="Jours">Jours entiers passés dans cette attente, comptés à Paris.</param>
/// <param name="AMoi">Vrai si la personne, ou la partie pour laquelle elle agit, est attendue.</param>
public sealed record ConventionDto(
    Guid Id, string Numero, string Objet, TypeConvention Type, int? NumeroAvenant, string TerritoireCode, string TerritoireNom, EtatConvention Etat,
    TypeActeur Acteur, string ActeurNom, Guid? ActeurPartieId, DateTime Depuis, int Jours, bool AMoi, DateOnly Debut, DateOnly Fin, int JoursAvantFin);

/// <summary>Comptes des onglets, dans le périmètre et sans les autres filtres.</summary>
/// <param name="EnAttenteLongue">À traiter, chez un partenaire depuis plus de <see cref="ConventionConsts.AttenteLongue"/> jours.</param>
/// <remarks>Un avenant signé vit dans la convention qu'il modifie : il ne se compte ni en vigueur, ni expiré.</remarks>
public sealed record OngletsConventionsDto(
    int Toutes, int ATraiter, int Brouillons, int EnVigueur, int Expirent, int Expirees, int Closes, int EnAttenteLongue)
{
    /// <summary>Nombre de conventions de cette vue.</summary>
    public int De(VueConventions vue) => vue switch
    {
        VueConventions.ATraiter => ATraiter,
        VueConventions.Brouillons => Brouillons,
        VueConventions.EnVigueur => EnVigueur,
        VueConventions.Expirent => Expirent,
        VueConventions.Expirees => Expirees,
        VueConventions.Closes => Closes,
        _ => Toutes,
    };
}

/// <summary>Valeurs à proposer dans les filtres : celles que le périmètre contient.</summary>
/// <param name="Departements">Code et nom.</param>
/// <param name="Bailleurs">Identifiant et nom des bailleurs parties à une convention.</param>
/// <param name="Partie">Organisation déjà choisie, si elle n'est pas un de ces bailleurs.</param>
public sealed record ChoixConventionsDto(IReadOnlyList<ChoixDto> Departements, IReadOnlyList<ChoixDto> Bailleurs, ChoixDto? Partie = null);

public sealed record ChoixDto(string Valeur, string Libelle);

/// <summary>Conventions signées qui finissent bientôt, par palier : 30, 90 et 180 jours. Chacune n'est que dans le premier qui la contient.</summary>
public sealed record EcheancierConventionsDto(DateOnly Aujourdhui, IReadOnlyList<PalierEcheanceDto> Paliers);

/// <param name="Jours">Borne du palier.</param>
/// <param name="Elements">Les plus proches d'abord, bornées ; <paramref name="Total"/> les compte toutes.</param>
public sealed record PalierEcheanceDto(int Jours, int Total, IReadOnlyList<EcheanceConventionDto> Elements);

/// <param name="RenouvelleePar">Numéro du renouvellement en préparation, s'il y en a un.</param>
public sealed record EcheanceConventionDto(
    Guid Id, string Numero, string Objet, TypeConvention Type, string TerritoireNom, DateOnly Fin, int JoursAvantFin, Guid? RenouvellementId, string? RenouvelleePar,
    ConventionStatut? RenouvellementStatut);
