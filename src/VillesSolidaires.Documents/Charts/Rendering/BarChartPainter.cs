namespace VillesSolidaires.Documents.Charts;

internal static class BarChartPainter
{
    private const double GroupShare = 0.74;
    private const int MaxLabelLines = 3;

    public static void Paint(BarChart chart, ChartPen pen, double width, double height)
    {
        var legend = chart.Series.Count == 1 ? [] : chart.Series.Select((s, rank) => new LegendEntry(LegendMark.Swatch, InkOf(chart, rank), s.Name)).ToArray();
        var legendHeight = LegendPainter.Height(pen, legend, width);
        var top = legendHeight + AxisPainter.UnitHeight(pen, chart.Format) + pen.Unit(18);
        var values = chart.Series.SelectMany(s => s.Values).OfType<double>().ToList();
        var scale = NiceScale.From(values, AxisPainter.Intervals(pen, height - top), chart.Format.SmallestStep);
        var left = AxisPainter.LeftMargin(pen, scale, chart.Format);
        var slot = (width - left) / chart.Categories.Count;
        var labels = chart.Categories.Select(c => pen.Wrap(c, slot - pen.Unit(6), MaxLabelLines)).ToList();

        // Des libellés coupés perdraient leur sens : au-delà de trois lignes, on les écrit entiers et on en saute.
        var isTruncated = labels.Exists(lines => lines[^1].EndsWith('…'));
        var lineCount = isTruncated ? 1 : labels.Max(lines => lines.Count);
        var area = new PlotArea(left, top, width, height - (lineCount * pen.LineHeight) - pen.Unit(6));

        LegendPainter.Paint(pen, legend, 0, 0, width);
        AxisPainter.PaintUnit(pen, chart.Format, legendHeight, width);
        AxisPainter.PaintVertical(pen, area, scale, chart.Format);
        PaintBars(chart, pen, area, scale, slot);
        PaintCategories(chart.Categories, isTruncated ? null : labels, pen, area, slot, width);
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

    private static void PaintCategories(
        IReadOnlyList<string> categories, IReadOnlyList<IReadOnlyList<string>>? wrapped, ChartPen pen, PlotArea area, double slot, double width)
    {
        var baseline = area.Bottom + pen.Unit(6) + pen.Ascent;
        double Center(int rank) => area.Left + ((rank + 0.5) * slot);
        if (wrapped is null)
        {
            var stride = AxisPainter.Stride([.. categories.Select(c => pen.Measure(c))], slot, pen.Unit(8));
            var kept = categories.Select((label, rank) => (X: Center(rank), Label: pen.Fit(label, width / 2), Rank: rank)).Where(c => c.Rank % stride == 0);
            AxisPainter.PaintHorizontal(pen, kept.Select(c => (c.X, c.Label)), baseline, width);
            return;
        }

        for (var rank = 0; rank < wrapped.Count; rank++)
        {
            for (var line = 0; line < wrapped[rank].Count; line++)
            {
                pen.Text(Center(rank), baseline + (line * pen.LineHeight), wrapped[rank][line], TextAnchor.Middle);
            }
        }
    }

    private static Ink InkOf(BarChart chart, int rank) => chart.Series[rank].IsReference
        ? Ink.Series1Pale
        : ChartPen.SeriesInk(chart.Series.Take(rank).Count(s => !s.IsReference));
}
