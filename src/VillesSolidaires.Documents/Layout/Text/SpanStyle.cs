using VillesSolidaires.Documents.Fonts;
using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

internal enum TextAlignment { Left, Center, Right }

/// <summary>Style de texte partiel : ce qui n'est pas dit vient des ancêtres.</summary>
internal sealed record SpanStyle
{
    public static readonly SpanStyle Default = new()
    {
        Size = Theme.BodySize, Color = Theme.Text, Bold = false, Italic = false, Serif = false, LineHeight = Theme.LineHeight,
        LetterSpacing = 0, Alignment = TextAlignment.Left,
    };

    public double? Size { get; init; }

    public Color? Color { get; init; }

    public bool? Bold { get; init; }

    public bool? Italic { get; init; }

    public bool? Serif { get; init; }

    /// <summary>Interligne, en multiple du corps.</summary>
    public double? LineHeight { get; init; }

    /// <summary>Interlettrage, en points.</summary>
    public double? LetterSpacing { get; init; }

    public TextAlignment? Alignment { get; init; }

    public SpanStyle Over(SpanStyle below) => new()
    {
        Size = Size ?? below.Size,
        Color = Color ?? below.Color,
        Bold = Bold ?? below.Bold,
        Italic = Italic ?? below.Italic,
        Serif = Serif ?? below.Serif,
        LineHeight = LineHeight ?? below.LineHeight,
        LetterSpacing = LetterSpacing ?? below.LetterSpacing,
        Alignment = Alignment ?? below.Alignment,
    };

    /// <summary>Il n'existe pas de gras italique dans les polices embarquées : le gras l'emporte.</summary>
    public FontFace Face => (Serif is true, Bold is true, Italic is true) switch
    {
        (false, true, _) => FontFace.SansSemiBold,
        (false, false, true) => FontFace.SansItalic,
        (false, false, false) => FontFace.Sans,
        (true, true, _) => FontFace.SerifSemiBold,
        (true, false, true) => FontFace.SerifItalic,
        (true, false, false) => FontFace.Serif,
    };

    public TextPaint Paint => new(Face, Size!.Value, Color!.Value, LetterSpacing!.Value);
}
