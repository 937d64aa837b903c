using ClosedXML.Excel;

namespace VillesSolidaires.Documents.Excel;

/// <summary>Écriture d'une feuille de synthèse, ligne après ligne, dans des cellules fusionnées d'une grille de douze colonnes.</summary>
internal sealed class SummaryGrid(IXLWorksheet sheet)
{
    /// <summary>Prochaine ligne à écrire, à partir de 1.</summary>
    public int Row { get; set; }

    public void Heading(string text)
    {
        Line(Row, text, style => style.Font.SetBold().Font.SetFontSize(14).Font.SetFontColor(WorkbookPalette.Navy), height: 24);
        Row++;
    }

    public void WriteHeader(IReadOnlyList<int> starts, IReadOnlyList<string> headers, int rightAlignedFrom, int rightAlignedTo)
    {
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] - 1 : Math.Max(starts[i] + 1, starts[i] >= 10 ? SummarySheet.Columns : 0);
            var cell = Cells(Row, starts[i], end, headers[i], ColumnKind.Text);
            if (i >= rightAlignedFrom && i <= rightAlignedTo) cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right).Alignment.SetIndent(1);
            sheet.Range(Row, starts[i], Row, end).Style.Font.SetBold().Font.SetFontColor(XLColor.White).Fill.SetBackgroundColor(WorkbookPalette.Navy);
        }

        sheet.Row(Row).Height = 20;
        Row++;
    }

    /// <summary>Filet sous la ligne, et hauteur : rien n'ajuste la hauteur des cellules fusionnées à leur texte.</summary>
    public void EndRow(int wrappedLength, int lastColumn)
    {
        const int CharactersPerLine = 40;
        sheet.Range(Row, 1, Row, lastColumn).Style.Border.SetBottomBorder(XLBorderStyleValues.Thin).Border.SetBottomBorderColor(WorkbookPalette.Grid);
        sheet.Row(Row).Height = 17 * Math.Max(1, Math.Ceiling(wrappedLength / (double)CharactersPerLine));
        Row++;
    }

    public void Line(int row, string text, Action<IXLStyle> style, double height)
    {
        style(Cells(row, 1, SummarySheet.Columns, text, ColumnKind.Text).Style);
        sheet.Row(row).Height = height;
    }

    public IXLCell Cells(int row, int left, int right, object? value, ColumnKind kind)
    {
        sheet.Range(row, left, row, right).Merge(checkIntersect: false);
        var cell = sheet.Cell(row, left);
        CellWriter.Write(cell, value, kind);
        cell.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Center);
        return cell;
    }
}
