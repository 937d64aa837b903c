using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Rapports;

public enum TypeRapport
{
    [Display(Name = "Impact communal")]
    ImpactCommunal = 1,

    /// <summary>Conventions d'une commune ou d'un département.</summary>
    [Display(Name = "Conventions")]
    Convention = 2,

    /// <summary>Campagnes et animations d'une commune ou d'un département.</summary>
    [Display(Name = "Campagnes et animations")]
    Campagne = 3,

    /// <summary>Label d'une commune, ou communes labellisées d'un département.</summary>
    Label = 4,
}

/// <summary>Codes des types et des formats dans l'API et les adresses.</summary>
public static class CodesRapport
{
    public const string ImpactCommunal = "impact-communal";
    public const string Convention = "convention";
    public const string Campagne = "campagne";
    public const string Label = "label";
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

    public static string Code(this TypeRapport type) => type switch
    {
        TypeRapport.ImpactCommunal => ImpactCommunal,
        TypeRapport.Convention => Convention,
        TypeRapport.Campagne => Campagne,
        TypeRapport.Label => Label,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static string Libelle(this TypeRapport type) => type switch
    {
        TypeRapport.ImpactCommunal => "Impact communal",
        TypeRapport.Convention => "Conventions",
        TypeRapport.Campagne => "Campagnes et animations",
        TypeRapport.Label => "Label",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>Vrai si le rapport peut porter sur un département entier, et pas seulement sur une commune.</summary>
    public static bool AccepteDepartement(this TypeRapport type) => type is TypeRapport.Convention or TypeRapport.Campagne or TypeRapport.Label;

    public static TypeRapport? Lire(string? code) => code switch
    {
        ImpactCommunal => TypeRapport.ImpactCommunal,
        Convention => TypeRapport.Convention,
        Campagne => TypeRapport.Campagne,
        Label => TypeRapport.Label,
        _ => null,
    };
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
    public const string TransitionImpossible = "Rapports:TransitionImpossible";
    public const string DocumentAbsent = "Rapports:DocumentAbsent";
    public const string RangementImpossible = "Rapports:RangementImpossible";
    public const string JeuAbsent = "Rapports:JeuAbsent";
}
