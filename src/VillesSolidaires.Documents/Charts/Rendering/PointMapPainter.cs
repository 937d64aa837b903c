namespace VillesSolidaires.Documents.Charts;

internal static class PointMapPainter
{
    public static void Paint(PointMap map, ChartPen pen, double width, double height)
    {
        List<LegendEntry> legend = map.DrawsLegend ? [.. map.Classes.Reverse().Select(c => new LegendEntry(LegendMark.Point, InkOf(c.Shape), c.Label, c.Shape))] : [];
        var legendRoom = legend.Count == 0 ? 0 : LegendPainter.Height(pen, legend, width) + pen.Unit(8);
        var room = Math.Max(pen.Unit(20), height - legendRoom);
        var scale = Math.Min(width / map.ViewBox.Width, room / map.ViewBox.Height);
        var left = ((width - (map.ViewBox.Width * scale)) / 2) - (map.ViewBox.X * scale);
        var top = -map.ViewBox.Y * scale;

        foreach (var area in map.Background)
        {
            pen.Canvas.DrawPath(area.Path, scale, left, top, Ink.Grid, Ink.Surface, pen.Unit(0.8));
        }
        foreach (var point in map.Points.OrderBy(p => p.Class))
        {
            Mark(pen, map.Classes[point.Class].Shape, new(left + (point.X * scale), top + (point.Y * scale)));
        }

        LegendPainter.Paint(pen, legend, 0, (map.ViewBox.Height * scale) + pen.Unit(14), width);
    }

    /// <summary>Dessine une marque centrée, à la taille de la carte comme de la légende.</summary>
    public static void Mark(ChartPen pen, MapPointShape shape, CanvasPoint center)
    {
        switch (shape)
        {
            case MapPointShape.Heart:
                // Bordé de la couleur du fond : deux cœurs voisins se distinguent.
                var size = pen.Unit(15);
                HeartShape.Draw(pen.Canvas, center.X - (size / 2), center.Y - (size * HeartShape.Height / HeartShape.Width / 2), size, InkOf(shape), Ink.Surface, pen.Unit(1));
                break;
            case MapPointShape.Disc:
                pen.Canvas.DrawCircle(center, pen.Unit(5.2), InkOf(shape), null);
                break;
            default:
                pen.Canvas.DrawCircle(center, pen.Unit(4.4), Ink.Surface, InkOf(shape), pen.Unit(2));
                break;
        }
    }

    private static Ink InkOf(MapPointShape shape) => shape == MapPointShape.Heart ? Ink.Series2 : Ink.Series1;
}
