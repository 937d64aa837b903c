namespace VillesSolidaires.Documents.Charts;

/// <summary>Dessine un graphique sur une surface. Le titre n'est pas dessiné : la page ou le document le porte en légende de figure.</summary>
public static class ChartRenderer
{
    /// <summary>Taille du texte à l'écran, en pixels CSS ; celle du thème.</summary>
    public const double ScreenTextSize = 13;

    /// <summary>Taille du texte conseillée sur papier, en points.</summary>
    public const double PrintTextSize = 8.5;

    internal const string NoValues = "Aucune donnée sur la période";

    /// <summary>Dessine le graphique dans le rectangle (0, 0, <paramref name="width"/>, <paramref name="height"/>).</summary>
    /// <param name="chart">Modèle à dessiner.</param>
    /// <param name="canvas">Surface.</param>
    /// <param name="width">Largeur, dans l'unité de la surface.</param>
    /// <param name="height">Hauteur, dans l'unité de la surface.</param>
    /// <param name="textSize">Taille du texte, dont découlent traits et marges : <see cref="PrintTextSize"/> en PDF.</param>
    /// <exception cref="ArgumentOutOfRangeException">Dimension nulle ou négative.</exception>
    public static void Draw(Chart chart, ICanvas canvas, double width, double height, double textSize = ScreenTextSize)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(canvas);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(textSize);

        var pen = new ChartPen(canvas, textSize);
        if (!chart.HasValues)
        {
            pen.Text(width / 2, (height / 2) + pen.Unit(4), NoValues, TextAnchor.Middle);
            return;
        }

        switch (chart)
        {
            case BarChart bars: BarChartPainter.Paint(bars, pen, width, height); break;
            case StackedBarChart bars: StackedBarPainter.Paint(bars, pen, width, height); break;
            case LineChart lines: LineChartPainter.Paint(lines, pen, width, height); break;
            case AreaChart areas: AreaChartPainter.Paint(areas, pen, width, height); break;
            case DonutChart donut: DonutPainter.Paint(donut, pen, width, height); break;
            case RadarChart radar: RadarPainter.Paint(radar, pen, width, height); break;
            case HorizontalBars bars: HorizontalBarsPainter.Paint(bars, pen, width, height); break;
            case ChoroplethMap map: MapPainter.Paint(map, pen, width, height); break;
            case PointMap map: PointMapPainter.Paint(map, pen, width, height); break;
            default: throw new ArgumentException("Graphique inconnu.", nameof(chart));
        }
    }
}
