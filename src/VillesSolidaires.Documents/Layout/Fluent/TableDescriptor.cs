using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>Tableau : colonnes d'abord, puis en-têtes, lignes et pied. Chaque ligne doit couvrir toutes les colonnes.</summary>
public sealed class TableDescriptor
{
    private readonly TableElement _element;

    internal TableDescriptor(TableElement element) => _element = element;

    /// <summary>Titre du tableau, au-dessus de lui.</summary>
    public TextDescriptor Caption(string text)
    {
        var caption = new TagElement("Caption");
        _element.Caption = caption;
        return ((IContainer)caption).PaddingBottom(4).Text(text).FontSize(Theme.TableSize).FontColor(Theme.TextMuted);
    }

    /// <summary>Couleurs, corps et marges des cellules.</summary>
    public void Style(TableStyle style) => _element.Style = style;

    /// <summary>Colonnes, à dire avant les lignes.</summary>
    public void Columns(Action<TableColumnsDescriptor> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        columns(new TableColumnsDescriptor(_element.Columns));
    }

    /// <summary>Ligne d'en-tête, répétée en haut de chaque page.</summary>
    public void Header(Action<TableRowDescriptor> row) => Add(_element.HeaderRows, TableRowKind.Header, row);

    /// <summary>Ligne d'en-tête de textes, répétée en haut de chaque page.</summary>
    public void Header(params string[] cells) => Header(row => AddTexts(row, cells));

    /// <summary>Ligne de corps ; elle ne se coupe pas entre deux pages.</summary>
    public void Row(Action<TableRowDescriptor> row) => Add(_element.BodyRows, TableRowKind.Body, row);

    /// <summary>Ligne de corps faite de textes.</summary>
    public void Row(params string[] cells) => Row(row => AddTexts(row, cells));

    /// <summary>Ligne de total, à la fin du tableau seulement.</summary>
    public void Footer(Action<TableRowDescriptor> row) => Add(_element.FooterRows, TableRowKind.Footer, row);

    /// <summary>Ligne de total faite de textes.</summary>
    public void Footer(params string[] cells) => Footer(row => AddTexts(row, cells));

    internal void Check()
    {
        if (_element.Columns.Count == 0)
            throw new LayoutException("Le tableau n'a pas de colonnes.");
        if (_element.HeaderRows.Count == 0)
            throw new LayoutException("Le tableau n'a pas de ligne d'en-tête : sans elle, une aide technique ne peut nommer ses cellules.");
    }

    private static void AddTexts(TableRowDescriptor row, string[] cells)
    {
        foreach (var cell in cells)
            row.Cell().Text(cell);
    }

    private void Add(List<TableRow> rows, TableRowKind kind, Action<TableRowDescriptor> content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var row = new TableRow(kind);
        var descriptor = new TableRowDescriptor(row, _element.Columns.Count);
        content(descriptor);
        descriptor.Check();
        rows.Add(row);
    }
}

/// <summary>Colonnes d'un tableau, de gauche à droite.</summary>
public sealed class TableColumnsDescriptor
{
    private readonly List<TableColumn> _columns;

    internal TableColumnsDescriptor(List<TableColumn> columns) => _columns = columns;

    /// <summary>Colonne qui reçoit une part de la largeur restante.</summary>
    public TableColumnDescriptor Relative(double share = 1) => Add(new TableColumn(IsRelative: true, share));

    /// <summary>Colonne de largeur fixe.</summary>
    public TableColumnDescriptor Constant(double width, Unit unit = Unit.Point) => Add(new TableColumn(IsRelative: false, width.ToPoints(unit)));

    private TableColumnDescriptor Add(TableColumn column)
    {
        _columns.Add(column);
        return new TableColumnDescriptor(column);
    }
}

/// <summary>Réglages d'une colonne.</summary>
public sealed class TableColumnDescriptor
{
    private readonly TableColumn _column;

    internal TableColumnDescriptor(TableColumn column) => _column = column;

    /// <summary>Centre ses textes.</summary>
    public TableColumnDescriptor AlignCenter()
    {
        _column.Alignment = TextAlignment.Center;
        return this;
    }

    /// <summary>Aligne ses textes à droite, comme il sied aux nombres.</summary>
    public TableColumnDescriptor AlignRight()
    {
        _column.Alignment = TextAlignment.Right;
        return this;
    }

    /// <summary>Ses cellules nomment leur ligne (TH de portée Row).</summary>
    public TableColumnDescriptor RowHeader()
    {
        _column.IsRowHeader = true;
        return this;
    }
}

/// <summary>Cellules d'une ligne, de gauche à droite.</summary>
public sealed class TableRowDescriptor
{
    private readonly TableRow _row;
    private readonly int _columns;
    private int _covered;

    internal TableRowDescriptor(TableRow row, int columns)
    {
        _row = row;
        _columns = columns;
    }

    /// <param name="columnSpan">Nombre de colonnes couvertes.</param>
    public IContainer Cell(int columnSpan = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columnSpan, 1);
        if (_covered + columnSpan > _columns)
            throw new LayoutException($"Une ligne du tableau a plus de cellules que ses {_columns} colonnes.");
        var cell = new TableCell(_covered, columnSpan);
        _covered += columnSpan;
        _row.Cells.Add(cell);
        return cell;
    }

    internal void Check()
    {
        if (_covered != _columns)
            throw new LayoutException($"Une ligne du tableau couvre {_covered} colonnes sur {_columns}.");
    }
}
