using System.Xml.Linq;
using ClosedXML.Excel;

namespace VillesSolidaires.Documents.Excel;

/// <summary>
/// Modèle d'une feuille brute : ClosedXML écrit l'en-tête, la mise en page et une ligne témoin, d'où viennent les styles. Les vraies lignes prennent
/// la place du témoin à l'écriture du paquet.
/// </summary>
internal static class RawSheetTemplate
{
    private const int HeaderRow = 1;
    private const int WitnessRow = 2;

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static void Write<T>(IXLWorksheet sheet, IReadOnlyList<TableColumn<T>> columns)
    {
        TableSheet.WriteHeader(sheet, HeaderRow, columns);
        sheet.ShowGridLines = true;
        sheet.SheetView.FreezeRows(HeaderRow);
        sheet.PageSetup.SetRowsToRepeatAtTop(HeaderRow, HeaderRow);
        for (var i = 0; i < columns.Count; i++) CellWriter.ApplyFormat(sheet.Cell(WitnessRow, i + 1).Style, columns[i].Kind);
        var quoted = sheet.Cell(WitnessRow, columns.Count + 1).Style;
        CellWriter.ApplyFormat(quoted, ColumnKind.Text);
        quoted.IncludeQuotePrefix = true;
    }

    /// <summary>Coupe la feuille témoin autour de ses lignes.</summary>
    public static RawSheetLayout Read(Stream part)
    {
        var root = XDocument.Load(part).Root!;
        // Sans préfixe : les lignes s'écrivent dans l'espace de noms par défaut.
        root.Attributes().Where(a => a.IsNamespaceDeclaration && a.Value == Main.NamespaceName).Remove();
        // L'étendue de la feuille ne se connaît qu'à la dernière ligne.
        root.Element(Main + "dimension")?.Remove();
        var data = root.Element(Main + "sheetData")!;
        var witness = data.Elements(Main + "row").Single(r => (int?)r.Attribute("r") == WitnessRow);
        List<int> styles = [.. witness.Elements(Main + "c").Select(c => (int)c.Attribute("s")!)];
        witness.ReplaceWith(new XComment(nameof(witness)));
        var xml = root.ToString(System.Xml.Linq.SaveOptions.DisableFormatting).Split($"<!--{nameof(witness)}--></sheetData>");
        return new("""<?xml version="1.0" encoding="utf-8" standalone="yes"?>""" + xml[0], xml[1], styles[..^1], styles[^1]);
    }
}
