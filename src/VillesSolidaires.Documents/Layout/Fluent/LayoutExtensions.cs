using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>Décorations et dispositions d'un conteneur. Longueurs en points, sauf unité dite.</summary>
public static class LayoutExtensions
{
    public static IContainer Padding(this IContainer container, double value, Unit unit = Unit.Point) =>
        container.Padding(value, value, value, value, unit);

    public static IContainer Padding(this IContainer container, double left, double top, double right, double bottom, Unit unit = Unit.Point) =>
        container.Nest(new PaddingElement(left.ToPoints(unit), top.ToPoints(unit), right.ToPoints(unit), bottom.ToPoints(unit)));

    public static IContainer PaddingHorizontal(this IContainer container, double value, Unit unit = Unit.Point) =>
        container.Padding(value, 0, value, 0, unit);

    public static IContainer PaddingVertical(this IContainer container, double value, Unit unit = Unit.Point) =>
        container.Padding(0, value, 0, value, unit);

    public static IContainer PaddingTop(this IContainer container, double value, Unit unit = Unit.Point) => container.Padding(0, value, 0, 0, unit);

    public static IContainer PaddingBottom(this IContainer container, double value, Unit unit = Unit.Point) => container.Padding(0, 0, 0, value, unit);

    public static IContainer PaddingLeft(this IContainer container, double value, Unit unit = Unit.Point) => container.Padding(value, 0, 0, 0, unit);

    public static IContainer PaddingRight(this IContainer container, double value, Unit unit = Unit.Point) => container.Padding(0, 0, value, 0, unit);

    public static IContainer Background(this IContainer container, Color color, double radius = 0) => container.Nest(new BackgroundElement(color, radius));

    public static IContainer Border(this IContainer container, double width, Color color) =>
        container.Nest(new BorderElement(width, width, width, width, color));

    public static IContainer BorderLeft(this IContainer container, double width, Color color) => container.Nest(new BorderElement(width, 0, 0, 0, color));

    public static IContainer BorderTop(this IContainer container, double width, Color color) => container.Nest(new BorderElement(0, width, 0, 0, color));

    public static IContainer BorderRight(this IContainer container, double width, Color color) => container.Nest(new BorderElement(0, 0, width, 0, color));

    public static IContainer BorderBottom(this IContainer container, double width, Color color) => container.Nest(new BorderElement(0, 0, 0, width, color));

    public static IContainer Width(this IContainer container, double value, Unit unit = Unit.Point) =>
        container.Nest(new ConstrainedElement(value.ToPoints(unit), height: null, minHeight: 0));

    public static IContainer Height(this IContainer container, double value, Unit unit = Unit.Point) =>
        container.Nest(new ConstrainedElement(width: null, value.ToPoints(unit), minHeight: 0));

    public static IContainer MinHeight(this IContainer container, double value, Unit unit = Unit.Point) =>
        container.Nest(new ConstrainedElement(width: null, height: null, value.ToPoints(unit)));

    /// <summary>Prend toute la hauteur restante de la page ; avec AlignBottom ou AlignMiddle, place un contenu en bas ou au milieu.</summary>
    public static IContainer ExtendVertical(this IContainer container) => container.Nest(new ExtendElement());

    public static IContainer AlignCenter(this IContainer container) => container.Nest(new AlignElement(Position.Middle, Position.Stretch));

    public static IContainer AlignRight(this IContainer container) => container.Nest(new AlignElement(Position.End, Position.Stretch));

    public static IContainer AlignMiddle(this IContainer container) => container.Nest(new AlignElement(Position.Stretch, Position.Middle));

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
