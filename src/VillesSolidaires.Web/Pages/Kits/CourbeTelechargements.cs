using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Web.Pages.Kits;

/// <summary>Courbe des téléchargements par jour : la même dans la page et dans le classeur.</summary>
internal static class CourbeTelechargements
{
    public static LineChart Creer(StatistiqueKitDto chiffres)
    {
        var jours = chiffres.ParJour;
        var plusFort = jours.MaxBy(j => j.Qualifie)!;
        return new LineChart(
            "Par jour",
            $"Téléchargements {Formats.Periode(chiffres.Du, chiffres.Au)} : {Formats.Nombre(chiffres.Total.Qualifie)} qualifiés, "
            + $"au plus {Formats.Nombre(plusFort.Qualifie)} le {Formats.Date(plusFort.Jour)}.",
            LineAxis.Dates(),
            [
                new LineSeries("Qualifiés", [.. jours.Select(j => LinePoint.At(j.Jour, j.Qualifie))]),
                new LineSeries("Bruts", [.. jours.Select(j => LinePoint.At(j.Jour, j.Brut))]),
            ],
            new ValueFormat(Unit: "téléchargements"));
    }

    /// <summary>Deux tracés, un par largeur d'écran : réduite au quart, la courbe du bureau ne se lirait plus.</summary>
    public static string Svg(StatistiqueKitDto chiffres)
    {
        var courbe = Creer(chiffres);
        return $"<div class=\"bureau-seul\">{ChartSvg.Render(courbe, 820, 300)}</div><div class=\"mobile-seul\">{ChartSvg.Render(courbe, 340, 240)}</div>";
    }
}
