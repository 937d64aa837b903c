namespace VillesSolidaires.Documents.Charts;

internal static class MapPainter
{
    public static void Paint(ChoroplethMap map, ChartPen pen, double width, double height)
    {
        var legend = map.Classes.Select((label, rank) => new LegendEntry(LegendMark.Swatch, ClassInk(map, rank), label)).ToList();
        if (map.Areas.Any(a => a.Class is null)) legend.Add(new(LegendMark.Swatch, Ink.NoData, ChartTable.NoReading));
        var legendHeight = LegendPainter.Height(pen, legend, width);
        var room = Math.Max(pen.Unit(20), height - legendHeight - pen.Unit(8));
        var scale = Math.Min(width / map.ViewBox.Width, room / map.ViewBox.Height);
        var left = ((width - (map.ViewBox.Width * scale)) / 2) - (map.ViewBox.X * scale);
        var top = -map.ViewBox.Y * scale;

        foreach (var area in map.Areas)
        {
            pen.Canvas.DrawPath(area.Path, scale, left, top, area.Class is { } rank ? ClassInk(map, rank) : Ink.NoData, Ink.Surface, pen.Unit(0.8));
        }

        LegendPainter.Paint(pen, legend, 0, (map.ViewBox.Height * scale) + pen.Unit(14), width);
    }

    /// <summary>Les classes se placent du côté foncé : avec cinq classes, k1 à k5, le plus pâle restant au fond des hachures.</summary>
    private static Ink ClassInk(ChoroplethMap map, int rank) => (Ink)((int)Ink.Map0 + (ChoroplethMap.MaxClasses - map.Classes.Count) + rank);
}
