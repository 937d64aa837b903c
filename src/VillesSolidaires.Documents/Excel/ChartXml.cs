using System.Globalization;
using System.Xml.Linq;
using ClosedXML.Excel;
using VillesSolidaires.Documents.Charts;

namespace VillesSolidaires.Documents.Excel;

/// <summary>Écrit un graphique DrawingML (ECMA-376, 21.2) : références aux cellules et copie des valeurs, que les lecteurs sans calcul affichent.</summary>
internal static class ChartXml
{
    private const int CategoryAxisId = 111111111;
    private const int ValueAxisId = 222222222;

    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    public static XDocument Build(PlacedChart chart) => new(
        new XElement(
            C + "chartSpace",
            new XAttribute(XNamespace.Xmlns + "c", C.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "a", A.NamespaceName),
            Value("roundedCorners", 0),
            new XElement(
                C + "chart",
                Value("autoTitleDeleted", 1),
                new XElement(C + "plotArea", new XElement(C + "layout"), Plot(chart), CategoryAxis(chart), ValueAxis(chart)),
                chart.Series.Count > 1 || chart.Model is LineChart ? new XElement(C + "legend", Value("legendPos", "t"), Value("overlay", 0), TextStyle()) : null,
                Value("plotVisOnly", 1),
                // Une mesure absente laisse un trou ; deux relevés déclarés restent reliés par leurs tirets.
                Value("dispBlanksAs", chart.Series.Any(s => s.IsDeclared) ? "span" : "gap")),
            new XElement(C + "spPr", new XElement(A + "noFill"), new XElement(A + "ln", new XElement(A + "noFill"))),
            TextStyle()));

    private static XElement Plot(PlacedChart chart)
    {
        var series = chart.Series.Select((s, rank) => Series(chart, s, rank));
        return chart.Model switch
        {
            BarChart => new XElement(
                C + "barChart", Value("barDir", "col"), Value("grouping", "clustered"), Value("varyColors", 0), series,
                Value("gapWidth", 60), Value("overlap", -4), AxisIds()),
            RadarChart => new XElement(C + "radarChart", Value("radarStyle", "marker"), Value("varyColors", 0), series, AxisIds()),
            _ => new XElement(C + "lineChart", Value("grouping", "standard"), Value("varyColors", 0), series, Value("marker", 1), AxisIds()),
        };
    }

    private static XElement Series(PlacedChart chart, ChartSeries series, int rank)
    {
        var isBar = chart.Model is BarChart;
        var column = chart.ValueColumns[rank];
        return new XElement(
            C + "ser",
            Value("idx", rank),
            Value("order", rank),
            new XElement(C + "tx", StringReference(Reference(chart.Sheet, column, chart.FirstDataRow - 1, chart.FirstDataRow - 1), [series.Name])),
            new XElement(C + "spPr", isBar ? Fill(series.ColorHex) : Line(series.ColorHex, series.IsDeclared)),
            isBar ? Value("invertIfNegative", 0) : Marker(series),
            new XElement(C + "cat", StringReference(Reference(chart, 1), chart.Categories)),
            new XElement(C + "val", NumberReference(Reference(chart, column), series.Values, ChartSeries.NumberFormat(chart.Model.Format))),
            chart.Model is LineChart ? Value("smooth", 0) : null);
    }

    private static XElement Marker(ChartSeries series) => series.IsDeclared
        ? new XElement(
            C + "marker", Value("symbol", "square"), Value("size", 7),
            new XElement(C + "spPr", Fill("FFFFFF"), new XElement(A + "ln", new XAttribute("w", 19050), Fill(series.ColorHex))))
        : new XElement(C + "marker", Value("symbol", "none"));

    private static XElement Line(string color, bool dashed) => new(
        A + "ln",
        new XAttribute("w", 28575),
        new XAttribute("cap", "rnd"),
        Fill(color),
        dashed ? new XElement(A + "prstDash", new XAttribute("val", "dash")) : null,
        new XElement(A + "round"));

    private static XElement CategoryAxis(PlacedChart chart) => new(
        C + "catAx",
        Value("axId", CategoryAxisId), new XElement(C + "scaling", Value("orientation", "minMax")), Value("delete", 0), Value("axPos", "b"),
        chart.Model is RadarChart ? Gridlines() : null,
        new XElement(C + "numFmt", new XAttribute("formatCode", "General"), new XAttribute("sourceLinked", 0)),
        Value("majorTickMark", "none"), Value("minorTickMark", "none"), Value("tickLblPos", "low"),
        new XElement(C + "spPr", new XElement(A + "ln", new XAttribute("w", 9525), Fill("857C6E"))),
        TextStyle(), Value("crossAx", ValueAxisId), Value("crosses", "autoZero"), Value("auto", 0),
        Value("lblAlgn", "ctr"), Value("lblOffset", 100), Value("noMultiLvlLbl", 1));

    private static XElement ValueAxis(PlacedChart chart) => new(
        C + "valAx",
        Value("axId", ValueAxisId),
        // Le cercle extérieur d'un radar est la note maximale, même si personne ne l'atteint.
        new XElement(C + "scaling", Value("orientation", "minMax"), chart.Model is RadarChart { Maximum: { } maximum } ? new[] { Value("max", maximum), Value("min", 0) } : null),
        Value("delete", 0), Value("axPos", "l"), Gridlines(),
        new XElement(C + "numFmt", new XAttribute("formatCode", ChartSeries.NumberFormat(chart.Model.Format)), new XAttribute("sourceLinked", 0)),
        Value("majorTickMark", "none"), Value("minorTickMark", "none"), Value("tickLblPos", "nextTo"),
        new XElement(C + "spPr", new XElement(A + "ln", new XElement(A + "noFill"))),
        TextStyle(), Value("crossAx", CategoryAxisId), Value("crosses", "autoZero"), Value("crossBetween", chart.Model is LineChart ? "midCat" : "between"));

    private static XElement Gridlines() =>
        new(C + "majorGridlines", new XElement(C + "spPr", new XElement(A + "ln", new XAttribute("w", 9525), Fill(WorkbookPalette.GridHex))));

    private static XElement StringReference(string reference, IReadOnlyList<string> values) => new(
        C + "strRef",
        new XElement(C + "f", reference),
        new XElement(
            C + "strCache", Value("ptCount", values.Count),
            values.Select((v, i) => new XElement(C + "pt", new XAttribute("idx", i), new XElement(C + "v", CellWriter.Clean(v))))));

    private static XElement NumberReference(string reference, IReadOnlyList<double?> values, string format) => new(
        C + "numRef",
        new XElement(C + "f", reference),
        new XElement(
            C + "numCache", new XElement(C + "formatCode", format), Value("ptCount", values.Count),
            values.Index().Where(v => v.Item is not null).Select(v =>
                new XElement(C + "pt", new XAttribute("idx", v.Index), new XElement(C + "v", v.Item!.Value.ToString("R", CultureInfo.InvariantCulture))))));

    private static string Reference(PlacedChart chart, int column) =>
        Reference(chart.Sheet, column, chart.FirstDataRow, chart.FirstDataRow + chart.Categories.Count - 1);

    private static string Reference(string sheet, int column, int firstRow, int lastRow)
    {
        var letter = XLHelper.GetColumnLetterFromNumber(column);
        var quoted = $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!";
        return firstRow == lastRow ? $"{quoted}${letter}${firstRow}" : $"{quoted}${letter}${firstRow}:${letter}${lastRow}";
    }

    private static XElement TextStyle() => new(
        C + "txPr",
        new XElement(A + "bodyPr"),
        new XElement(
            A + "p",
            new XElement(A + "pPr", new XElement(A + "defRPr", new XAttribute("sz", 1000), Fill(WorkbookPalette.MutedHex))),
            new XElement(A + "endParaRPr", new XAttribute("lang", "fr-FR"))));

    private static IEnumerable<XElement> AxisIds() => [Value("axId", CategoryAxisId), Value("axId", ValueAxisId)];

    private static XElement Fill(string color) => new(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", color)));

    private static XElement Value(string name, object value) => new(C + name, new XAttribute("val", value));
}
