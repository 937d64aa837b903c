using ClosedXML.Excel;

namespace VillesSolidaires.Documents.Excel;

/// <summary>Feuille de données : titre, table Excel et ligne de total.</summary>
internal static class TableSheet
{
    /// <summary>Ce que dit une table sans ligne, sous son en-tête.</summary>
    public const string Empty = "Aucune ligne sur la période.";

    private const int HeaderRow = 3;

    /// <summary>Hauteur d'une ligne de texte, en points. Elle se pose d'avance : sans moteur graphique, rien ne mesure le texte.</summary>
    private const double LineHeight = 15.75;
    private const int MaxLines = 12;

    /// <summary>Une largeur d'un caractère est celle d'un chiffre ; le texte courant est un peu plus étroit.</summary>
    private const double CharactersPerWidth = 1.1;

    /// <summary>Écrit une table seule sur sa feuille et rend les totaux dont la valeur doit accompagner la formule.</summary>
    public static IReadOnlyList<CachedTotal> Write<T>(IXLWorksheet sheet, string title, string tableName, IReadOnlyList<T> rows, IReadOnlyList<TableColumn<T>> columns)
    {
        WriteTitle(sheet, title, columns.Count);
        sheet.SheetView.FreezeRows(HeaderRow);
        sheet.PageSetup.SetRowsToRepeatAtTop(HeaderRow, HeaderRow);
        return WriteAt(sheet, HeaderRow, tableName, rows, columns).Totals;
    }

    /// <summary>Écrit une table dont l'en-tête est à la ligne <paramref name="header"/>.</summary>
    /// <returns>Ses totaux, et sa dernière ligne.</returns>
    public static (IReadOnlyList<CachedTotal> Totals, int LastRow) WriteAt<T>(
        IXLWorksheet sheet, int header, string tableName, IReadOnlyList<T> rows, IReadOnlyList<TableColumn<T>> columns)
    {
        WriteHeader(sheet, header, columns);
        if (rows.Count == 0)
        {
            CellWriter.WriteText(sheet.Cell(header + 1, 1), Empty);
            sheet.Cell(header + 1, 1).Style.Font.FontColor = WorkbookPalette.Muted;
            return ([], header + 1);
        }

        WriteRows(sheet, header, rows, columns);
        var lastRow = header + rows.Count;
        var table = sheet.Range(header, 1, lastRow, columns.Count).CreateTable(tableName);
        table.Theme = XLTableTheme.None;
        table.ShowAutoFilter = true;
        return columns.Any(c => c.Total != ColumnTotal.None) ? (WriteTotals(sheet, table, rows, columns, lastRow + 1), lastRow + 1) : ([], lastRow);
    }

    /// <summary>Titre de la feuille, souligné de corail.</summary>
    public static void WriteTitle(IXLWorksheet sheet, string title, int columnCount)
    {
        CellWriter.WriteText(sheet.Cell(1, 1), title);
        sheet.Cell(1, 1).Style.Font.SetBold().Font.SetFontSize(15).Font.SetFontColor(WorkbookPalette.Navy);
        sheet.Row(1).Height = 26;
        sheet.Range(1, 1, 1, columnCount).Style.Border.SetBottomBorder(XLBorderStyleValues.Medium).Border.SetBottomBorderColor(WorkbookPalette.Coral);
        sheet.Row(2).Height = 8;
    }

    /// <summary>En-tête de table, et largeur de ses colonnes.</summary>
    public static void WriteHeader<T>(IXLWorksheet sheet, int header, IReadOnlyList<TableColumn<T>> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var cell = sheet.Cell(header, i + 1);
            CellWriter.WriteText(cell, columns[i].Header);
            cell.Style.Alignment.SetHorizontal(CellWriter.IsText(columns[i].Kind) ? XLAlignmentHorizontalValues.Left : XLAlignmentHorizontalValues.Center);
            // Plusieurs tables peuvent se suivre sur une feuille : la plus large décide.
            sheet.Column(i + 1).Width = Math.Max(columns[i].Width, sheet.Column(i + 1).Width > sheet.ColumnWidth ? sheet.Column(i + 1).Width : 0);
        }

        sheet.Range(header, 1, header, columns.Count).Style
            .Font.SetBold().Font.SetFontColor(XLColor.White)
            .Fill.SetBackgroundColor(WorkbookPalette.Navy)
            .Alignment.SetVertical(XLAlignmentVerticalValues.Center)
            .Alignment.SetWrapText();
        sheet.Row(header).Height = 32;
    }

    private static void WriteRows<T>(IXLWorksheet sheet, int header, IReadOnlyList<T> rows, IReadOnlyList<TableColumn<T>> columns)
    {
        // Un style par colonne, recopié : le composer cellule par cellule prend dix fois plus de temps.
        for (var c = 0; c < columns.Count; c++)
        {
            var style = BodyStyle(sheet.Cell(header + 1, c + 1).Style, columns[c].Kind);
            if (rows.Count == 1) continue;
            var others = sheet.Range(header + 2, c + 1, header + rows.Count, c + 1);
            others.Style = style;
            // ClosedXML perd la couleur des filets en recopiant un style sur une plage.
            others.Style.Border.BottomBorderColor = WorkbookPalette.Grid;
        }

        for (var r = 0; r < rows.Count; r++)
        {
            var lines = 1;
            for (var c = 0; c < columns.Count; c++)
            {
                var value = columns[c].Value(rows[r]);
                CellWriter.WriteValue(sheet.Cell(header + 1 + r, c + 1), value);
                if (value is string text) lines = Math.Max(lines, (int)Math.Ceiling(text.Length / (columns[c].Width * CharactersPerWidth)));
            }

            sheet.Row(header + 1 + r).Height = LineHeight * Math.Min(lines, MaxLines);
        }
    }

    private static IXLStyle BodyStyle(IXLStyle style, ColumnKind kind)
    {
        CellWriter.ApplyFormat(style, kind);
        style.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText(CellWriter.IsText(kind));
        style.Border.SetBottomBorder(XLBorderStyleValues.Thin).Border.SetBottomBorderColor(WorkbookPalette.Grid);
        return style;
    }

    private static List<CachedTotal> WriteTotals<T>(IXLWorksheet sheet, IXLTable table, IReadOnlyList<T> rows, IReadOnlyList<TableColumn<T>> columns, int totalRow)
    {
        var totals = new List<CachedTotal>();
        table.ShowTotalsRow = true;
        if (columns[0].Total == ColumnTotal.None) table.Field(0).TotalsRowLabel = "Total";
        for (var c = 0; c < columns.Count; c++)
        {
            var cell = sheet.Cell(totalRow, c + 1);
            if (columns[c].Total == ColumnTotal.None) continue;
            table.Field(c).TotalsRowFunction = columns[c].Total == ColumnTotal.Sum ? XLTotalsRowFunction.Sum : XLTotalsRowFunction.Average;
            // 109 et 101 : somme et moyenne des seules lignes visibles, comme la ligne de total d'Excel suit le filtre.
            cell.FormulaA1 = $"SUBTOTAL({(columns[c].Total == ColumnTotal.Sum ? 109 : 101)},{table.Name}[{Escape(columns[c].Header)}])";
            cell.Style.NumberFormat.Format = CellWriter.NumberFormat(columns[c].Kind);
            cell.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
            totals.Add(new(sheet.Name, cell.Address.ToString()!, Total(rows, columns[c])));
        }

        sheet.Row(totalRow).Height = 20;
        sheet.Range(totalRow, 1, totalRow, columns.Count).Style
            .Alignment.SetVertical(XLAlignmentVerticalValues.Center)
            .Font.SetBold().Font.SetFontColor(WorkbookPalette.Navy)
            .Border.SetTopBorder(XLBorderStyleValues.Medium).Border.SetTopBorderColor(WorkbookPalette.Navy);
        return totals;
    }

    private static decimal Total<T>(IReadOnlyList<T> rows, TableColumn<T> column)
    {
        var values = rows.Select(column.Value).OfType<decimal>().ToList();
        return column.Total == ColumnTotal.Sum ? values.Sum() : values.DefaultIfEmpty(0).Average();
    }

    /// <summary>Dans une référence structurée, ces caractères de l'en-tête se précèdent d'une apostrophe.</summary>
    private static string Escape(string header) => string.Concat(header.Select(c => c is '[' or ']' or '#' or '\'' ? $"'{c}" : c.ToString()));
}
