using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Kits;

public enum PasStatistique
{
    [Display(Name = "par jour")]
    Jour = 1,

    [Display(Name = "par mois")]
    Mois = 2,

    [Display(Name = "par année")]
    Annee = 3,
}

/// <summary>Ce qu'on veut compter. Sans dates : les 90 derniers jours, ou les douze derniers mois pour tous les kits.</summary>
public record StatistiqueKitInput
{
    public DateOnly? Du { get; init; }
    public DateOnly? Au { get; init; }

    /// <summary>Vrai : le périmètre de la personne ; faux : France entière.</summary>
    public bool? MonPerimetre { get; init; }

    /// <summary>Code d'un département du périmètre.</summary>
    public string? Departement { get; init; }

    /// <summary>Code INSEE d'une commune du périmètre.</summary>
    public string? Commune { get; init; }
    public string? Canal { get; init; }
    public int? Version { get; init; }
    public Guid? FichierId { get; init; }

    /// <summary>Sans lui, celui que la longueur de la période appelle.</summary>
    public PasStatistique? Pas { get; init; }
}

/// <summary>Comptes d'ici sur une période, avec le passage du brut au qualifié.</summary>
/// <param name="UnAnPlusTot">Mêmes filtres, mêmes dates un an avant.</param>
/// <param name="Communes">Communes où l'on a téléchargé au moins une fois.</param>
/// <param name="Diffusions">Remises que citent des sources nationales.</param>
/// <param name="Packs">Packs remis en main propre, toutes remises et toutes périodes.</param>
public sealed record StatistiqueKitDto(
    DateOnly Du, DateOnly Au, PasStatistique Pas, ZoneDto Zone, CompteDto Total, CompteDto UnAnPlusTot, int Communes,
    IReadOnlyList<PointDto> Points, IReadOnlyList<PartDto> ParCanal, IReadOnlyList<PartDto> ParFichier, IReadOnlyList<PartDto> ParVersion,
    IReadOnlyList<ReleveDto> Releves, IReadOnlyList<DivergenceDto> Divergences, IReadOnlyList<DiffusionDto> Diffusions, long Packs, IReadOnlyList<RegleQualificationDto> Regles)
{
    /// <summary>Téléchargements qualifiés pour 1 000 habitants du territoire compté.</summary>
    public decimal PourMille => Zone.PourMille(Total.Qualifie);
}

/// <summary>Tous les kits sur une période.</summary>
public sealed record StatistiqueEnsembleDto(
    DateOnly Du, DateOnly Au, PasStatistique Pas, ZoneDto Zone, CompteDto Total, CompteDto UnAnPlusTot,
    IReadOnlyList<PointDto> Points, IReadOnlyList<PartDto> ParCanal, IReadOnlyList<KitCompteDto> ParKit, IReadOnlyList<RegleQualificationDto> Regles);

/// <param name="UnAnPlusTot">Qualifiés, mêmes dates un an avant.</param>
public sealed record KitCompteDto(Guid Id, string Titre, KitNature Nature, KitStatut Statut, long Qualifie, long Brut, long UnAnPlusTot);

/// <summary>Territoire compté.</summary>
/// <param name="Population">Population municipale, en habitants ; nulle si le territoire n'est pas fait de communes.</param>
public sealed record ZoneDto(string Libelle, long Population)
{
    /// <returns>Pour 1 000 habitants, au dixième ; zéro sans population.</returns>
    public decimal PourMille(long nombre) => Population == 0 ? 0 : Math.Round(nombre * 1000m / Population, 1, MidpointRounding.AwayFromZero);
}

/// <param name="Exces">Servis au-delà de la limite par adresse : en brut seulement.</param>
public sealed record CompteDto(long Brut, long Qualifie, long Robots, long Doubles, long Partiels, long Exces = 0);

/// <param name="Debut">Le jour, ou le premier du mois ou de l'année.</param>
/// <param name="UnAnPlusTot">Qualifiés, un an avant.</param>
public sealed record PointDto(DateOnly Debut, long Qualifie, long Brut, long UnAnPlusTot);

public sealed record PartDto(string Code, string Libelle, long Qualifie);

public sealed record CommunesKitInput : ListeInput
{
    public DateOnly? Du { get; init; }
    public DateOnly? Au { get; init; }
    public string? Departement { get; init; }
}

/// <param name="Code">Code INSEE, ou code du département.</param>
/// <param name="Precision">Nom du département d'une commune.</param>
/// <param name="UnAnPlusTot">Qualifiés, mêmes dates un an avant.</param>
public sealed record TerritoireKitDto(string Code, string Nom, string? Precision, long Population, long Qualifie, long Brut, long UnAnPlusTot)
{
    /// <summary>Téléchargements qualifiés pour 1 000 habitants, au dixième.</summary>
    public decimal PourMille => new ZoneDto(Nom, Population).PourMille(Qualifie);
}

public sealed record CompteursKitInput : ListeInput
{
    public DateOnly? Du { get; init; }
    public DateOnly? Au { get; init; }
    public string? Departement { get; init; }
    public string? Commune { get; init; }
    public string? Canal { get; init; }
    public int? Version { get; init; }
    public Guid? FichierId { get; init; }
}

public sealed record CompteursKitDto(DateOnly Du, DateOnly Au, CompteDto Total, ListeDto<CompteurKitDto> Liste);

/// <summary>Un compteur horaire.</summary>
/// <param name="Heure">Début de l'heure, UTC.</param>
/// <param name="Commune">Nom, ou <c>null</c> si l'adresse ne disait pas de commune.</param>
/// <param name="Regle">Numéro de la règle qui a qualifié.</param>
public sealed record CompteurKitDto(
    DateTime Heure, string Kit, string Fichier, int Version, string? CommuneCode, string? Commune, string Canal, string? LienCode, short Regle, CompteDto Compte);
