using System.Globalization;

namespace VillesSolidaires.Documents.Charts;

/// <summary>Les données d'un graphique en tableau, pour le lire sans le voir et pour les « mêmes données » sous la figure.</summary>
/// <param name="Caption">Légende du tableau : le titre du graphique.</param>
/// <param name="Headers">En-têtes de colonnes ; la première colonne porte l'en-tête de chaque ligne.</param>
/// <param name="Rows">Lignes, dans l'ordre du graphique.</param>
public sealed record ChartTable(string Caption, IReadOnlyList<string> Headers, IReadOnlyList<ChartTableRow> Rows)
{
    /// <summary>Texte des valeurs absentes.</summary>
    public const string Missing = "non relevé";

    /// <summary>Classe d'un territoire de carte sans valeur.</summary>
    internal const string NoReading = "aucun relevé";

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Tableau d'un graphique, quel que soit son type.</summary>
    public static ChartTable From(Chart chart) => chart switch
    {
        BarChart bars => Grid(bars, "Catégorie", bars.Categories, [.. bars.Series.Select(s => (s.Name, s.Values))]),
        StackedBarChart bars => FromStack(bars, "Catégorie", bars.Categories, bars.Series),
        AreaChart areas => FromStack(areas, "Période", areas.Categories, areas.Series),
        DonutChart donut => FromDonut(donut),
        RadarChart radar => Grid(radar, "Critère", radar.Axes, [.. radar.Series.Select(s => (s.Name, s.Values))]),
        LineChart lines => FromLines(lines),
        HorizontalBars bars => FromHorizontal(bars),
        ChoroplethMap map => FromMap(map),
        PointMap map => new(map.Title, ["Lieu", "Classe"], [.. map.Points.Select(p => new ChartTableRow(p.Name, [map.Classes[p.Class].Label]))]),
        _ => throw new ArgumentException("Ce graphique n'a pas de tableau.", nameof(chart)),
    };

    private static ChartTable Grid(Chart chart, string corner, IReadOnlyList<string> labels, IReadOnlyList<(string Name, IReadOnlyList<double?> Values)> series) => new(
        chart.Title,
        [corner, .. series.Select(s => WithUnit(s.Name, chart.Format))],
        [.. labels.Select((label, i) => new ChartTableRow(label, [.. series.Select(s => Cell(s.Values[i], chart.Format))]))]);

    /// <summary>Un empilement se lit par ses parts et par sa somme, qui manque si une part manque.</summary>
    private static ChartTable FromStack(Chart chart, string corner, IReadOnlyList<string> labels, IReadOnlyList<StackSeries> series)
    {
        var columns = series.Select(s => (s.Name, s.Values)).ToList();
        if (series.Count > 1)
        {
            columns.Add(("Total", [.. labels.Select((_, i) => StackSeries.Total(series, i))]));
        }

        return Grid(chart, corner, labels, columns);
    }

    private static ChartTable FromDonut(DonutChart chart) => new(
        chart.Title,
        ["Part", WithUnit("Valeur", chart.Format), "Part du total"],
        [.. chart.Slices.Select(s => new ChartTableRow(s.Label, [Cell(s.Value, chart.Format), s.Value is null || chart.Total == 0 ? Missing : chart.Share(s)]))]);

    private static ChartTable FromLines(LineChart chart)
    {
        var positions = chart.Series.SelectMany(s => s.Points).Select(p => p.X).Distinct().Order().ToList();
        var values = chart.Series.Select(s => s.Points.GroupBy(p => p.X).ToDictionary(g => g.Key, g => g.Last().Value)).ToList();
        var corner = chart.Axis.Kind == LineAxisKind.Dates ? "Date" : "Période";
        return new(
            chart.Title,
            [corner, .. chart.Series.Select(s => WithUnit(s.Nature == LineNature.Declared ? $"{s.Name}, déclaré" : s.Name, chart.Format))],
            [.. positions.Select(x => new ChartTableRow(PositionLabel(chart.Axis, x), [.. values.Select(v => Cell(v.GetValueOrDefault(x), chart.Format))]))]);
    }

    private static ChartTable FromHorizontal(HorizontalBars chart)
    {
        var hasNotes = chart.Bars.Any(b => b.Note is not null);
        return new(
            chart.Title,
            ["Libellé", WithUnit("Valeur", chart.Format), .. hasNotes ? ["Complément"] : Array.Empty<string>()],
            [.. chart.Bars.Select(b => new ChartTableRow(b.Label, [Cell(b.Value, chart.Format), .. hasNotes ? [b.Note ?? string.Empty] : Array.Empty<string>()]))]);
    }

    private static ChartTable FromMap(ChoroplethMap map) => new(
        map.Title,
        ["Territoire", "Code", WithUnit("Valeur", map.Format), "Classe"],
        [.. map.Areas.Select(a => new ChartTableRow(a.Name, [a.Code, Cell(a.Value, map.Format), a.Class is { } rank ? map.Classes[rank] : NoReading]))]);

    internal static string PositionLabel(LineAxis axis, double x) => axis.Kind == LineAxisKind.Dates
        ? DateOnly.FromDayNumber((int)x).ToString("d MMMM yyyy", French)
        : axis.Ticks.FirstOrDefault(t => t.Position == x)?.Label ?? x.ToString(French);

    private static string Cell(double? value, ValueFormat format) => value is { } known ? format.Format(known) : Missing;

    private static string WithUnit(string header, ValueFormat format) => format.Unit is null ? header : $"{header} ({format.Unit})";
}

/// <summary>Une ligne : son en-tête puis ses cellules, déjà écrites en français.</summary>
public sealed record ChartTableRow(string Header, IReadOnlyList<string> Cells);
