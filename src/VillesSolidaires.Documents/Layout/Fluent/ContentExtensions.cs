using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Documents.Images;
using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>Contenus d'un conteneur : textes, titres, colonnes, rangées, listes, tableaux, figures.</summary>
public static class ContentExtensions
{
    /// <summary>Paragraphe d'un seul style ; il se coupe entre deux pages sans veuve ni orpheline.</summary>
    public static TextDescriptor Text(this IContainer container, string text)
    {
        var element = new TextElement();
        container.SetChild(element);
        var descriptor = new TextDescriptor(element);
        descriptor.Span(text);
        return descriptor;
    }

    /// <summary>Paragraphe de plusieurs morceaux : styles, liens, numéros de page, notes.</summary>
    public static void Text(this IContainer container, Action<TextDescriptor> content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var element = new TextElement();
        container.SetChild(element);
        content(new TextDescriptor(element));
    }

    /// <summary>Titre, avec signet, destination et entrée de sommaire. Les niveaux se suivent sans saut, à partir de 1.</summary>
    /// <param name="container">Place du titre.</param>
    /// <param name="level">Niveau, de 1 à 6.</param>
    /// <param name="text">Texte du titre.</param>
    /// <param name="section">Nom de destination, pour les liens.</param>
    public static HeadingDescriptor Heading(this IContainer container, int level, string text, string? section = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 6);
        var style = new SpanStyle { Size = Theme.HeadingSize(level), Bold = true, Serif = true, Color = Theme.Title, LineHeight = 1.2 };
        var element = new TextElement { Style = style };
        element.Add(SpanKind.Literal, text);
        var heading = new HeadingElement(level, text, section, element);
        container.SetChild(heading);
        return new HeadingDescriptor(heading, element);
    }

    /// <summary>Éléments empilés, qui se suivent de page en page.</summary>
    public static void Column(this IContainer container, Action<ColumnDescriptor> content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var element = new ColumnElement();
        container.SetChild(element);
        content(new ColumnDescriptor(element));
    }

    /// <summary>Éléments côte à côte, à la hauteur du plus haut.</summary>
    public static void Row(this IContainer container, Action<RowDescriptor> content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var element = new RowElement();
        container.SetChild(element);
        content(new RowDescriptor(element));
    }

    /// <summary>Contenu coulé en colonnes égales, équilibrées sur sa dernière page.</summary>
    /// <param name="container">Place du contenu.</param>
    /// <param name="columns">Nombre de colonnes, de 2 à 6.</param>
    /// <param name="content">Composition, jouée deux fois : elle ne doit dépendre que de ce qu'elle reçoit.</param>
    /// <param name="spacing">Écart entre deux colonnes, en points.</param>
    public static void MultiColumn(this IContainer container, int columns, Action<IContainer> content, double spacing = 18)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(columns, 6);
        ArgumentOutOfRangeException.ThrowIfNegative(spacing);
        container.SetChild(new MultiColumnElement(columns, spacing, content));
    }

    /// <summary>Liste à puces, ou numérotée si on le demande au descripteur.</summary>
    public static void List(this IContainer container, Action<ListDescriptor> content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var column = new ColumnElement { Spacing = 3 };
        var list = new TagElement("L") { ListNumbering = "Disc" };
        container.Nest(list).SetChild(column);
        content(new ListDescriptor(list, column));
    }

    /// <summary>Tableau balisé, dont l'en-tête se répète à chaque page ; une ligne ne se coupe pas.</summary>
    /// <exception cref="LayoutException">Ni colonne ni en-tête, ou une ligne qui ne couvre pas toutes les colonnes.</exception>
    public static void Table(this IContainer container, Action<TableDescriptor> content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var element = new TableElement();
        container.SetChild(element);
        var descriptor = new TableDescriptor(element);
        content(descriptor);
        descriptor.Check();
    }

    /// <summary>Sommaire des titres du document, avec liens et numéros de page.</summary>
    public static void TableOfContents(this IContainer container, int maxLevel = 2, double spacing = 5) =>
        container.SetChild(new TableOfContentsElement(maxLevel, spacing));

    /// <summary>Figure dessinée, avec son texte de remplacement et sa légende ; l'ensemble ne se coupe pas.</summary>
    /// <param name="container">Place de la figure.</param>
    /// <param name="alternateText">Ce que la figure montre, pour qui ne la voit pas ; donnez aussi ses chiffres en tableau.</param>
    /// <param name="height">Hauteur du dessin, en points ; la largeur est celle du conteneur.</param>
    /// <param name="draw">Dessin ; reçoit la surface et sa taille en points.</param>
    /// <param name="caption">Légende, sous la figure.</param>
    public static void Figure(this IContainer container, string alternateText, double height, Action<ICanvas, Size> draw, string? caption = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(alternateText);
        container.KeepTogether().Column(column =>
        {
            column.Item().SetChild(new DrawingElement(alternateText, height, draw));
            if (caption is not null)
                column.Item().PaddingTop(4).Nest(new TagElement("Caption")).Text(caption).FontSize(9).FontColor(Theme.TextMuted);
        });
    }

    /// <summary>Dessin décoratif, ignoré des aides techniques.</summary>
    public static void Drawing(this IContainer container, double height, Action<ICanvas, Size> draw) =>
        container.SetChild(new DrawingElement(alternateText: null, height, draw));

    /// <param name="container">Place de l'image ; elle en prend la largeur.</param>
    /// <param name="image">Image chargée par <see cref="RasterImage.Load"/>.</param>
    /// <param name="alternateText">Texte de remplacement ; null si l'image est purement décorative.</param>
    /// <param name="maxHeight">Hauteur maximale, en points.</param>
    public static void Image(this IContainer container, RasterImage image, string? alternateText, double? maxHeight = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        container.SetChild(new ImageElement(image, alternateText, maxHeight));
    }

    /// <param name="container">Place du code.</param>
    /// <param name="content">Texte ou adresse encodés.</param>
    /// <param name="alternateText">Ce que le code ouvre.</param>
    /// <param name="side">Côté, en points, marge blanche comprise.</param>
    public static void QrCode(this IContainer container, string content, string alternateText, double side = 80)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(alternateText);
        container.SetChild(new QrCodeElement(content, alternateText, side));
    }

    /// <summary>Page suivante (colonne suivante dans un contenu en colonnes) ; sans effet en haut d'une page.</summary>
    public static void PageBreak(this IContainer container) => container.SetChild(new PageBreakElement());

    /// <summary>Filet horizontal décoratif.</summary>
    public static void LineHorizontal(this IContainer container, double thickness, Color color) =>
        container.Background(color).Height(thickness).SetChild(new ColumnElement());
}
