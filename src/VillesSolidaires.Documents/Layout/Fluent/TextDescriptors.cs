using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>Réglages de style communs aux textes ; ce qui n'est pas réglé vient du conteneur.</summary>
public abstract class StyleDescriptor<TSelf>
    where TSelf : StyleDescriptor<TSelf>
{
    /// <summary>Corps, en points.</summary>
    public TSelf FontSize(double points) => With(s => s with { Size = points });

    /// <summary>Couleur du texte.</summary>
    public TSelf FontColor(Color color) => With(s => s with { Color = color });

    /// <summary>Graisse 600.</summary>
    public TSelf Bold() => With(s => s with { Bold = true });

    /// <summary>Graisse 400, dans un contexte gras.</summary>
    public TSelf Regular() => With(s => s with { Bold = false });

    /// <summary>Italique ; sans effet sur un texte gras, dont l'italique n'est pas embarqué.</summary>
    public TSelf Italic() => With(s => s with { Italic = true });

    /// <summary>Source Serif 4 au lieu de Source Sans 3.</summary>
    public TSelf Serif() => With(s => s with { Serif = true });

    /// <summary>Source Sans 3, dans un contexte à empattements.</summary>
    public TSelf Sans() => With(s => s with { Serif = false });

    /// <summary>Interligne, en multiple du corps.</summary>
    public TSelf LineHeight(double factor) => With(s => s with { LineHeight = factor });

    /// <summary>Interlettrage, en points.</summary>
    public TSelf LetterSpacing(double points) => With(s => s with { LetterSpacing = points });

    /// <summary>Aligne les lignes à gauche.</summary>
    public TSelf AlignLeft() => With(s => s with { Alignment = TextAlignment.Left });

    /// <summary>Centre les lignes.</summary>
    public TSelf AlignCenter() => With(s => s with { Alignment = TextAlignment.Center });

    /// <summary>Aligne les lignes à droite.</summary>
    public TSelf AlignRight() => With(s => s with { Alignment = TextAlignment.Right });

    private protected abstract SpanStyle Current { get; set; }

    private TSelf With(Func<SpanStyle, SpanStyle> change)
    {
        Current = change(Current);
        return (TSelf)this;
    }
}

/// <summary>Style par défaut d'un conteneur.</summary>
public sealed class DefaultTextStyleDescriptor : StyleDescriptor<DefaultTextStyleDescriptor>
{
    internal SpanStyle Style { get; private set; } = new();

    private protected override SpanStyle Current
    {
        get => Style;
        set => Style = value;
    }
}

/// <summary>Morceau d'un paragraphe.</summary>
public sealed class SpanDescriptor : StyleDescriptor<SpanDescriptor>
{
    private readonly TextSpan _span;

    internal SpanDescriptor(TextSpan span) => _span = span;

    private protected override SpanStyle Current
    {
        get => _span.Style;
        set => _span.Style = value;
    }
}

/// <summary>Paragraphe, d'un seul style ou de plusieurs morceaux.</summary>
public sealed class TextDescriptor : StyleDescriptor<TextDescriptor>
{
    private readonly TextElement _element;

    internal TextDescriptor(TextElement element) => _element = element;

    private protected override SpanStyle Current
    {
        get => _element.Style;
        set => _element.Style = value;
    }

    /// <summary>Ajoute un morceau de texte ; « \n » passe à la ligne.</summary>
    public SpanDescriptor Span(string text) => Add(SpanKind.Literal, text);

    /// <summary>Numéro de la page dans le document.</summary>
    public SpanDescriptor CurrentPageNumber() => Add(SpanKind.CurrentPageNumber, "");

    /// <summary>Nombre de pages du document.</summary>
    public SpanDescriptor TotalPages() => Add(SpanKind.TotalPages, "");

    /// <summary>Lien vers une section ou un titre du document.</summary>
    /// <param name="text">Texte visible.</param>
    /// <param name="section">Nom donné à Section ou à Heading.</param>
    /// <param name="description">Description lue par les aides techniques ; le texte visible à défaut.</param>
    public SpanDescriptor SectionLink(string text, string section, string? description = null) =>
        AddLink(text, new LinkTarget(section, External: false, description ?? text));

    /// <summary>Lien vers une adresse.</summary>
    public SpanDescriptor Hyperlink(string text, Uri address, string? description = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        return AddLink(text, new LinkTarget(address.AbsoluteUri, External: true, description ?? $"{text} ({address.AbsoluteUri})"));
    }

    /// <summary>Appel de note, à coller au mot qui précède ; la note se place au bas de la page, numérotée dans tout le document.</summary>
    /// <param name="text">Texte de la note, qui ne se coupe pas entre deux pages.</param>
    public SpanDescriptor Footnote(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var span = _element.Add(SpanKind.Literal, "");
        span.Footnote = new Footnote(text);
        return new SpanDescriptor(span);
    }

    /// <summary>Ne coupe pas ce paragraphe entre deux pages.</summary>
    public TextDescriptor Unbreakable()
    {
        _element.Unbreakable = true;
        return this;
    }

    private SpanDescriptor AddLink(string text, LinkTarget link)
    {
        var span = _element.Add(SpanKind.Literal, text);
        span.Link = link;
        return new SpanDescriptor(span).FontColor(Theme.Action);
    }

    private SpanDescriptor Add(SpanKind kind, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SpanDescriptor(_element.Add(kind, text));
    }
}

/// <summary>Titre : un texte, plus sa place dans le sommaire.</summary>
public sealed class HeadingDescriptor : StyleDescriptor<HeadingDescriptor>
{
    private readonly HeadingElement _heading;
    private readonly TextElement _text;

    internal HeadingDescriptor(HeadingElement heading, TextElement text)
    {
        _heading = heading;
        _text = text;
    }

    private protected override SpanStyle Current
    {
        get => _text.Style;
        set => _text.Style = value;
    }

    /// <summary>Garde le signet mais n'entre pas au sommaire (le titre du sommaire lui-même, par exemple).</summary>
    public HeadingDescriptor HiddenFromTableOfContents()
    {
        _heading.InTableOfContents = false;
        return this;
    }
}
