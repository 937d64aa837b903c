namespace VillesSolidaires.Documents.Charts;

internal enum LegendMark { Swatch, Line, DeclaredLine, Point }

internal readonly record struct LegendEntry(LegendMark Mark, Ink Ink, string Label, MapPointShape Shape = default);

/// <summary>Légende sur autant de rangs qu'il faut ; la mesure et le dessin partagent la même mise en place.</summary>
internal static class LegendPainter
{
    /// <summary>Hauteur occupée, marge comprise ; nulle sans entrée.</summary>
    public static double Height(ChartPen pen, IReadOnlyList<LegendEntry> entries, double width) =>
        entries.Count == 0 ? 0 : (Place(pen, entries, width).Max(p => p.Row) * pen.Unit(20)) + pen.Unit(28);

    public static void Paint(ChartPen pen, IReadOnlyList<LegendEntry> entries, double left, double top, double width)
    {
        foreach (var (entry, x, row) in Place(pen, entries, width))
        {
            var middle = top + (row * pen.Unit(20)) + pen.Unit(8);
            PaintMark(pen, entry, left + x, middle);
            pen.Text(left + x + MarkWidth(pen, entry) + pen.Unit(6), middle + pen.Unit(4), entry.Label);
        }
    }

    private static void PaintMark(ChartPen pen, LegendEntry entry, double x, double middle)
    {
        if (entry.Mark == LegendMark.Swatch)
        {
            pen.Canvas.FillRectangle(x, middle - pen.Unit(6), pen.Unit(16), pen.Unit(12), entry.Ink, pen.Unit(2));
            return;
        }

        if (entry.Mark == LegendMark.Point)
        {
            PointMapPainter.Mark(pen, entry.Shape, new(x + pen.Unit(8), middle));
            return;
        }

        var end = x + MarkWidth(pen, entry);
        pen.Canvas.DrawPolyline([new(x, middle), new(end, middle)], entry.Ink, pen.LineWidth, dashed: entry.Mark == LegendMark.DeclaredLine);
        if (entry.Mark == LegendMark.DeclaredLine) pen.HollowSquare(new((x + end) / 2, middle), entry.Ink);
    }

    private static double MarkWidth(ChartPen pen, LegendEntry entry) => pen.Unit(entry.Mark is LegendMark.Swatch or LegendMark.Point ? 16 : 30);

    private static List<(LegendEntry Entry, double X, int Row)> Place(ChartPen pen, IReadOnlyList<LegendEntry> entries, double width)
    {
        var placed = new List<(LegendEntry, double, int)>();
        double x = 0;
        var row = 0;
        foreach (var entry in entries)
        {
            var mark = MarkWidth(pen, entry) + pen.Unit(6);
            var fitted = entry with { Label = pen.Fit(entry.Label, width - mark) };
            var size = mark + pen.Measure(fitted.Label);
            if (x > 0 && x + size > width) (x, row) = (0, row + 1);
            placed.Add((fitted, x, row));
            x += size + pen.Unit(18);
        }

        return placed;
    }
}
