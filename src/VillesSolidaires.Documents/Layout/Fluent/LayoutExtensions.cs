using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>Décorations et dispositions d'un conteneur. Longueurs en points, sauf unité dite.</summary>
public static class LayoutExtensions
{
    /// <summary>Marge intérieure égale des quatre côtés.</summary>
    public static IContainer Padding(this IContainer container, double value, Unit unit = Unit.Point) =>
        container.Padding(value, value, value, value, unit);

    /// <summary>Marge intérieure de chaque côté.</summary>
    public static IContainer Padding(this IContainer container, double left, double top, double right, double bottom, Unit unit = Unit.Point) =>
        container.Nest(new PaddingElement(left.ToPoints(unit), top.ToPoints(unit), right.ToPoints(unit), bottom.ToPoints(unit)));

    /// <summary>Marge intérieure à gauche et à droite.</summary>
    public static IContainer PaddingHorizontal(this IContainer container, double value, Unit unit = Unit.Point) =>
        container.Padding(value, 0, value, 0, unit);

    /// <summary>Marge intérieure en haut et en bas.</summary>
    public static IContainer PaddingVertical(this IContainer container, double value, Unit unit = Unit.Point) =>
        container.Padding(0, value, 0, value, unit);

    /// <summary>Marge intérieure en haut.</summary>
    public static IContainer PaddingTop(this IContainer container, double value, Unit unit = Unit.Point) => container.Padding(0, value, 0, 0, unit);

    /// <summary>Marge intérieure en bas.</summary>
    public static IContainer PaddingBottom(this IContainer container, double value, Unit unit = Unit.Point) => container.Padding(0, 0, 0, value, unit);

    /// <summary>Marge intérieure à gauche.</summary>
    public static IContainer PaddingLeft(this IContainer container, double value, Unit unit = Unit.Point) => container.Padding(value, 0, 0, 0, unit);

    /// <summary>Marge intérieure à droite.</summary>
    public static IContainer PaddingRight(this IContainer container, double value, Unit unit = Unit.Point) => container.Padding(0, 0, value, 0, unit);

    /// <summary>Fond de couleur, sous le contenu ; <paramref name="radius"/> arrondit les coins, en points.</summary>
    public static IContainer Background(this IContainer container, Color color, double radius = 0) => container.Nest(new BackgroundElement(color, radius));

    /// <summary>Filet des quatre côtés, à l'intérieur de la place ; épaisseur en points.</summary>
    public static IContainer Border(this IContainer container, double width, Color color) =>
        container.Nest(new BorderElement(width, width, width, width, color));

    /// <summary>Filet à gauche, en points.</summary>
    public static IContainer BorderLeft(this IContainer container, double width, Color color) => container.Nest(new BorderElement(width, 0, 0, 0, color));

    /// <summary>Filet en haut, en points.</summary>
    public static IContainer BorderTop(this IContainer container, double width, Color color) => container.Nest(new BorderElement(0, width, 0, 0, color));

    /// <summary>Filet à droite, en points.</summary>
    public static IContainer BorderRight(this IContainer container, double width, Color color) => container.Nest(new BorderElement(0, 0, width, 0, color));

    /// <summary>Filet en bas, en points.</summary>
    public static IContainer BorderBottom(this IContainer container, double width, Color color) => container.Nest(new BorderElement(0, 0, 0, width, color));

    /// <summary>Largeur imposée ; plus grande que la place, elle lève une <see cref="LayoutException"/> à la génération.</summary>
    public static IContainer Width(this IContainer container, double value, Unit unit = Unit.Point) =>
        container.Nest(new ConstrainedElement(value.ToPoints(unit), height: null, minHeight: 0));

    /// <summary>Hauteur imposée ; plus grande que la page, elle lève une <see cref="LayoutException"/> à la génération.</summary>
    public static IContainer Height(this IContainer container, double value, Unit unit = Unit.Point) =>
        container.Nest(new ConstrainedElement(width: null, value.ToPoints(unit), minHeight: 0));

    /// <summary>Hauteur minimale.</summary>
    public static IContainer MinHeight(this IContainer container, double value, Unit unit = Unit.Point) =>
        container.Nest(new ConstrainedElement(width: null, height: null, value.ToPoints(unit)));

    /// <summary>Prend toute la hauteur restante de la page ; avec AlignBottom ou AlignMiddle, place un contenu en bas ou au milieu.</summary>
    public static IContainer ExtendVertical(this IContainer container) => container.Nest(new ExtendElement());

    /// <summary>Centre le contenu, à sa propre largeur.</summary>
    public static IContainer AlignCenter(this IContainer container) => container.Nest(new AlignElement(Position.Middle, Position.Stretch));

    /// <summary>Place le contenu à droite, à sa propre largeur.</summary>
    public static IContainer AlignRight(this IContainer container) => container.Nest(new AlignElement(Position.End, Position.Stretch));

    /// <summary>Centre le contenu en hauteur.</summary>
    public static IContainer AlignMiddle(this IContainer container) => container.Nest(new AlignElement(Position.Stretch, Position.Middle));

    /// <summary>Place le contenu en bas.</summary>
    public static IContainer AlignBottom(this IContainer container) => container.Nest(new AlignElement(Position.Stretch, Position.End));

    /// <summary>Passe à la page suivante plutôt que de se couper.</summary>
    public static IContainer KeepTogether(this IContainer container) => container.Nest(new KeepTogetherElement());

    /// <summary>Passe à la page suivante s'il reste moins que cette hauteur ; le contenu peut ensuite se couper.</summary>
    public static IContainer EnsureSpace(this IContainer container, double minHeight, Unit unit = Unit.Point)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(minHeight);
        return container.Nest(new EnsureSpaceElement(minHeight.ToPoints(unit)));
    }

    /// <summary>
    /// Ne montre le contenu que sur certaines pages : un autre en-tête sur la première, un pied à droite ou à gauche selon la parité.
    /// À employer dans un en-tête, un pied ou un décor.
    /// </summary>
    public static IContainer ShowWhen(this IContainer container, Func<PagePosition, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return container.Nest(new ShowWhenElement(condition));
    }

    /// <summary>Reste sur la page où commence l'élément suivant de la colonne.</summary>
    public static IContainer KeepWithNext(this IContainer container) => container.Nest(new KeepWithNextElement());

    /// <summary>Partie nommée du document, cible de <see cref="TextDescriptor.SectionLink"/>.</summary>
    public static IContainer Section(this IContainer container, string name) => container.Nest(new TagElement("Sect", name));

    /// <summary>Contenu décoratif, que les aides techniques ne lisent pas.</summary>
    public static IContainer Decorative(this IContainer container) => container.Nest(new ArtifactElement());

    /// <summary>Style des textes contenus, qui le complètent ou le remplacent.</summary>
    public static IContainer DefaultTextStyle(this IContainer container, Action<DefaultTextStyleDescriptor> style)
    {
        ArgumentNullException.ThrowIfNull(style);
        var descriptor = new DefaultTextStyleDescriptor();
        style(descriptor);
        return container.Nest(new DefaultStyleElement(descriptor.Style));
    }

    internal static IContainer Nest(this IContainer container, ContainerElement element)
    {
        container.SetChild(element);
        return element;
    }
}
