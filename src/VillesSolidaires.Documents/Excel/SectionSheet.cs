using ClosedXML.Excel;

namespace VillesSolidaires.Documents.Excel;

/// <summary>Feuille d'une section : un titre, puis des tables l'une sous l'autre, chacune filtrable, sous son propre titre.</summary>
public sealed class SectionSheet
{
    /// <summary>Ce que dit une table sans ligne, sous son en-tête : Excel n'en admet pas de vide.</summary>
    public const string EmptyTable = TableSheet.Empty;

    private readonly IXLWorksheet _sheet;
    private readonly string _title;
    private readonly string _tablePrefix;
    private readonly List<CachedTotal> _totals = [];
    private int _row = 3;
    private int _tables;
    private int _columns = 1;

    internal SectionSheet(IXLWorksheet sheet, string title, string tablePrefix) => (_sheet, _title, _tablePrefix) = (sheet, title, tablePrefix);

    internal IReadOnlyList<CachedTotal> Totals => _totals;

    /// <summary>Ajoute une table sous la précédente.</summary>
    /// <exception cref="ArgumentException">Aucune colonne, ou deux en-têtes identiques.</exception>
    public SectionSheet Table<T>(string title, IEnumerable<T> rows, Action<TableColumns<T>> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var defined = new TableColumns<T>();
        columns(defined);
        if (defined.All.Count == 0) throw new ArgumentException("Une table a au moins une colonne.", nameof(columns));
        var caption = _sheet.Cell(_row, 1);
        CellWriter.WriteText(caption, title);
        caption.Style.Font.SetBold().Font.SetFontSize(12).Font.SetFontColor(WorkbookPalette.Navy);
        _sheet.Row(_row).Height = 22;
        _tables++;
        var (totals, last) = TableSheet.WriteAt(_sheet, _row + 1, $"{_tablePrefix}_{_tables}", [.. rows], defined.All);
        _totals.AddRange(totals);
        _columns = Math.Max(_columns, defined.All.Count);
        _row = last + 3;
        return this;
    }

    internal void Finish()
    {
        TableSheet.WriteTitle(_sheet, _title, _columns);
        _sheet.SheetView.FreezeRows(1);
    }
}
