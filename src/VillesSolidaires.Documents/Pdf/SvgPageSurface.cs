using System.Globalization;
using System.Text;
using System.Xml;
using VillesSolidaires.Documents.Fonts;
using VillesSolidaires.Documents.Images;
using VillesSolidaires.Documents.Layout;

namespace VillesSolidaires.Documents.Pdf;

/// <summary>
/// Dessine une page en SVG, pour la montrer avant de produire le document : mêmes textes, mêmes places, polices du thème. Sans style ni script
/// en ligne. L'arbre de structure ne s'écrit pas : l'image porte un seul texte de remplacement.
/// </summary>
internal sealed class SvgPageSurface : IPageSurface
{
    private readonly StructureElement _element = new("Document", parent: null);
    private readonly StringBuilder _content = new();
    private readonly XmlWriter _writer;
    private readonly int _wantedPage;
    private readonly Func<RasterImage, string> _addressOf;
    private int _page;
    private Size _size;

    /// <param name="wantedPage">Page à dessiner, à partir de 1.</param>
    /// <param name="addressOf">Adresse d'où le navigateur lit une image du document.</param>
    public SvgPageSurface(int wantedPage, Func<RasterImage, string> addressOf)
    {
        _wantedPage = wantedPage;
        _addressOf = addressOf;
        _writer = XmlWriter.Create(_content, new XmlWriterSettings { ConformanceLevel = ConformanceLevel.Fragment, OmitXmlDeclaration = true });
    }

    private bool Draws => _page == _wantedPage;

    /// <exception cref="LayoutException">Le document n'a pas cette page.</exception>
    public string ToSvg(string label)
    {
        if (_page < _wantedPage)
            throw new LayoutException($"Le document n'a pas de page {_wantedPage}.");
        _writer.Flush();
        var escaped = System.Net.WebUtility.HtmlEncode(label);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_size.Width:0.##} {_size.Height:0.##}" role="img" aria-label="{escaped}">{_content}</svg>""");
    }

    public void BeginPage(Size size)
    {
        _page++;
        if (Draws)
            _size = size;
    }

    public void DrawText(double x, double baseline, string text, in TextPaint paint)
    {
        if (!Draws || string.IsNullOrWhiteSpace(text))
            return;
        _writer.WriteStartElement("text");
        Attribute("x", x);
        Attribute("y", baseline);
        Attribute("font-size", paint.Size);
        _writer.WriteAttributeString("font-family", paint.Face >= FontFace.Serif ? "'Source Serif 4', serif" : "'Source Sans 3', sans-serif");
        if (paint.Face is FontFace.SansSemiBold or FontFace.SerifSemiBold)
            _writer.WriteAttributeString("font-weight", "600");
        if (paint.Face is FontFace.SansItalic or FontFace.SerifItalic)
            _writer.WriteAttributeString("font-style", "italic");
        if (paint.LetterSpacing != 0)
            Attribute("letter-spacing", paint.LetterSpacing);
        if (paint.Angle != 0)
            _writer.WriteAttributeString("transform", string.Create(CultureInfo.InvariantCulture, $"rotate({-paint.Angle:0.##} {x:0.##} {baseline:0.##})"));
        if (paint.Opacity < 1)
            Attribute("opacity", paint.Opacity);
        // Une police de secours aurait d'autres largeurs : le texte garde celle que la mise en page a mesurée.
        var drawn = text.TrimEnd(' ');
        Attribute("textLength", FontLibrary.Get(paint.Face).Measure(drawn, paint.Size) + drawn.Length * paint.LetterSpacing);
        _writer.WriteAttributeString("fill", Hex(paint.Color));
        _writer.WriteString(drawn);
        _writer.WriteEndElement();
    }

    public void DrawPath(GraphicsPath path, in Paint paint)
    {
        if (!Draws)
            return;
        _writer.WriteStartElement("path");
        _writer.WriteAttributeString("d", Trace(path));
        _writer.WriteAttributeString("fill", paint.Fill is { } fill ? Hex(fill) : "none");
        if (paint.Stroke is { } stroke)
        {
            _writer.WriteAttributeString("stroke", Hex(stroke));
            Attribute("stroke-width", paint.StrokeWidth);
            if (paint.Dashed)
                _writer.WriteAttributeString("stroke-dasharray", "4 3");
        }

        _writer.WriteEndElement();
    }

    public void DrawImage(RasterImage image, Rect area)
    {
        if (!Draws)
            return;
        _writer.WriteStartElement("image");
        Attribute("x", area.X);
        Attribute("y", area.Y);
        Attribute("width", area.Width);
        Attribute("height", area.Height);
        _writer.WriteAttributeString("href", _addressOf(image));
        _writer.WriteEndElement();
    }

    public StructureElement CreateElement(string tag) => _element;

    public void Enter(StructureElement element)
    {
        // Une image n'a pas d'arbre de structure.
    }

    public void Leave()
    {
        // Une image n'a pas d'arbre de structure.
    }

    public void BeginArtifact(ArtifactKind kind)
    {
        // Une image n'a pas d'arbre de structure.
    }

    public void EndArtifact()
    {
        // Une image n'a pas d'arbre de structure.
    }

    public void SetBoundingBox(StructureElement element, Rect area)
    {
        // Une image n'a pas d'arbre de structure.
    }

    public void AddDestination(string name, double top)
    {
        // Une image n'a pas de destination.
    }

    public void AddOutline(int level, string title, double top)
    {
        // Une image n'a pas de plan.
    }

    public void AddLink(Rect area, string target, bool external, string contents)
    {
        // L'aperçu ne se clique pas.
    }

    private static string Trace(GraphicsPath path)
    {
        var trace = new StringBuilder();
        foreach (var segment in path.Segments)
        {
            _ = segment.Operator switch
            {
                PathOperator.Move => trace.Append(CultureInfo.InvariantCulture, $"M{segment.End.X:0.##} {segment.End.Y:0.##}"),
                PathOperator.Line => trace.Append(CultureInfo.InvariantCulture, $"L{segment.End.X:0.##} {segment.End.Y:0.##}"),
                PathOperator.Curve => trace.Append(
                    CultureInfo.InvariantCulture,
                    $"C{segment.Control1.X:0.##} {segment.Control1.Y:0.##} {segment.Control2.X:0.##} {segment.Control2.Y:0.##} {segment.End.X:0.##} {segment.End.Y:0.##}"),
                _ => trace.Append('Z'),
            };
        }

        return trace.ToString();
    }

    private static string Hex(Color color) => $"#{color.Red:x2}{color.Green:x2}{color.Blue:x2}";

    private void Attribute(string name, double value) => _writer.WriteAttributeString(name, value.ToString("0.##", CultureInfo.InvariantCulture));
}
