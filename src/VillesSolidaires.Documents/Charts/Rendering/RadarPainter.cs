namespace VillesSolidaires.Documents.Charts;

internal static class RadarPainter
{
    private const int Rings = 4;
    private const double MaxLabelShare = 0.24;

    public static void Paint(RadarChart chart, ChartPen pen, double width, double height)
    {
        var legend = chart.Series.Count == 1 ? [] : chart.Series.Select((s, rank) => new LegendEntry(LegendMark.Line, ChartPen.SeriesInk(rank), s.Name)).ToArray();
        var legendHeight = LegendPainter.Height(pen, legend, width);
        var values = chart.Series.SelectMany(s => s.Values).OfType<double>().ToList();
        var scale = NiceScale.From(chart.Maximum is { } maximum ? [maximum] : values, Rings, chart.Format.SmallestStep);
        var top = chart.Maximum ?? scale.Maximum;

        // Seuls les libellés de gauche et de droite réduisent le rayon ; ceux du haut et du bas se posent au-delà.
        var labelWidth = chart.Axes
            .Where((_, axis) => axis > 0 && axis * 2 != chart.Axes.Count)
            .SelectMany(a => pen.Wrap(a, width * MaxLabelShare))
            .Max(line => pen.Measure(line)) + pen.Unit(1);
        var radius = Math.Max(pen.Unit(20), Math.Min((width / 2) - labelWidth - pen.Unit(12), ((height - legendHeight) / 2) - pen.Unit(26)));
        var center = new CanvasPoint(width / 2, legendHeight + ((height - legendHeight) / 2));
        CanvasPoint At(int axis, double share) => new(
            center.X + (radius * share * Math.Sin(2 * Math.PI * axis / chart.Axes.Count)),
            center.Y - (radius * share * Math.Cos(2 * Math.PI * axis / chart.Axes.Count)));

        LegendPainter.Paint(pen, legend, 0, 0, width);
        PaintFill(chart, pen, top, At);
        PaintGrid(chart, pen, scale, top, center, At);
        PaintLabels(chart, pen, width, labelWidth, center, At);
        for (var rank = 0; rank < chart.Series.Count; rank++) PaintSeries(chart.Series[rank].Values, pen, ChartPen.SeriesInk(rank), top, At);
    }

    /// <summary>Fond pâle de la première série, sous le quadrillage ; une série incomplète n'a pas de surface.</summary>
    private static void PaintFill(RadarChart chart, ChartPen pen, double top, Func<int, double, CanvasPoint> at)
    {
        var values = chart.Series[0].Values;
        if (values.Any(v => v is null)) return;
        pen.Canvas.FillPolygon([.. values.Select((v, axis) => at(axis, v!.Value / top))], Ink.Map1);
    }

    /// <summary>Toile en traits fins de l'encre d'axe : celle du quadrillage disparaîtrait sur le fond de la série.</summary>
    private static void PaintGrid(RadarChart chart, ChartPen pen, NiceScale scale, double top, CanvasPoint center, Func<int, double, CanvasPoint> at)
    {
        var ticks = scale.Ticks.Where(t => t > 0 && t < top).Append(top);
        foreach (var tick in ticks)
        {
            CanvasPoint[] ring = [.. Enumerable.Range(0, chart.Axes.Count + 1).Select(axis => at(axis, tick / top))];
            pen.Canvas.DrawPolyline(ring, Ink.Axis, pen.Unit(tick == top ? 1 : 0.4));
        }

        for (var axis = 0; axis < chart.Axes.Count; axis++)
        {
            var end = at(axis, 1);
            pen.Line(center.X, center.Y, end.X, end.Y, Ink.Axis, 0.4);
        }

        foreach (var tick in ticks) pen.Text(center.X + pen.Unit(4), at(0, tick / top).Y + pen.Unit(13), chart.Format.FormatTick(tick, scale.Step));
    }

    private static void PaintLabels(RadarChart chart, ChartPen pen, double width, double labelWidth, CanvasPoint center, Func<int, double, CanvasPoint> at)
    {
        for (var axis = 0; axis < chart.Axes.Count; axis++)
        {
            var end = at(axis, 1);
            var dx = end.X - center.X;
            var dy = end.Y - center.Y;
            var anchor = Math.Abs(dx) < pen.Unit(2) ? TextAnchor.Middle : dx > 0 ? TextAnchor.Start : TextAnchor.End;
            var lines = pen.Wrap(chart.Axes[axis], anchor == TextAnchor.Middle ? width : labelWidth);
            var height = lines.Count * pen.LineHeight;
            var x = end.X + (anchor switch { TextAnchor.Start => pen.Unit(8), TextAnchor.End => -pen.Unit(8), _ => 0 });
            var top = anchor != TextAnchor.Middle ? end.Y - (height / 2) : dy < 0 ? end.Y - height - pen.Unit(4) : end.Y + pen.Unit(4);
            for (var line = 0; line < lines.Count; line++) pen.Text(x, top + pen.Ascent + (line * pen.LineHeight), lines[line], anchor);
        }
    }

    private static void PaintSeries(IReadOnlyList<double?> values, ChartPen pen, Ink ink, double top, Func<int, double, CanvasPoint> at)
    {
        for (var axis = 0; axis < values.Count; axis++)
        {
            var next = (axis + 1) % values.Count;
            if (values[axis] is not { } value) continue;
            var point = at(axis, value / top);
            if (values[next] is { } following) pen.Canvas.DrawPolyline([point, at(next, following / top)], ink, pen.LineWidth);
            pen.Canvas.DrawCircle(point, pen.Unit(3.5), ink, null);
        }
    }
}
