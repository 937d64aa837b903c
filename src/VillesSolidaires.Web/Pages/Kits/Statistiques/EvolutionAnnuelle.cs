namespace VillesSolidaires.Web.Pages.Kits.Statistiques;

/// <summary>Dit un nombre face à celui d'un an plus tôt.</summary>
internal static class EvolutionAnnuelle
{
    /// <returns>« + 12 % en un an (1 240 un an plus tôt) », ou qu'il n'y a rien à comparer.</returns>
    public static string Phrase(long nombre, long avant) =>
        avant == 0 ? "rien de compté un an plus tôt" : $"{Ecart(nombre, avant)} en un an ({Formats.Nombre(avant)} un an plus tôt)";

    /// <returns>« + 12 % » ; un tiret s'il n'y avait rien.</returns>
    public static string Ecart(long nombre, long avant) => avant == 0
        ? Formats.Absent
        : $"{(nombre >= avant ? "+" : "−")}{Formats.Insecable}{Formats.Pourcentage(Math.Abs(nombre - avant) / (decimal)avant, 0)}";
}
