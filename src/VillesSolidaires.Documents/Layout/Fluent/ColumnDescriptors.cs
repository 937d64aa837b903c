using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>Éléments d'une colonne, de haut en bas.</summary>
public sealed class ColumnDescriptor
{
    private readonly ColumnElement _element;

    internal ColumnDescriptor(ColumnElement element) => _element = element;

    /// <summary>Écart entre les éléments.</summary>
    public void Spacing(double value, Unit unit = Unit.Point) => _element.Spacing = value.ToPoints(unit);

    /// <summary>Ajoute un élément.</summary>
    public IContainer Item()
    {
        var item = new ContainerElement();
        _element.Add(item);
        return item;
    }
}

/// <summary>Éléments d'une rangée, de gauche à droite.</summary>
public sealed class RowDescriptor
{
    private readonly RowElement _element;

    internal RowDescriptor(RowElement element) => _element = element;

    /// <summary>Écart entre les éléments.</summary>
    public void Spacing(double value, Unit unit = Unit.Point) => _element.Spacing = value.ToPoints(unit);

    /// <summary>Élément qui reçoit une part de la largeur restante.</summary>
    public IContainer RelativeItem(double share = 1) => Add(RowItemSize.Relative, share);

    /// <summary>Élément de largeur fixe.</summary>
    public IContainer ConstantItem(double width, Unit unit = Unit.Point) => Add(RowItemSize.Constant, width.ToPoints(unit));

    /// <summary>Élément à la largeur de son contenu.</summary>
    public IContainer AutoItem() => Add(RowItemSize.Auto, 0);

    private ContainerElement Add(RowItemSize kind, double value)
    {
        var item = new ContainerElement();
        _element.Add(item, kind, value);
        return item;
    }
}

/// <summary>Éléments d'une liste.</summary>
public sealed class ListDescriptor
{
    private readonly ColumnElement _element;
    private readonly TagElement _list;
    private bool _numbered;
    private Color _markColor = Theme.Accent;
    private double _indent = 14;
    private int _count;

    internal ListDescriptor(TagElement list, ColumnElement element)
    {
        _list = list;
        _element = element;
    }

    /// <summary>Écart entre les éléments.</summary>
    public void Spacing(double value, Unit unit = Unit.Point) => _element.Spacing = value.ToPoints(unit);

    /// <summary>Retrait du texte, en points.</summary>
    public void Indent(double points) => _indent = points;

    /// <summary>Couleur des puces ou des numéros.</summary>
    public void MarkColor(Color color) => _markColor = color;

    /// <summary>Numérote (« 1. », « 2. ») au lieu de poser des puces ; à dire avant le premier élément.</summary>
    public void Numbered()
    {
        _numbered = true;
        _list.ListNumbering = "Decimal";
        _indent = Math.Max(_indent, 18);
    }

    /// <summary>Ajoute un élément.</summary>
    public IContainer Item()
    {
        _count++;
        var label = new TextElement { Style = new SpanStyle { Color = _markColor, Bold = _numbered ? true : null } };
        label.Add(SpanKind.Literal, _numbered ? $"{_count}. " : "• ");
        var body = new ContainerElement();
        _element.Add(new ListItemElement(label, body, _indent));
        return body;
    }

    /// <summary>Ajoute un élément fait d'un texte.</summary>
    public TextDescriptor Item(string text) => Item().Text(text);
}
