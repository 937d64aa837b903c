using System.Text;
using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Documents.Fonts;
using VillesSolidaires.Documents.Images;

namespace VillesSolidaires.Documents.Pdf;

/// <summary>Traduit textes, chemins et images en opérateurs de contenu, et tient les ressources qu'ils emploient.</summary>
internal sealed class PdfPainter(PdfObjectTable objects)
{
    private readonly SortedDictionary<FontFace, EmbeddedFont> _fonts = [];
    private readonly SortedDictionary<double, int> _opacities = [];
    private readonly Dictionary<RasterImage, int> _images = new(ReferenceEqualityComparer.Instance);

    public bool UsesTransparency { get; private set; }

    public void DrawText(PdfPage page, double x, double baseline, string text, in TextPaint paint)
    {
        var embedded = FontFor(paint.Face);
        var font = embedded.Font;
        var content = page.Content;
        bool translucent = paint.Opacity < 1;
        if (translucent)
            content.Append("q\n"u8).Append(Encoding.ASCII.GetBytes($"/{OpacityState(paint.Opacity)} gs\n"));
        content.Append("BT "u8).Color(paint.Color, "rg /F"u8).Number((int)paint.Face).Number(paint.Size).Append("Tf "u8);
        double radians = paint.Angle * Math.PI / 180, cosine = Math.Cos(radians), sine = Math.Sin(radians);
        content.Number(cosine).Number(sine).Number(-sine).Number(cosine).Number(x).Number(page.Size.Height - baseline).Append("Tm [<"u8);
        WriteGlyphs(content, embedded, text, 1000.0 / font.Metrics.UnitsPerEm, -1000 * paint.LetterSpacing / paint.Size);
        content.Append(">] TJ ET\n"u8);
        if (translucent)
            content.Append("Q\n"u8);
    }

    /// <param name="content">Flux de la page.</param>
    /// <param name="embedded">Police et ses caractères déjà vus.</param>
    /// <param name="text">Texte d'une ligne.</param>
    /// <param name="unit">Millièmes de cadratin par unité de la police.</param>
    /// <param name="spacing">Interlettrage, en millièmes de cadratin, signe de l'opérateur TJ (négatif écarte).</param>
    private static void WriteGlyphs(ContentBuffer content, EmbeddedFont embedded, string text, double unit, double spacing)
    {
        ushort previous = 0;
        foreach (var character in text.EnumerateRunes())
        {
            ushort glyph = embedded.Font.GlyphOf(character);
            if (previous != 0)
            {
                double adjustment = spacing - embedded.Font.KerningBetween(previous, glyph) * unit;
                if (Math.Abs(adjustment) > 0.4)
                    content.Append(">"u8).Number(adjustment).Append("<"u8);
            }

            content.Hexadecimal(embedded.CidOf(character, glyph));
            previous = glyph;
        }
    }

    public static void DrawPath(PdfPage page, GraphicsPath path, in Paint paint)
    {
        var content = page.Content;
        content.Append("q\n"u8);
        if (paint.Fill is { } fill)
            content.Color(fill, "rg\n"u8);
        if (paint.Stroke is { } stroke)
            content.Color(stroke, "RG "u8).Number(paint.StrokeWidth).Append(paint.Dashed ? "w 1 j [4 3] 0 d\n"u8 : "w 1 j\n"u8);
        foreach (var segment in path.Segments)
            WriteSegment(content, segment, page.Size.Height);
        content.Append((paint.Fill, paint.Stroke) switch
        {
            (not null, not null) => "B\nQ\n"u8,
            (not null, null) => "f\nQ\n"u8,
            (null, not null) => "S\nQ\n"u8,
            _ => "n\nQ\n"u8,
        });
    }

    /// <summary>Pose l'image dans son cadre, redressée selon son orientation EXIF.</summary>
    public void DrawImage(PdfPage page, RasterImage image, Rect area)
    {
        if (!_images.TryGetValue(image, out int id))
            _images[image] = id = WriteImage(image);
        double w = area.Width, h = area.Height, left = area.X, bottom = page.Size.Height - area.Bottom;
        (double A, double B, double C, double D, double E, double F) matrix = image.Orientation switch
        {
            2 => (-w, 0, 0, h, left + w, bottom),
            3 => (-w, 0, 0, -h, left + w, bottom + h),
            4 => (w, 0, 0, -h, left, bottom + h),
            5 => (0, -h, -w, 0, left + w, bottom + h),
            6 => (0, -h, w, 0, left, bottom + h),
            7 => (0, h, w, 0, left, bottom),
            8 => (0, h, -w, 0, left + w, bottom),
            _ => (w, 0, 0, h, left, bottom),
        };
        page.Content.Append("q "u8).Number(matrix.A).Number(matrix.B).Number(matrix.C).Number(matrix.D).Number(matrix.E).Number(matrix.F)
            .Append("cm /I"u8).Number(id).Append("Do Q\n"u8);
    }

    /// <returns>Le dictionnaire de ressources, commun à toutes les pages.</returns>
    public int WriteResources()
    {
        var fonts = string.Concat(_fonts.Select(f => $"/F{(int)f.Key} {f.Value.Write(objects)} 0 R "));
        var images = string.Concat(_images.Values.Select(id => $"/I{id} {id} 0 R "));
        var states = string.Concat(_opacities.Values.Select(id => $"/G{id} {id} 0 R "));
        return objects.Add($"<</Font <<{fonts}>> /XObject <<{images}>> /ExtGState <<{states}>>>>");
    }

    private static void WriteSegment(ContentBuffer content, in PathSegment segment, double height)
    {
        switch (segment.Operator)
        {
            case PathOperator.Move:
                Point(segment.End).Append("m\n"u8);
                break;
            case PathOperator.Line:
                Point(segment.End).Append("l\n"u8);
                break;
            case PathOperator.Curve:
                Point(segment.Control1);
                Point(segment.Control2);
                Point(segment.End).Append("c\n"u8);
                break;
            default:
                content.Append("h\n"u8);
                break;
        }

        ContentBuffer Point(CanvasPoint point) => content.Number(point.X).Number(height - point.Y);
    }

    private EmbeddedFont FontFor(FontFace face)
    {
        if (!_fonts.TryGetValue(face, out var font))
            _fonts[face] = font = new EmbeddedFont(FontLibrary.Get(face));
        return font;
    }

    private string OpacityState(double opacity)
    {
        UsesTransparency = true;
        if (!_opacities.TryGetValue(opacity, out int id))
            _opacities[opacity] = id = objects.Add($"<</Type /ExtGState /ca {PdfSyntax.Number(opacity)} /CA {PdfSyntax.Number(opacity)}>>");
        return $"G{id}";
    }

    private int WriteImage(RasterImage image)
    {
        var size = $"/Type /XObject /Subtype /Image /Width {image.Width} /Height {image.Height} /BitsPerComponent 8";
        var mask = "";
        if (image.CompressedAlpha is { } alpha)
        {
            UsesTransparency = true;
            mask = $" /SMask {objects.AddEncodedStream($"{size} /ColorSpace /DeviceGray /Filter /FlateDecode", alpha)} 0 R";
        }

        return objects.AddEncodedStream($"{size} /ColorSpace /{image.ColorSpace} /Filter /{image.Filter}{mask}", image.Data);
    }
}
