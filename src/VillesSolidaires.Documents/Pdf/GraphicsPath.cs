using VillesSolidaires.Documents.Charts;

namespace VillesSolidaires.Documents.Pdf;

/// <summary>Chemin vectoriel, en repère de page (origine en haut à gauche).</summary>
internal sealed class GraphicsPath
{
    /// <summary>Distance des poignées de Bézier qui approche un quart de cercle de rayon 1.</summary>
    private const double QuarterCircleHandle = 0.5523;

    private readonly List<PathSegment> _segments = [];

    public IReadOnlyList<PathSegment> Segments => _segments;

    public GraphicsPath MoveTo(double x, double y) => Add(new PathSegment(PathOperator.Move, default, default, new CanvasPoint(x, y)));

    public GraphicsPath LineTo(double x, double y) => Add(new PathSegment(PathOperator.Line, default, default, new CanvasPoint(x, y)));

    public GraphicsPath CurveTo(CanvasPoint control1, CanvasPoint control2, CanvasPoint end) =>
        Add(new PathSegment(PathOperator.Curve, control1, control2, end));

    public GraphicsPath Close() => Add(new PathSegment(PathOperator.Close, default, default, default));

    public GraphicsPath AddRectangle(Rect area) =>
        MoveTo(area.X, area.Y).LineTo(area.Right, area.Y).LineTo(area.Right, area.Bottom).LineTo(area.X, area.Bottom).Close();

    public static GraphicsPath Rectangle(Rect area, double radius = 0)
    {
        var path = new GraphicsPath();
        double r = Math.Min(radius, Math.Min(area.Width, area.Height) / 2);
        if (r <= 0)
            return path.AddRectangle(area);
        double k = r * (1 - QuarterCircleHandle);
        var (x, y, right, bottom) = (area.X, area.Y, area.Right, area.Bottom);
        return path
            .MoveTo(x + r, y)
            .LineTo(right - r, y).CurveTo(new(right - k, y), new(right, y + k), new(right, y + r))
            .LineTo(right, bottom - r).CurveTo(new(right, bottom - k), new(right - k, bottom), new(right - r, bottom))
            .LineTo(x + r, bottom).CurveTo(new(x + k, bottom), new(x, bottom - k), new(x, bottom - r))
            .LineTo(x, y + r).CurveTo(new(x, y + k), new(x + k, y), new(x + r, y))
            .Close();
    }

    public static GraphicsPath Circle(CanvasPoint center, double radius) =>
        Rectangle(new Rect(center.X - radius, center.Y - radius, 2 * radius, 2 * radius), radius);

    public static GraphicsPath Polyline(ReadOnlySpan<CanvasPoint> points, double offsetX, double offsetY, bool closed)
    {
        var path = new GraphicsPath();
        for (int i = 0; i < points.Length; i++)
        {
            var (x, y) = (points[i].X + offsetX, points[i].Y + offsetY);
            _ = i == 0 ? path.MoveTo(x, y) : path.LineTo(x, y);
        }

        return closed && points.Length > 0 ? path.Close() : path;
    }

    private GraphicsPath Add(PathSegment segment)
    {
        _segments.Add(segment);
        return this;
    }
}

internal enum PathOperator { Move, Line, Curve, Close }

internal readonly record struct PathSegment(PathOperator Operator, CanvasPoint Control1, CanvasPoint Control2, CanvasPoint End);

/// <summary>Façon de peindre un chemin : fond, trait, ou les deux.</summary>
internal readonly record struct Paint(Color? Fill, Color? Stroke = null, double StrokeWidth = 0, bool Dashed = false);
