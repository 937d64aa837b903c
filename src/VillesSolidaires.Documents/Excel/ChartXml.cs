using System.Globalization;
using System.Xml.Linq;
using ClosedXML.Excel;
using VillesSolidaires.Documents.Charts;

namespace VillesSolidaires.Documents.Excel;

/// <summary>Écrit un graphique DrawingML (ECMA-376, 21.2) : références aux cellules et copie des valeurs, que les lecteurs sans calcul affichent.</summary>
internal static class ChartXml
{
    internal static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    internal static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    public static XDocument Build(PlacedChart chart) => new(
        new XElement(
            C + "chartSpace",
            new XAttribute(XNamespace.Xmlns + "c", C.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "a", A.NamespaceName),
            Value("roundedCorners", 0),
            new XElement(
                C + "chart",
                Value("autoTitleDeleted", 1),
                new XElement(C + "plotArea", new XElement(C + "layout"), ChartPlots.Plot(chart), ChartAxes.Of(chart)),
                Legend(chart),
                Value("plotVisOnly", 1),
                // Une mesure absente laisse un trou ; deux relevés déclarés restent reliés par leurs tirets.
                Value("dispBlanksAs", chart.Series.Any(s => s.IsDeclared) ? "span" : "gap")),
            new XElement(C + "spPr", new XElement(A + "noFill"), new XElement(A + "ln", new XElement(A + "noFill"))),
            TextStyle()));

    /// <summary>Un anneau se lit par sa légende ; une série seule se passe de nom, sauf une courbe, dont le trait dit la nature.</summary>
    private static XElement? Legend(PlacedChart chart)
    {
        if (chart.Model is not (LineChart or DonutChart) && chart.Series.Count == 1) return null;
        return new XElement(C + "legend", Value("legendPos", chart.Model is DonutChart ? "r" : "t"), Value("overlay", 0), TextStyle());
    }

    internal static XElement StringReference(string reference, IReadOnlyList<string> values) => new(
        C + "strRef",
        new XElement(C + "f", reference),
        new XElement(
            C + "strCache", Value("ptCount", values.Count),
            values.Select((v, i) => new XElement(C + "pt", new XAttribute("idx", i), new XElement(C + "v", CellWriter.Clean(v))))));

    internal static XElement NumberReference(string reference, IReadOnlyList<double?> values, string format) => new(
        C + "numRef",
        new XElement(C + "f", reference),
        new XElement(
            C + "numCache", new XElement(C + "formatCode", format), Value("ptCount", values.Count),
            values.Index().Where(v => v.Item is not null).Select(v =>
                new XElement(C + "pt", new XAttribute("idx", v.Index), new XElement(C + "v", v.Item!.Value.ToString("R", CultureInfo.InvariantCulture))))));

    internal static string Reference(PlacedChart chart, int column) =>
        Reference(chart.Sheet, column, chart.FirstDataRow, chart.FirstDataRow + chart.Categories.Count - 1);

    internal static string Reference(string sheet, int column, int firstRow, int lastRow)
    {
        var letter = XLHelper.GetColumnLetterFromNumber(column);
        var quoted = $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!";
        return firstRow == lastRow ? $"{quoted}${letter}${firstRow}" : $"{quoted}${letter}${firstRow}:${letter}${lastRow}";
    }

    internal static XElement TextStyle(string color = WorkbookPalette.MutedHex) => new(
        C + "txPr",
        new XElement(A + "bodyPr"),
        new XElement(
            A + "p",
            new XElement(A + "pPr", new XElement(A + "defRPr", new XAttribute("sz", 1000), Fill(color))),
            new XElement(A + "endParaRPr", new XAttribute("lang", "fr-FR"))));

    internal static XElement Fill(string color) => new(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", color)));

    internal static XElement Value(string name, object value) => new(C + name, new XAttribute("val", value));
}
