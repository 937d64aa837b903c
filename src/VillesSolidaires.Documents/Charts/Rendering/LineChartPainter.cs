namespace VillesSolidaires.Documents.Charts;

internal static class LineChartPainter
{
    private const double MaxLabelShare = 0.32;

    /// <summary>Une ligne qui finit avant cette part de l'axe porte son nom près de son dernier point, pas dans la marge.</summary>
    private const double EdgeShare = 0.9;

    public static void Paint(LineChart chart, ChartPen pen, double width, double height)
    {
        var legend = NatureLegend(chart);
        var legendHeight = LegendPainter.Height(pen, legend, width);
        var top = legendHeight + AxisPainter.UnitHeight(pen, chart.Format) + pen.Unit(12);
        var known = chart.Series.SelectMany(s => s.Points).Where(p => p.Value is not null).ToList();
        var bottom = height - pen.LineHeight - pen.Unit(6);
        var scale = NiceScale.From(known.Select(p => p.Value!.Value), AxisPainter.Intervals(pen, bottom - top), chart.Format.SmallestStep);
        var (first, last) = Range(chart, known);
        double Share(double x) => last > first ? (x - first) / (last - first) : 0.5;

        var labels = chart.Series
            .Select((series, rank) => (series, rank))
            .Where(s => s.series.Points.Any(p => p.Value is not null))
            .Select(s => (s.series, s.rank, End: s.series.Points.Last(p => p.Value is not null)))
            .ToList();
        var margin = labels
            .Where(l => Share(l.End.X) >= EdgeShare)
            .Select(l => l.series.Notes.Select(n => pen.Measure(n)).Append(pen.Measure(l.series.Name, strong: true)).Max() + pen.Unit(12))
            .DefaultIfEmpty(pen.Unit(8)).Max();
        var left = AxisPainter.LeftMargin(pen, scale, chart.Format);
        var area = new PlotArea(left, top, width - Math.Min(margin, width * MaxLabelShare), bottom);
        CanvasPoint At(LinePoint point) => new(area.Left + (Share(point.X) * area.Width), area.Y(scale, point.Value!.Value));

        LegendPainter.Paint(pen, legend, 0, 0, width);
        AxisPainter.PaintUnit(pen, chart.Format, legendHeight, width);
        AxisPainter.PaintVertical(pen, area, scale, chart.Format);
        var ticks = LineTicks.Choose(chart.Axis, first, last, area.Width, pen).Select(t => (area.Left + (Share(t.Position) * area.Width), t.Label));
        AxisPainter.PaintHorizontal(pen, ticks, area.Bottom + pen.Unit(6) + pen.Ascent, width);

        var lines = chart.Series.Select(s => Segments(s).Select(segment => new Trace([.. segment.Select(At)], [.. segment.Where(p => p.IsReading).Select(At)])).ToList()).ToList();
        for (var rank = 0; rank < lines.Count; rank++) PaintLine(pen, lines[rank], InkOf(chart, rank), chart.Series[rank].Nature);

        var endLabels = labels.Select(l => new EndLabel(At(l.End), l.series.Name, l.series.Notes, l.series.Nature == LineNature.Reference ? Ink.TextMuted : InkOf(chart, l.rank))).ToList();
        EndLabels.Paint(pen, area, width, endLabels, [.. lines.SelectMany(l => l.Select(t => t.Path))], EdgeShare);
    }

    private static Ink InkOf(LineChart chart, int rank) => chart.Series[rank].Nature == LineNature.Reference
        ? Ink.Series1Pale
        : ChartPen.SeriesInk(chart.Series.Take(rank).Count(s => s.Nature != LineNature.Reference));

    private static LegendEntry[] NatureLegend(LineChart chart) => chart.Series.Select(s => s.Nature == LineNature.Declared).Distinct().Count() < 2
        ? []
        : [new(LegendMark.Line, Ink.TextMuted, "mesuré"), new(LegendMark.DeclaredLine, Ink.TextMuted, "relevé déclaré")];

    private static (double First, double Last) Range(LineChart chart, IReadOnlyList<LinePoint> known)
    {
        var positions = chart.Axis.Ticks.Select(t => t.Position).Concat(known.Select(p => p.X)).ToList();
        return (positions.Min(), positions.Max());
    }

    /// <summary>Suites de points connus : une valeur absente interrompt une mesure, mais pas la liaison entre deux relevés déclarés.</summary>
    private static IEnumerable<IReadOnlyList<LinePoint>> Segments(LineSeries series)
    {
        var segment = new List<LinePoint>();
        foreach (var point in series.Points)
        {
            if (point.Value is not null)
            {
                segment.Add(point);
            }
            else if (series.Nature != LineNature.Declared && segment.Count > 0)
            {
                yield return segment;
                segment = [];
            }
        }

        if (segment.Count > 0) yield return segment;
    }

    private static void PaintLine(ChartPen pen, IReadOnlyList<Trace> traces, Ink ink, LineNature nature)
    {
        foreach (var (path, readings) in traces)
        {
            if (path.Length > 1) pen.Canvas.DrawPolyline(path, ink, pen.LineWidth, dashed: nature == LineNature.Declared);
            if (nature == LineNature.Declared) foreach (var point in readings) pen.HollowSquare(point, ink);
            else if (path.Length == 1) pen.Canvas.DrawCircle(path[0], pen.Unit(3), ink, null);
        }

        if (nature == LineNature.Measured && traces.Count > 0) pen.Canvas.DrawCircle(traces[^1].Path[^1], pen.Unit(5), ink, null);
    }

    /// <summary>Un tronçon dessiné, et ceux de ses points qui portent la marque d'un relevé.</summary>
    private sealed record Trace(CanvasPoint[] Path, CanvasPoint[] Readings);
}
