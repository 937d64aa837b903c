using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Rapports;

/// <summary>Étendue d'un rapport, de la plus petite à la plus grande ; le bailleur, à part, est une organisation.</summary>
public enum NiveauTerritoire
{
    Commune = 1,

    [Display(Name = "Département")]
    Departement = 2,

    [Display(Name = "Région")]
    Region = 3,

    [Display(Name = "France entière")]
    National = 4,

    Bailleur = 5,
}

/// <summary>Code de territoire d'une demande de rapport, écrit et lu d'une seule façon.</summary>
public static class CodesTerritoire
{
    /// <summary>La France entière.</summary>
    public const string France = "FR";

    public const string NomFrance = "France";

    /// <summary>Précède le code d'une région : <c>R11</c> est l'Île-de-France, <c>11</c> l'Aude.</summary>
    public const string PrefixeRegion = "R";

    /// <summary>Longueur maximale : celle de l'identifiant d'un bailleur.</summary>
    public const int Max = 36;

    public static string DeRegion(string code) => PrefixeRegion + code;

    /// <returns>Le code INSEE de la commune, celui du département, <c>R</c> et celui de la région, l'identifiant de l'organisation, ou <c>FR</c>.</returns>
    public static string Ecrire(string? commune, string? departement, string? region, Guid? organisation) =>
        organisation?.ToString("D") ?? commune ?? departement ?? (region is null ? France : DeRegion(region));
}
