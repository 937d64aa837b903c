using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace VillesSolidaires.Documents.Excel;

/// <summary>Seconde passe, par l'Open XML SDK, sur le fichier de ClosedXML : valeurs des totaux et graphiques natifs, qu'il ne sait pas écrire.</summary>
internal static class WorkbookFinisher
{
    private static readonly XNamespace Xdr = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <returns>Feuilles brutes, par nom d'entrée dans le paquet.</returns>
    public static IReadOnlyDictionary<string, RawSheet> Complete(
        Stream draft, IReadOnlyList<CachedTotal> totals, IReadOnlyList<PlacedChart> charts, IReadOnlyList<RawSheet> raw)
    {
        using var document = SpreadsheetDocument.Open(draft, isEditable: true);
        var workbook = document.WorkbookPart!;
        foreach (var sheet in totals.GroupBy(t => t.Sheet, StringComparer.Ordinal)) WriteTotals(Part(workbook, sheet.Key), [.. sheet]);
        foreach (var sheet in charts.GroupBy(c => c.Sheet, StringComparer.Ordinal)) AddCharts(Part(workbook, sheet.Key), [.. sheet]);
        return raw.ToDictionary(r => Part(workbook, r.Name).Uri.OriginalString.TrimStart('/'), StringComparer.Ordinal);
    }

    private static WorksheetPart Part(WorkbookPart workbook, string name)
    {
        var sheet = workbook.Workbook.Descendants<Sheet>().Single(s => s.Name == name);
        return (WorksheetPart)workbook.GetPartById(sheet.Id!.Value!);
    }

    private static void WriteTotals(WorksheetPart part, IReadOnlyList<CachedTotal> totals)
    {
        var cells = part.Worksheet.Descendants<Cell>().Where(c => c.CellFormula is not null).ToDictionary(c => c.CellReference!.Value!, StringComparer.Ordinal);
        foreach (var total in totals)
        {
            var cell = cells[total.Address];
            cell.DataType = null;
            cell.CellValue = new CellValue(((double)total.Value).ToString("R", CultureInfo.InvariantCulture));
        }
    }

    private static void AddCharts(WorksheetPart part, IReadOnlyList<PlacedChart> charts)
    {
        var drawings = part.AddNewPart<DrawingsPart>("rIdDessin");
        var anchors = new List<XElement>();
        foreach (var (rank, chart) in charts.Index())
        {
            var id = $"rIdGraphique{rank + 1}";
            Feed(drawings.AddNewPart<ChartPart>(id), ChartXml.Build(chart));
            anchors.Add(Anchor(chart, id, rank + 2));
        }

        Feed(drawings, new XDocument(new XElement(
            Xdr + "wsDr", new XAttribute(XNamespace.Xmlns + "xdr", Xdr.NamespaceName), new XAttribute(XNamespace.Xmlns + "a", A.NamespaceName), anchors)));

        // Le schéma impose l'ordre des éléments : le dessin suit la mise en page et précède les tables.
        var drawing = new Drawing { Id = part.GetIdOfPart(drawings) };
        if (part.Worksheet.GetFirstChild<TableParts>() is { } tables) tables.InsertBeforeSelf(drawing);
        else part.Worksheet.Append(drawing);

        // ClosedXML laisse une liste de tables vide, que rien ne demande.
        part.Worksheet.Elements<TableParts>().Where(t => !t.HasChildren).ToList().ForEach(t => t.Remove());
    }

    private static XElement Anchor(PlacedChart chart, string relationId, int shapeId) => new(
        Xdr + "twoCellAnchor",
        Marker("from", 0, chart.TopRow - 1),
        Marker("to", SummarySheet.Columns, chart.BottomRow),
        new XElement(
            Xdr + "graphicFrame",
            new XAttribute("macro", string.Empty),
            new XElement(
                Xdr + "nvGraphicFramePr",
                // descr est le texte alternatif que lisent les lecteurs d'écran.
                new XElement(
                    Xdr + "cNvPr",
                    new XAttribute("id", shapeId),
                    new XAttribute("name", CellWriter.Clean(chart.Model.Title)),
                    new XAttribute("descr", CellWriter.Clean(chart.Model.Description))),
                new XElement(Xdr + "cNvGraphicFramePr")),
            new XElement(
                Xdr + "xfrm",
                new XElement(A + "off", new XAttribute("x", 0), new XAttribute("y", 0)),
                new XElement(A + "ext", new XAttribute("cx", 0), new XAttribute("cy", 0))),
            new XElement(
                A + "graphic",
                new XElement(
                    A + "graphicData",
                    new XAttribute("uri", C.NamespaceName),
                    new XElement(
                        C + "chart",
                        new XAttribute(XNamespace.Xmlns + "c", C.NamespaceName),
                        new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName),
                        new XAttribute(R + "id", relationId))))),
        new XElement(Xdr + "clientData"));

    private static XElement Marker(string name, int column, int row) => new(
        Xdr + name,
        new XElement(Xdr + "col", column), new XElement(Xdr + "colOff", 0), new XElement(Xdr + "row", row), new XElement(Xdr + "rowOff", 0));

    private static void Feed(OpenXmlPart part, XDocument content)
    {
        using var stream = part.GetStream(FileMode.Create);
        content.Save(stream, SaveOptions.DisableFormatting);
    }
}
