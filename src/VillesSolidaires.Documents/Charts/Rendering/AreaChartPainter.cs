namespace VillesSolidaires.Documents.Charts;

internal static class AreaChartPainter
{
    private const double MaxLabelShare = 0.32;

    public static void Paint(AreaChart chart, ChartPen pen, double width, double height)
    {
        var isSingle = chart.Series.Count == 1;
        var runs = Runs(chart).ToList();
        var known = runs.SelectMany(r => r).ToList();
        var top = AxisPainter.UnitHeight(pen, chart.Format) + pen.Unit(12);
        var bottom = height - pen.LineHeight - pen.Unit(6);
        var scale = NiceScale.From(known.Select(c => chart.Cumulated(c, chart.Series.Count)), AxisPainter.Intervals(pen, bottom - top), chart.Format.SmallestStep);
        var margin = isSingle ? pen.Unit(8) : chart.Series.Max(s => pen.Measure(s.Name, strong: true)) + pen.Unit(12);
        var left = AxisPainter.LeftMargin(pen, scale, chart.Format);
        var area = new PlotArea(left, top, width - Math.Min(margin, width * MaxLabelShare), bottom);
        var last = Math.Max(1, chart.Categories.Count - 1);
        CanvasPoint At(int category, int count) => new(area.Left + ((double)category / last * area.Width), area.Y(scale, chart.Cumulated(category, count)));

        AxisPainter.PaintUnit(pen, chart.Format, 0, width);
        AxisPainter.PaintVertical(pen, area, scale, chart.Format);
        for (var rank = 0; rank < chart.Series.Count; rank++)
        {
            foreach (var run in runs) PaintBand(pen, run, rank, isSingle, At);
        }

        for (var rank = 0; rank < chart.Series.Count; rank++)
        {
            foreach (var run in runs) PaintEdge(pen, run, rank, isSingle, At);
        }

        var ticks = LineTicks.Choose(LineAxis.Categories(chart.Categories), 0, last, area.Width, pen);
        AxisPainter.PaintHorizontal(pen, ticks.Select(t => (area.Left + (t.Position / last * area.Width), t.Label)), area.Bottom + pen.Unit(6) + pen.Ascent, width);
        if (!isSingle) PaintNames(chart, pen, area, width, known[^1], At);
    }

    /// <summary>Suites de catégories complètes : là où une série manque, aucune somme n'est juste.</summary>
    private static IEnumerable<IReadOnlyList<int>> Runs(AreaChart chart)
    {
        var run = new List<int>();
        for (var category = 0; category < chart.Categories.Count; category++)
        {
            if (chart.IsComplete(category))
            {
                run.Add(category);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0) yield return run;
    }

    private static void PaintBand(ChartPen pen, IReadOnlyList<int> run, int rank, bool isSingle, Func<int, int, CanvasPoint> at)
    {
        var ink = ChartPen.SeriesInk(rank);
        CanvasPoint[] upper = [.. run.Select(c => at(c, rank + 1))];
        if (upper.Length == 1)
        {
            // Une catégorie isolée n'a pas de surface : un trait vertical la montre.
            var foot = at(run[0], rank);
            pen.Canvas.DrawPolyline([foot, upper[0]], ink, pen.Unit(4));
            return;
        }

        pen.Canvas.FillPolygon([.. upper, .. run.Reverse().Select(c => at(c, rank))], isSingle ? Ink.Map1 : ink);
    }

    /// <summary>Bord haut d'une bande : la ligne d'une série seule, ou le blanc qui sépare deux parts, posé sur leurs contours.</summary>
    private static void PaintEdge(ChartPen pen, IReadOnlyList<int> run, int rank, bool isSingle, Func<int, int, CanvasPoint> at)
    {
        if (run.Count > 1) pen.Canvas.DrawPolyline([.. run.Select(c => at(c, rank + 1))], isSingle ? ChartPen.SeriesInk(rank) : Ink.Surface, isSingle ? pen.LineWidth : pen.Unit(1.5));
    }

    /// <summary>Chaque nom se pose à droite, au milieu de sa bande.</summary>
    private static void PaintNames(AreaChart chart, ChartPen pen, PlotArea area, double width, int last, Func<int, int, CanvasPoint> at)
    {
        var labels = chart.Series.Select((series, rank) =>
        {
            var middle = (at(last, rank).Y + at(last, rank + 1).Y) / 2;
            return new EndLabel(new(area.Right, middle), series.Name, [], ChartPen.SeriesInk(rank));
        }).ToList();
        EndLabels.Paint(pen, area, width, labels, [], edgeShare: 1);
    }
}
