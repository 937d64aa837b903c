using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>Gabarit d'une suite de pages : format, marges, fond, en-tête, contenu, pied.</summary>
public sealed class PageDescriptor
{
    internal PageDescriptor()
    {
    }

    internal Size PageSize { get; private set; } = Pdf.PageSize.A4;

    internal double Left { get; private set; } = 56.7;

    internal double Top { get; private set; } = 56.7;

    internal double Right { get; private set; } = 56.7;

    internal double Bottom { get; private set; } = 56.7;

    internal Color? Color { get; private set; }

    internal string? WatermarkText { get; private set; }

    internal SpanStyle Style { get; private set; } = SpanStyle.Default;

    internal ContainerElement BackgroundElement { get; } = new();

    internal ContainerElement HeaderElement { get; } = new();

    internal ContainerElement ContentElement { get; } = new();

    internal ContainerElement FooterElement { get; } = new();

    internal ContainerElement ForegroundElement { get; } = new();

    internal IEnumerable<ContainerElement> Parts => [BackgroundElement, HeaderElement, ContentElement, FooterElement, ForegroundElement];

    /// <summary>Format, en points ; A4 en hauteur par défaut, <see cref="PageSize.Landscape"/> pour l'avoir en largeur.</summary>
    public void Size(Size size) => PageSize = size;

    /// <summary>Marge égale des quatre côtés ; 20 mm par défaut.</summary>
    public void Margin(double value, Unit unit = Unit.Point) => Margin(value, value, value, value, unit);

    /// <summary>Marge de chaque côté.</summary>
    public void Margin(double left, double top, double right, double bottom, Unit unit = Unit.Point) =>
        (Left, Top, Right, Bottom) = (left.ToPoints(unit), top.ToPoints(unit), right.ToPoints(unit), bottom.ToPoints(unit));

    /// <summary>Couleur du papier, jusqu'aux bords.</summary>
    public void PageColor(Color color) => Color = color;

    /// <summary>Style des textes de ces pages.</summary>
    public void DefaultTextStyle(Action<DefaultTextStyleDescriptor> style)
    {
        ArgumentNullException.ThrowIfNull(style);
        var descriptor = new DefaultTextStyleDescriptor();
        style(descriptor);
        Style = descriptor.Style.Over(SpanStyle.Default);
    }

    /// <summary>Mention en diagonale sur chaque page, par exemple « Projet ».</summary>
    public void Watermark(string text) => WatermarkText = text;

    /// <summary>Décor de la page entière, marges comprises, sous le contenu ; artefact.</summary>
    public IContainer Background() => BackgroundElement;

    /// <summary>Décor de la page entière, marges comprises, sur le contenu ; artefact.</summary>
    public IContainer Foreground() => ForegroundElement;

    /// <summary>En-tête, répété sur chaque page ; artefact.</summary>
    public IContainer Header() => HeaderElement;

    /// <summary>Contenu, qui se poursuit sur autant de pages qu'il en faut.</summary>
    public IContainer Content() => ContentElement;

    /// <summary>Pied, répété sur chaque page ; artefact.</summary>
    public IContainer Footer() => FooterElement;
}

/// <summary>Suites de pages du document.</summary>
public sealed class DocumentDescriptor
{
    internal DocumentDescriptor()
    {
    }

    internal List<PageDescriptor> Pages { get; } = [];

    /// <summary>Ajoute une suite de pages de même gabarit ; elle commence sur une page neuve.</summary>
    public void Page(Action<PageDescriptor> page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var descriptor = new PageDescriptor();
        page(descriptor);
        Pages.Add(descriptor);
    }
}
