using System.Xml.Linq;
using VillesSolidaires.Documents.Charts;
using static VillesSolidaires.Documents.Excel.ChartXml;

namespace VillesSolidaires.Documents.Excel;

/// <summary>Axes d'un graphique DrawingML ; un anneau n'en a pas.</summary>
internal static class ChartAxes
{
    private const int CategoryAxisId = 111111111;
    private const int ValueAxisId = 222222222;

    /// <summary>Libellés que l'axe écrit tous, et ce qu'on en garde au-delà.</summary>
    private const int LabelsMax = 16, LabelsWanted = 8;

    public static IEnumerable<XElement> Of(PlacedChart chart) => chart.Model is DonutChart ? [] : [Categories(chart), Values(chart)];

    public static IEnumerable<XElement> Ids() => [Value("axId", CategoryAxisId), Value("axId", ValueAxisId)];

    private static XElement Categories(PlacedChart chart)
    {
        // Excel empile les barres horizontales de bas en haut : l'axe se retourne pour suivre l'ordre du tableau.
        var isHorizontal = chart.Model is HorizontalBars;
        var skip = isHorizontal || chart.Model is RadarChart || chart.Categories.Count <= LabelsMax ? 1 : (int)Math.Ceiling((double)chart.Categories.Count / LabelsWanted);
        return new(
            C + "catAx",
            Value("axId", CategoryAxisId), new XElement(C + "scaling", Value("orientation", isHorizontal ? "maxMin" : "minMax")),
            Value("delete", 0), Value("axPos", isHorizontal ? "l" : "b"),
            chart.Model is RadarChart ? Gridlines() : null,
            new XElement(C + "numFmt", new XAttribute("formatCode", "General"), new XAttribute("sourceLinked", 0)),
            Value("majorTickMark", "none"), Value("minorTickMark", "none"), Value("tickLblPos", "low"),
            new XElement(C + "spPr", new XElement(A + "ln", new XAttribute("w", 9525), Fill("857C6E"))),
            TextStyle(), Value("crossAx", ValueAxisId), Value("crosses", "autoZero"), Value("auto", 0),
            Value("lblAlgn", "ctr"), Value("lblOffset", 100),
            // Quatre-vingt-dix jours ne s'écrivent pas tous : sinon les libellés s'inclinent et se recouvrent.
            skip > 1 ? Value("tickLblSkip", skip) : null, Value("noMultiLvlLbl", 1));
    }

    private static XElement Values(PlacedChart chart)
    {
        var isHorizontal = chart.Model is HorizontalBars;
        var crossing = chart.Model is LineChart or AreaChart { IsWhole: true } ? "midCat" : "between";
        return new(
            C + "valAx",
            Value("axId", ValueAxisId),
            // Le cercle extérieur d'un radar est la note maximale, même si personne ne l'atteint.
            new XElement(C + "scaling", Value("orientation", "minMax"), chart.Model is RadarChart { Maximum: { } maximum } ? new[] { Value("max", maximum), Value("min", 0) } : null),
            Value("delete", 0), Value("axPos", isHorizontal ? "b" : "l"), Gridlines(),
            new XElement(C + "numFmt", new XAttribute("formatCode", ChartSeries.NumberFormat(ChartSeries.FormatOf(chart.Model))), new XAttribute("sourceLinked", 0)),
            Value("majorTickMark", "none"), Value("minorTickMark", "none"), Value("tickLblPos", "nextTo"),
            new XElement(C + "spPr", new XElement(A + "ln", new XElement(A + "noFill"))),
            TextStyle(), Value("crossAx", CategoryAxisId), Value("crosses", isHorizontal ? "max" : "autoZero"), Value("crossBetween", crossing));
    }

    private static XElement Gridlines() =>
        new(C + "majorGridlines", new XElement(C + "spPr", new XElement(A + "ln", new XAttribute("w", 9525), Fill(WorkbookPalette.GridHex))));
}
