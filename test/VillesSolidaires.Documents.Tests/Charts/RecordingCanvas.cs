namespace VillesSolidaires.Documents.Charts;

/// <summary>Surface qui retient ce qu'on y dessine ; un caractère vaut une demi-hauteur de texte.</summary>
internal sealed class RecordingCanvas : ICanvas
{
    public sealed record Text(string Value, double Left, double Top, double Right, double Bottom, TextStyle Style)
    {
        public bool Overlaps(Text other) => Left < other.Right - 0.01 && other.Left < Right - 0.01 && Top < other.Bottom - 0.01 && other.Top < Bottom - 0.01;
    }

    public sealed record Rectangle(double X, double Y, double Width, double Height, Ink Ink);

    public List<Text> Texts { get; } = [];

    public List<Rectangle> Rectangles { get; } = [];

    public List<(CanvasPoint[] Points, Ink Ink, bool Dashed)> Polylines { get; } = [];

    public List<(CanvasPoint Center, Ink? Fill)> Circles { get; } = [];

    public List<(Ink? Fill, Ink? Stroke)> Paths { get; } = [];

    public IEnumerable<string> TextValues => Texts.Select(t => t.Value);

    public static RecordingCanvas Of(Chart chart, double width = 480, double height = 280)
    {
        var canvas = new RecordingCanvas();
        ChartRenderer.Draw(chart, canvas, width, height);
        return canvas;
    }

    public double MeasureText(string text, TextStyle style) => text.Length * style.Size / 2;

    public void DrawText(double x, double baseline, string text, TextStyle style, TextAnchor anchor = TextAnchor.Start)
    {
        var width = MeasureText(text, style);
        var left = x - (anchor switch { TextAnchor.Middle => width / 2, TextAnchor.End => width, _ => 0 });
        Texts.Add(new(text, left, baseline - (style.Size * 0.75), left + width, baseline + (style.Size * 0.2), style));
    }

    public void FillRectangle(double x, double y, double width, double height, Ink ink, double radius = 0) => Rectangles.Add(new(x, y, width, height, ink));

    public void DrawPolyline(ReadOnlySpan<CanvasPoint> points, Ink ink, double width, bool dashed = false) => Polylines.Add((points.ToArray(), ink, dashed));

    public void FillPolygon(ReadOnlySpan<CanvasPoint> points, Ink ink) => Paths.Add((ink, null));

    public void DrawCircle(CanvasPoint center, double radius, Ink? fill, Ink? stroke, double strokeWidth = 0) => Circles.Add((center, fill));

    public void DrawPath(string svgPath, double scale, double offsetX, double offsetY, Ink? fill, Ink? stroke, double strokeWidth = 0) => Paths.Add((fill, stroke));
}
