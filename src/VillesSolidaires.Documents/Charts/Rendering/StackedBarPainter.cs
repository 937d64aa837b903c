namespace VillesSolidaires.Documents.Charts;

internal static class StackedBarPainter
{
    private const double BarShare = 0.62;

    /// <summary>Blanc entre deux parts : le contour que le thème donne à chacune en mange la moitié à l'écran.</summary>
    private const double Gap = 2;

    public static void Paint(StackedBarChart chart, ChartPen pen, double width, double height)
    {
        var legend = chart.Series.Count == 1 ? [] : chart.Series.Select((s, rank) => new LegendEntry(LegendMark.Swatch, ChartPen.SeriesInk(rank), s.Name)).ToArray();
        var heights = Enumerable.Range(0, chart.Categories.Count).Select(chart.Height);
        new CategoryFrame(chart.Categories, chart.Format, legend, [.. heights]).Paint(pen, width, height, (area, scale, slot) => PaintBars(chart, pen, area, scale, slot));
    }

    private static void PaintBars(StackedBarChart chart, ChartPen pen, PlotArea area, NiceScale scale, double slot)
    {
        var barWidth = Math.Max(pen.Unit(1), Math.Min(slot * BarShare, pen.Unit(56)));

        // Tous les totaux ou aucun : un graphique à moitié étiqueté laisse croire à des absences.
        var totals = Enumerable.Range(0, chart.Categories.Count).Select(c => Total(chart, c)).ToList();
        var showsTotals = totals.TrueForAll(t => pen.Measure(t, strong: true) + pen.Unit(4) <= slot);
        for (var category = 0; category < chart.Categories.Count; category++)
        {
            var x = area.Left + ((category + 0.5) * slot) - (barWidth / 2);
            var sum = 0d;
            for (var rank = 0; rank < chart.Series.Count; rank++)
            {
                if (chart.Series[rank].Values[category] is not { } value || value == 0) continue;
                var bottom = area.Y(scale, sum);
                sum += value;
                var top = area.Y(scale, sum);

                // Deux parts se distinguent sans compter sur leur couleur.
                var gap = bottom - top > pen.Unit(2 * Gap) && sum > value ? pen.Unit(Gap) : 0;
                pen.Canvas.FillRectangle(x, top, barWidth, bottom - top - gap, ChartPen.SeriesInk(rank));
            }

            if (showsTotals) pen.Strong(x + (barWidth / 2), area.Y(scale, sum) - pen.Unit(6), totals[category], anchor: TextAnchor.Middle);
        }
    }

    /// <summary>Une somme à laquelle il manque une part le dit au lieu d'un chiffre trop bas.</summary>
    private static string Total(StackedBarChart chart, int category) => chart.Total(category) is { } total
        ? chart.Format.Format(total)
        : chart.Series.Any(s => s.Values[category] is not null) ? "partiel" : string.Empty;
}
