using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Documents.Fonts;

namespace VillesSolidaires.Documents.Pdf;

/// <summary>Surface des graphiques dans une page PDF : le repère du graphique y est décalé au coin de sa zone.</summary>
internal sealed class PdfCanvas(IPageSurface surface, double left, double top) : ICanvas
{
    private static readonly Dictionary<Ink, Color> Palette = new()
    {
        [Ink.Text] = "#1f2933",
        [Ink.TextMuted] = "#5b6776",
        [Ink.Surface] = "#ffffff",
        [Ink.Grid] = "#d5dbe3",
        [Ink.Axis] = "#5b6776",
        [Ink.Series1] = "#1b4f80",
        [Ink.Series2] = "#c8452b",
        [Ink.Series3] = "#1f7a58",
        [Ink.Series4] = "#7a6a4f",
        [Ink.Series1Pale] = "#a9bfd6",
        [Ink.Map0] = "#e9edf1",
        [Ink.Map1] = "#cbdaea",
        [Ink.Map2] = "#98b8d6",
        [Ink.Map3] = "#5f8dba",
        [Ink.Map4] = "#2f6598",
        [Ink.Map5] = "#143a60",
        [Ink.NoData] = "#c9c9c6",
    };

    public double MeasureText(string text, TextStyle style) => FontLibrary.Get(FaceOf(style)).Measure(text, style.Size);

    // L'espace finale ne se voit pas ; elle sépare les étiquettes dans le texte extrait.
    public void DrawText(double x, double baseline, string text, TextStyle style, TextAnchor anchor = TextAnchor.Start)
    {
        double shift = anchor switch
        {
            TextAnchor.Middle => MeasureText(text, style) / 2,
            TextAnchor.End => MeasureText(text, style),
            _ => 0,
        };
        surface.DrawText(left + x - shift, top + baseline, text + " ", new TextPaint(FaceOf(style), style.Size, Palette[style.Ink]));
    }

    public void FillRectangle(double x, double y, double width, double height, Ink ink, double radius = 0) =>
        surface.DrawPath(GraphicsPath.Rectangle(new Rect(left + x, top + y, width, height), radius), new Paint(Palette[ink]));

    public void DrawPolyline(ReadOnlySpan<CanvasPoint> points, Ink ink, double width, bool dashed = false) =>
        surface.DrawPath(GraphicsPath.Polyline(points, left, top, closed: false), new Paint(Fill: null, Palette[ink], width, dashed));

    public void FillPolygon(ReadOnlySpan<CanvasPoint> points, Ink ink) =>
        surface.DrawPath(GraphicsPath.Polyline(points, left, top, closed: true), new Paint(Palette[ink]));

    public void DrawCircle(CanvasPoint center, double radius, Ink? fill, Ink? stroke, double strokeWidth = 0) =>
        surface.DrawPath(GraphicsPath.Circle(new CanvasPoint(left + center.X, top + center.Y), radius), PaintOf(fill, stroke, strokeWidth));

    public void DrawPath(string svgPath, double scale, double offsetX, double offsetY, Ink? fill, Ink? stroke, double strokeWidth = 0) =>
        surface.DrawPath(SvgPathParser.Parse(svgPath, scale, left + offsetX, top + offsetY), PaintOf(fill, stroke, strokeWidth));

    private static FontFace FaceOf(TextStyle style) => style.Strong ? FontFace.SansSemiBold : FontFace.Sans;

    private static Paint PaintOf(Ink? fill, Ink? stroke, double width) => new(ColorOf(fill), ColorOf(stroke), width);

    private static Color? ColorOf(Ink? ink) => ink is { } value ? Palette[value] : default(Color?);
}
