using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>Colonne d'un tableau : largeur, alignement, et si ses cellules de corps sont des en-têtes de ligne.</summary>
internal sealed record TableColumn(bool IsRelative, double Width)
{
    public TextAlignment Alignment { get; set; }

    public bool IsRowHeader { get; set; }
}

internal sealed class TableCell(int column, int span) : ContainerElement
{
    public int Column { get; } = column;

    public int Span { get; } = span;
}

internal enum TableRowKind { Header, Body, Footer }

internal sealed class TableRow(TableRowKind kind)
{
    private double _height = -1, _measuredWidth = -1;

    public TableRowKind Kind { get; } = kind;

    public List<TableCell> Cells { get; } = [];

    public double Height(double[] widths, TableStyle style, RenderContext context)
    {
        double total = widths.Sum();
        if (_height >= 0 && _measuredWidth == total)
            return _height;
        double height = 0;
        foreach (var cell in Cells)
        {
            var inner = new Size(CellWidth(cell, widths) - 2 * style.HorizontalPadding, double.MaxValue);
            height = Math.Max(height, cell.Measure(inner, context).Height);
        }

        (_height, _measuredWidth) = (height + 2 * style.VerticalPadding, total);
        return _height;
    }

    public static double CellWidth(TableCell cell, double[] widths)
    {
        double width = 0;
        for (int i = cell.Column; i < cell.Column + cell.Span; i++)
            width += widths[i];
        return width;
    }
}

/// <summary>Aspect d'un tableau. Marges de cellule et corps en points.</summary>
public sealed record TableStyle
{
    /// <summary>Style de la charte.</summary>
    public static readonly TableStyle Default = new();

    /// <summary>Corps, en points.</summary>
    public double FontSize { get; init; } = Theme.TableSize;

    /// <summary>Marge des cellules à gauche et à droite, en points.</summary>
    public double HorizontalPadding { get; init; } = 6;

    /// <summary>Marge des cellules en haut et en bas, en points.</summary>
    public double VerticalPadding { get; init; } = 3.6;

    /// <summary>Fond de l'en-tête.</summary>
    public Color HeaderBackground { get; init; } = Theme.Title;

    /// <summary>Texte de l'en-tête.</summary>
    public Color HeaderText { get; init; } = Color.White;

    /// <summary>Fond d'une ligne sur deux ; null : pas de zébrure.</summary>
    public Color? Zebra { get; init; } = Theme.Zebra;

    /// <summary>Filet sous chaque ligne ; null : aucun.</summary>
    public Color? Rule { get; init; } = Theme.Rule;

    /// <summary>Fond du pied ; null : aucun.</summary>
    public Color? FooterBackground { get; init; } = Theme.Tile;

    /// <summary>Filet au-dessus du pied.</summary>
    public Color FooterRule { get; init; } = Theme.Title;
}
