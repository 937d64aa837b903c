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

    /// <summary>Marque d'une légende de carte, pour une page qui l'écrit elle-même : décorative, car le libellé la suit.</summary>
    /// <param name="shape">Marque, la même que sur la carte.</param>
    public static string Mark(MapPointShape shape)
    {
        const double size = 16;
        var canvas = new SvgCanvas("vs-marque");
        PointMapPainter.Mark(new ChartPen(canvas, ChartRenderer.ScreenTextSize), shape, new(size / 2, size / 2));
        return canvas.ToSvg(label: null, size, size);
    }

    /// <summary>Préfixe stable d'un rendu à l'autre, et distinct pour deux graphiques d'une même page.</summary>
    private static string IdPrefix(Chart chart) =>
        "vs-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(chart.Title + "\n" + chart.Description)))[..8];
}
