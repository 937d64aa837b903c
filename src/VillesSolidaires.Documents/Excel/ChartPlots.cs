using System.Xml.Linq;
using VillesSolidaires.Documents.Charts;
using static VillesSolidaires.Documents.Excel.ChartXml;

namespace VillesSolidaires.Documents.Excel;

/// <summary>Tracé de chaque sorte de graphique (ECMA-376, 21.2.2) et ses séries ; l'ordre des éléments est imposé par le schéma.</summary>
internal static class ChartPlots
{
    public static XElement Plot(PlacedChart chart)
    {
        var series = chart.Series.Select((s, rank) => Series(chart, s, rank)).ToList();
        return chart.Model switch
        {
            BarChart => Bars("col", "clustered", series, overlap: -4),
            StackedBarChart => Bars("col", "stacked", series, overlap: 100),
            HorizontalBars => Bars("bar", "clustered", series, overlap: 0),
            ChoroplethMap or PointMap => Bars("col", "clustered", series, overlap: 0),
            // Excel ferait tomber l'aire à zéro là où une valeur manque ; des barres y laissent un vide.
            AreaChart areas when !areas.IsWhole => Bars("col", "stacked", series, overlap: 100),
            AreaChart => new XElement(C + "areaChart", Value("grouping", series.Count > 1 ? "stacked" : "standard"), Value("varyColors", 0), series, ChartAxes.Ids()),
            DonutChart => new XElement(C + "doughnutChart", Value("varyColors", 1), series, Value("firstSliceAng", 0), Value("holeSize", 60)),
            RadarChart => new XElement(C + "radarChart", Value("radarStyle", "marker"), Value("varyColors", 0), series, ChartAxes.Ids()),
            LineChart => new XElement(C + "lineChart", Value("grouping", "standard"), Value("varyColors", 0), series, Value("marker", 1), ChartAxes.Ids()),
            _ => throw new ArgumentException("Ce graphique n'a pas d'équivalent Excel.", nameof(chart)),
        };
    }

    private static XElement Bars(string direction, string grouping, IReadOnlyList<XElement> series, int overlap) => new(
        C + "barChart", Value("barDir", direction), Value("grouping", grouping), Value("varyColors", 0), series,
        Value("gapWidth", 60), Value("overlap", overlap), ChartAxes.Ids());

    private static XElement Series(PlacedChart chart, ChartSeries series, int rank)
    {
        var isLine = chart.Model is LineChart or RadarChart;
        var isBar = !isLine && chart.Model is not (AreaChart { IsWhole: true } or DonutChart);
        var column = chart.ValueColumns[rank];
        return new XElement(
            C + "ser",
            Value("idx", rank),
            Value("order", rank),
            new XElement(C + "tx", StringReference(Reference(chart.Sheet, column, chart.FirstDataRow - 1, chart.FirstDataRow - 1), [series.Name])),
            chart.Model is DonutChart ? null : new XElement(C + "spPr", isLine ? Line(series.ColorHex, series.IsDeclared) : Fill(series.ColorHex)),
            isBar ? Value("invertIfNegative", 0) : null,
            isLine ? Marker(series) : null,
            chart.Model is DonutChart ? Slices(chart.Categories.Count) : null,
            chart.Model is DonutChart ? SliceLabels() : null,
            new XElement(C + "cat", StringReference(Reference(chart, 1), chart.Categories)),
            new XElement(C + "val", NumberReference(Reference(chart, column), series.Values, ChartSeries.NumberFormat(ChartSeries.FormatOf(chart.Model)))),
            chart.Model is LineChart ? Value("smooth", 0) : null);
    }

    /// <summary>Parts aux couleurs du modèle, séparées par un liseré blanc.</summary>
    private static IEnumerable<XElement> Slices(int count) => Enumerable.Range(0, count).Select(rank => new XElement(
        C + "dPt",
        Value("idx", rank),
        Value("bubble3D", 0),
        new XElement(C + "spPr", Fill(ChartSeries.SliceColor(rank)), new XElement(A + "ln", new XAttribute("w", 19050), Fill("FFFFFF")))));

    private static XElement SliceLabels() => new(
        C + "dLbls",
        new XElement(C + "numFmt", new XAttribute("formatCode", "0\"\u00a0\"%"), new XAttribute("sourceLinked", 0)),
        new XElement(C + "spPr", new XElement(A + "noFill"), new XElement(A + "ln", new XElement(A + "noFill"))),
        TextStyle("FFFFFF"),
        Value("showLegendKey", 0), Value("showVal", 0), Value("showCatName", 0), Value("showSerName", 0), Value("showPercent", 1), Value("showBubbleSize", 0),
        Value("showLeaderLines", 0));

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
}
