using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Rapports;

public enum TypeRapport
{
    [Display(Name = "Impact communal")]
    ImpactCommunal = 1,

    /// <summary>Conventions d'un territoire, de la commune à la France.</summary>
    [Display(Name = "Conventions")]
    Convention = 2,

    /// <summary>Campagnes et animations d'un territoire, de la commune à la France.</summary>
    [Display(Name = "Campagnes et animations")]
    Campagne = 3,

    /// <summary>Label d'une commune, ou communes labellisées d'un territoire plus grand.</summary>
    Label = 4,

    [Display(Name = "Impact départemental")]
    ImpactDepartemental = 5,

    [Display(Name = "Impact régional")]
    ImpactRegional = 6,

    [Display(Name = "Impact national")]
    ImpactNational = 7,

    /// <summary>Ce qu'un bailleur a promis et tenu, et ce qui s'est passé dans ses résidences.</summary>
    Bailleur = 8,
}

/// <summary>Codes des types et des formats dans l'API et les adresses.</summary>
public static class CodesRapport
{
    public const string ImpactCommunal = "impact-communal";
    public const string ImpactDepartemental = "impact-departemental";
    public const string ImpactRegional = "impact-regional";
    public const string ImpactNational = "impact-national";
    public const string Convention = "convention";
    public const string Campagne = "campagne";
    public const string Label = "label";
    public const string Bailleur = "bailleur";
    public const string Pdf = "pdf";
    public const string Xlsx = "xlsx";

    /// <summary>PDF en paysage, à projeter en séance.</summary>
    public const string Synopsis = "synopsis";

    public static readonly IReadOnlyList<string> Formats = [Pdf, Synopsis, Xlsx];

    /// <summary>« PDF », « Synopsis », « Excel ».</summary>
    public static string LibelleFormat(string format) => format switch
    {
        Pdf => "PDF",
        Synopsis => "Synopsis",
        Xlsx => "Excel",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>Types dans l'ordre où on les propose : du plus petit territoire au plus grand, puis par sujet.</summary>
    public static readonly IReadOnlyList<TypeRapport> Types =
    [
        TypeRapport.ImpactCommunal, TypeRapport.ImpactDepartemental, TypeRapport.ImpactRegional, TypeRapport.ImpactNational,
        TypeRapport.Convention, TypeRapport.Campagne, TypeRapport.Label, TypeRapport.Bailleur,
    ];

    private static readonly IReadOnlyList<NiveauTerritoire> DeLaCommuneALaFrance =
        [NiveauTerritoire.Commune, NiveauTerritoire.Departement, NiveauTerritoire.Region, NiveauTerritoire.National];

    public static string Code(this TypeRapport type) => type switch
    {
        TypeRapport.ImpactCommunal => ImpactCommunal,
        TypeRapport.ImpactDepartemental => ImpactDepartemental,
        TypeRapport.ImpactRegional => ImpactRegional,
        TypeRapport.ImpactNational => ImpactNational,
        TypeRapport.Convention => Convention,
        TypeRapport.Campagne => Campagne,
        TypeRapport.Label => Label,
        TypeRapport.Bailleur => Bailleur,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static string Libelle(this TypeRapport type) => type switch
    {
        TypeRapport.ImpactCommunal => "Impact communal",
        TypeRapport.ImpactDepartemental => "Impact départemental",
        TypeRapport.ImpactRegional => "Impact régional",
        TypeRapport.ImpactNational => "Impact national",
        TypeRapport.Convention => "Conventions",
        TypeRapport.Campagne => "Campagnes et animations",
        TypeRapport.Label => "Label",
        TypeRapport.Bailleur => "Bailleur",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>Étendues que ce type de rapport accepte, de la plus petite à la plus grande.</summary>
    public static IReadOnlyList<NiveauTerritoire> Niveaux(this TypeRapport type) => type switch
    {
        TypeRapport.ImpactCommunal => [NiveauTerritoire.Commune],
        TypeRapport.ImpactDepartemental => [NiveauTerritoire.Departement],
        TypeRapport.ImpactRegional => [NiveauTerritoire.Region],
        TypeRapport.ImpactNational => [NiveauTerritoire.National],
        TypeRapport.Bailleur => [NiveauTerritoire.Bailleur],
        _ => DeLaCommuneALaFrance,
    };

    public static bool Accepte(this TypeRapport type, NiveauTerritoire niveau) => type.Niveaux().Contains(niveau);

    /// <summary>Bilan d'ensemble d'un territoire, toutes activités réunies.</summary>
    public static bool EstImpact(this TypeRapport type) =>
        type is TypeRapport.ImpactCommunal or TypeRapport.ImpactDepartemental or TypeRapport.ImpactRegional or TypeRapport.ImpactNational;

    public static TypeRapport? Lire(string? code) => Types.Select(t => (TypeRapport?)t).FirstOrDefault(t => t!.Value.Code() == code);
}

public enum StatutRapport
{
    Demande = 1,
    EnProduction = 2,
    Disponible = 3,
    Echec = 4,
    Arrete = 5,
}

/// <summary>D'où vient un chiffre : dit par une personne ou une publication, calculé ici, ou repris d'une base extérieure.</summary>
public enum NatureChiffre
{
    [Display(Name = "déclaré")]
    Declare = 1,

    [Display(Name = "calculé")]
    Calcule = 2,

    [Display(Name = "externe")]
    Externe = 3,
}

public static class RapportConsts
{
    public const int EnonceMax = 300;
    public const int SourceMax = 200;
    public const int ReserveMax = 400;
    public const int PeriodeMax = 60;
    public const int UniteMax = 60;

    /// <summary>Durée maximale de la période d'un rapport, en années : au-delà la comparaison N-1 n'a plus de sens.</summary>
    public const int AnneesMax = 3;
}

public static class RapportErrorCodes
{
    public const string TypeInconnu = "Rapports:TypeInconnu";
    public const string FormatInconnu = "Rapports:FormatInconnu";
    public const string FormatsVides = "Rapports:FormatsVides";
    public const string DatesInversees = "Rapports:DatesInversees";
    public const string PeriodeTropLongue = "Rapports:PeriodeTropLongue";
    public const string PeriodeFuture = "Rapports:PeriodeFuture";
    public const string TerritoireInconnu = "Rapports:TerritoireInconnu";
    public const string TotauxDifferents = "Rapports:TotauxDifferents";
    public const string SommesDifferentes = "Rapports:SommesDifferentes";
    public const string TransitionImpossible = "Rapports:TransitionImpossible";
    public const string DocumentAbsent = "Rapports:DocumentAbsent";
    public const string RangementImpossible = "Rapports:RangementImpossible";
    public const string PieceBrutePerdue = "Rapports:PieceBrutePerdue";
    public const string JeuAbsent = "Rapports:JeuAbsent";
}
