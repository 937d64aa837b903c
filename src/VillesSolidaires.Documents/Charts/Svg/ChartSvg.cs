using System.Security.Cryptography;
using System.Text;

namespace VillesSolidaires.Documents.Charts;

/// <summary>Rendu SVG accessible d'un graphique, à placer dans <c>figure.vs-figure</c> avec une légende et le tableau des mêmes données.</summary>
public static class ChartSvg
{
    /// <summary>Rend le graphique en un élément <c>svg</c> sans script ni style en ligne ; tout texte est échappé.</summary>
    /// <param name="chart">Graphique.</param>
    /// <param name="width">Largeur de la vue, en pixels CSS ; la figure l'étire à sa largeur.</param>
    /// <param name="height">Hauteur de la vue, en pixels CSS.</param>
    public static string Render(Chart chart, double width, double height)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var canvas = new SvgCanvas(IdPrefix(chart));
        ChartRenderer.Draw(chart, canvas, width, height);
        return canvas.ToSvg($"{chart.Title}. {chart.Description}", width, height);
    }

    /// <summary>Préfixe stable d'un rendu à l'autre, et distinct pour deux graphiques d'une même page.</summary>
    private static string IdPrefix(Chart chart) =>
        "vs-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(chart.Title + "\n" + chart.Description)))[..8];
}
