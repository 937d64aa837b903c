using VillesSolidaires.Documents.Charts;

namespace VillesSolidaires.Documents.Excel;

/// <summary>Une série prête pour Excel : une valeur par catégorie.</summary>
internal sealed record ChartSeries(string Name, IReadOnlyList<double?> Values, string ColorHex, bool IsDeclared)
{
    /// <summary>
    /// Catégories et séries d'un graphique ; une courbe y est ramenée à l'union de ses abscisses, et une carte, qu'aucun lecteur de classeur ne
    /// dessine partout, au nombre de ses territoires par classe.
    /// </summary>
    public static (IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series) Of(Chart chart) => chart switch
    {
        BarChart bars => (bars.Categories, [.. bars.Series.Select((s, rank) => new ChartSeries(s.Name, s.Values, Color(bars, rank), false))]),
        LineChart lines => OfLines(lines),
        StackedBarChart bars => (bars.Categories, OfStack(bars.Series)),
        AreaChart areas => (areas.Categories, OfStack(areas.Series)),
        DonutChart donut => ([.. donut.Slices.Select(s => s.Label)], [One(donut.Slices.Select(s => s.Value))]),
        HorizontalBars bars => ([.. bars.Bars.Select(b => b.Label)], [One(bars.Bars.Select(b => b.Value))]),
        ChoroplethMap map => ByClass("Territoires", [.. map.Classes, ChartTable.NoReading], map.Areas.Select(a => a.Class ?? map.Classes.Count)),
        PointMap map => ByClass("Lieux", [.. map.Classes.Select(c => c.Label)], map.Points.Select(p => p.Class)),
        RadarChart radar => (radar.Axes, [.. radar.Series.Select((s, rank) => new ChartSeries(s.Name, s.Values, WorkbookPalette.SeriesHex[rank], false))]),
        _ => throw new ArgumentException("Ce graphique n'a pas d'équivalent Excel.", nameof(chart)),
    };

    /// <summary>Format des valeurs dessinées : celles d'une carte sont des nombres de territoires.</summary>
    public static ValueFormat FormatOf(Chart chart) => chart is ChoroplethMap or PointMap ? new ValueFormat() : chart.Format;

    /// <summary>Couleur d'une part d'anneau : quatre couleurs de série, puis la pâle.</summary>
    public static string SliceColor(int rank) => rank < WorkbookPalette.SeriesHex.Count ? WorkbookPalette.SeriesHex[rank] : WorkbookPalette.ReferenceSeriesHex;

    public static string NumberFormat(ValueFormat format)
    {
        var decimals = format.Decimals == 0 ? string.Empty : "." + new string('0', format.Decimals);
        return format.Kind switch
        {
            ValueKind.Percent => $"0{decimals}\"\u00a0\"%",
            ValueKind.Euros => $"#,##0{decimals}\"\u00a0€\"",
            _ => $"#,##0{decimals}",
        };
    }

    private static ChartSeries One(IEnumerable<double?> values) => new("Valeur", [.. values], WorkbookPalette.SeriesHex[0], false);

    private static IReadOnlyList<ChartSeries> OfStack(IReadOnlyList<StackSeries> series) =>
        [.. series.Select((s, rank) => new ChartSeries(s.Name, s.Values, WorkbookPalette.SeriesHex[rank], false))];

    private static (IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series) ByClass(string name, IReadOnlyList<string> labels, IEnumerable<int> classes)
    {
        var counts = classes.CountBy(c => c).ToDictionary();
        return (labels, [new(name, [.. labels.Select((_, rank) => (double?)counts.GetValueOrDefault(rank))], WorkbookPalette.SeriesHex[0], false)]);
    }

    private static (IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series) OfLines(LineChart chart)
    {
        var positions = chart.Series.SelectMany(s => s.Points).Select(p => p.X).Distinct().Order().ToList();
        return (
            [.. positions.Select(x => ChartTable.PositionLabel(chart.Axis, x))],
            [.. chart.Series.Select((series, rank) =>
            {
                var values = series.Points.GroupBy(p => p.X).ToDictionary(g => g.Key, g => g.Last().Value);
                return new ChartSeries(
                    series.Name, [.. positions.Select(x => values.GetValueOrDefault(x))], Color(chart, rank), series.Nature == LineNature.Declared);
            })]);
    }

    private static string Color(LineChart chart, int rank) => chart.Series[rank].Nature == LineNature.Reference
        ? WorkbookPalette.ReferenceSeriesHex
        : WorkbookPalette.SeriesHex[chart.Series.Take(rank).Count(s => s.Nature != LineNature.Reference)];

    private static string Color(BarChart chart, int rank) => chart.Series[rank].IsReference
        ? WorkbookPalette.ReferenceSeriesHex
        : WorkbookPalette.SeriesHex[chart.Series.Take(rank).Count(s => !s.IsReference)];
}

/// <summary>Graphique et place de ses données dans la feuille (lignes et colonnes à partir de 1).</summary>
internal sealed record PlacedChart(
    string Sheet, Chart Model, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series,
    int TopRow, int BottomRow, int FirstDataRow, IReadOnlyList<int> ValueColumns);
