using System.Globalization;
using System.Text;
using System.Xml;

namespace VillesSolidaires.Documents.Charts;

/// <summary>
/// Surface SVG : écrit des éléments qui portent les classes du thème (une seule sortie pour le clair et le sombre).
/// Les couleurs sans classe passent par des attributs de présentation, que toute règle du thème peut remplacer.
/// </summary>
public sealed class SvgCanvas : ICanvas
{
    private readonly StringBuilder _content = new();
    private readonly XmlWriter _writer;
    private readonly string _patternId;
    private bool _usesPattern;

    /// <param name="idPrefix">Préfixe des identifiants internes, unique dans la page : lettres, chiffres et tirets.</param>
    /// <exception cref="ArgumentException">Le préfixe contient un autre caractère.</exception>
    public SvgCanvas(string idPrefix)
    {
        ArgumentException.ThrowIfNullOrEmpty(idPrefix);
        if (!idPrefix.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) throw new ArgumentException("Lettres, chiffres et tirets seulement.", nameof(idPrefix));
        _patternId = idPrefix + "-hachures";
        _writer = XmlWriter.Create(_content, new XmlWriterSettings { ConformanceLevel = ConformanceLevel.Fragment, OmitXmlDeclaration = true });
    }

    /// <inheritdoc />
    public double MeasureText(string text, TextStyle style) => SourceSansMetrics.Measure(text, style.Size, style.Strong);

    /// <inheritdoc />
    public void DrawText(double x, double baseline, string text, TextStyle style, TextAnchor anchor = TextAnchor.Start)
    {
        _writer.WriteStartElement("text");
        Attribute("x", x);
        Attribute("y", baseline);
        Attribute("font-size", style.Size);
        if (anchor != TextAnchor.Start) Attribute("text-anchor", anchor == TextAnchor.Middle ? "middle" : "end");
        Attribute("class", SvgInk.TextClass(style));
        Attribute("fill", SvgInk.Token(style.Ink));
        _writer.WriteString(SvgText.Clean(text));
        _writer.WriteEndElement();
    }

    /// <inheritdoc />
    public void FillRectangle(double x, double y, double width, double height, Ink ink, double radius = 0)
    {
        _writer.WriteStartElement("rect");
        Attribute("x", x);
        Attribute("y", y);
        Attribute("width", width);
        Attribute("height", height);
        if (radius > 0) Attribute("rx", radius);
        Fill(ink);
        _writer.WriteEndElement();
    }

    /// <inheritdoc />
    public void DrawPolyline(ReadOnlySpan<CanvasPoint> points, Ink ink, double width, bool dashed = false)
    {
        _writer.WriteStartElement("path");
        Attribute("d", PathOf(points, closed: false));
        var strokeClass = SvgInk.StrokeClass(ink);
        Attribute("class", dashed ? $"{strokeClass} tirets".TrimStart() : strokeClass);
        Attribute("fill", "none");
        if (strokeClass is null) Attribute("stroke", SvgInk.Token(ink));
        Attribute("stroke-width", width);
        _writer.WriteEndElement();
    }

    /// <inheritdoc />
    public void FillPolygon(ReadOnlySpan<CanvasPoint> points, Ink ink)
    {
        _writer.WriteStartElement("path");
        Attribute("d", PathOf(points, closed: true));
        Fill(ink);
        _writer.WriteEndElement();
    }

    /// <inheritdoc />
    public void DrawCircle(CanvasPoint center, double radius, Ink? fill, Ink? stroke, double strokeWidth = 0)
    {
        _writer.WriteStartElement("circle");
        Attribute("cx", center.X);
        Attribute("cy", center.Y);
        Attribute("r", radius);
        Paint(fill, stroke, strokeWidth);
        _writer.WriteEndElement();
    }

    /// <inheritdoc />
    public void DrawPath(string svgPath, double scale, double offsetX, double offsetY, Ink? fill, Ink? stroke, double strokeWidth = 0)
    {
        _writer.WriteStartElement("path");
        Attribute("d", svgPath);
        Attribute("transform", $"translate({SvgText.Number(offsetX)} {SvgText.Number(offsetY)}) scale({scale.ToString("0.#####", CultureInfo.InvariantCulture)})");
        Paint(fill, stroke, strokeWidth / scale);
        _writer.WriteEndElement();
    }

    /// <summary>Document SVG complet, à insérer tel quel dans une page.</summary>
    /// <param name="label">Texte alternatif ; nul, le dessin est décoratif et tu aux lecteurs d'écran.</param>
    /// <param name="width">Largeur de la vue.</param>
    /// <param name="height">Hauteur de la vue.</param>
    public string ToSvg(string? label, double width, double height)
    {
        _writer.Flush();
        var svg = new StringBuilder();
        using (var writer = XmlWriter.Create(svg, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            writer.WriteStartElement("svg", "http://www.w3.org/2000/svg");
            writer.WriteAttributeString("viewBox", $"0 0 {SvgText.Number(width)} {SvgText.Number(height)}");
            if (label is null)
            {
                writer.WriteAttributeString("aria-hidden", "true");
            }
            else
            {
                writer.WriteAttributeString("role", "img");
                writer.WriteAttributeString("aria-label", SvgText.Clean(label));
            }
            writer.WriteRaw(_usesPattern ? Pattern() : string.Empty);
            writer.WriteRaw(_content.ToString());
            writer.WriteEndElement();
        }

        return svg.ToString();
    }

    private void Paint(Ink? fill, Ink? stroke, double strokeWidth)
    {
        // Forme creuse : le thème remplit de la couleur du fond et garde le contour de la série.
        if (fill == Ink.Surface && stroke is { } outline && SvgInk.FillClass(outline) is { } hollow)
        {
            Attribute("class", hollow + " creux");
            Attribute("stroke-width", strokeWidth);
            return;
        }

        if (fill is { } inside) Fill(inside);
        else Attribute("fill", "none");
        if (stroke is not { } border) return;
        Attribute("stroke", SvgInk.Token(border));
        Attribute("stroke-width", strokeWidth);
    }

    private void Fill(Ink ink)
    {
        if (ink == Ink.NoData)
        {
            _usesPattern = true;
            Attribute("fill", $"url(#{_patternId})");
        }
        else if (SvgInk.FillClass(ink) is { } fillClass)
        {
            Attribute("class", fillClass);
        }
        else
        {
            Attribute("fill", SvgInk.Token(ink));
        }
    }

    private string Pattern() => $"""
        <defs><pattern id="{_patternId}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" class="k0"/><line x1="0" y1="0" x2="0" y2="5" class="vs-axe-svg" stroke-width="1.5"/>
        </pattern></defs>
        """;

    private static string PathOf(ReadOnlySpan<CanvasPoint> points, bool closed)
    {
        var path = new StringBuilder();
        foreach (var point in points) path.Append(path.Length == 0 ? 'M' : 'L').Append(SvgText.Number(point.X)).Append(' ').Append(SvgText.Number(point.Y));
        return closed ? path.Append('Z').ToString() : path.ToString();
    }

    private void Attribute(string name, double value) => _writer.WriteAttributeString(name, SvgText.Number(value));

    private void Attribute(string name, string? value)
    {
        if (value is not null) _writer.WriteAttributeString(name, value);
    }
}
