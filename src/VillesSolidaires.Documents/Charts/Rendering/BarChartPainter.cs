namespace VillesSolidaires.Documents.Charts;

internal static class BarChartPainter
{
    private const double GroupShare = 0.74;

    public static void Paint(BarChart chart, ChartPen pen, double width, double height)
    {
        var legend = chart.Series.Count == 1 ? [] : chart.Series.Select((s, rank) => new LegendEntry(LegendMark.Swatch, InkOf(chart, rank), s.Name)).ToArray();
        var values = chart.Series.SelectMany(s => s.Values).OfType<double>();
        new CategoryFrame(chart.Categories, chart.Format, legend, [.. values]).Paint(pen, width, height, (area, scale, slot) => PaintBars(chart, pen, area, scale, slot));
    }

    private static void PaintBars(BarChart chart, ChartPen pen, PlotArea area, NiceScale scale, double slot)
    {
        var gap = chart.Series.Count == 1 ? 0 : pen.Unit(4);
        var barWidth = Math.Max(pen.Unit(1), Math.Min(((slot * GroupShare) - (gap * (chart.Series.Count - 1))) / chart.Series.Count, pen.Unit(48)));
        var pitch = barWidth + gap;
        var showsValues = ValuesFit(chart, pen, chart.Series.Count == 1 ? slot : pitch);
        var zero = area.Y(scale, 0);

        for (var category = 0; category < chart.Categories.Count; category++)
        {
            var start = area.Left + ((category + 0.5) * slot) - (((pitch * chart.Series.Count) - gap) / 2);
            for (var rank = 0; rank < chart.Series.Count; rank++)
            {
                if (chart.Series[rank].Values[category] is not { } value) continue;
                var x = start + (rank * pitch);
                var y = area.Y(scale, value);
                pen.Canvas.FillRectangle(x, Math.Min(y, zero), barWidth, Math.Abs(zero - y), InkOf(chart, rank));
                if (!showsValues) continue;
                var baseline = value < 0 ? y + pen.Unit(14) : y - pen.Unit(6);
                pen.Strong(x + (barWidth / 2), baseline, chart.Format.Format(value), anchor: TextAnchor.Middle);
            }
        }
    }

    /// <summary>Toutes les valeurs ou aucune : un graphique à moitié étiqueté laisse croire à des absences.</summary>
    private static bool ValuesFit(BarChart chart, ChartPen pen, double room) =>
        chart.Series.SelectMany(s => s.Values).OfType<double>().All(v => pen.Measure(chart.Format.Format(v), strong: true) + pen.Unit(4) <= room);

    private static Ink InkOf(BarChart chart, int rank) => chart.Series[rank].IsReference
        ? Ink.Series1Pale
        : ChartPen.SeriesInk(chart.Series.Take(rank).Count(s => !s.IsReference));
}
