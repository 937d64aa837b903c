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

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static ChartTable From(Chart chart) => chart switch
    {
        BarChart bars => Grid(bars, "Catégorie", bars.Categories, [.. bars.Series.Select(s => (s.Name, s.Values))]),
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
        [.. map.Areas.Select(a => new ChartTableRow(a.Name, [a.Code, Cell(a.Value, map.Format), a.Class is { } rank ? map.Classes[rank] : "aucun relevé"]))]);

    internal static string PositionLabel(LineAxis axis, double x) => axis.Kind == LineAxisKind.Dates
        ? DateOnly.FromDayNumber((int)x).ToString("d MMMM yyyy", French)
        : axis.Ticks.FirstOrDefault(t => t.Position == x)?.Label ?? x.ToString(French);

    private static string Cell(double? value, ValueFormat format) => value is { } known ? format.Format(known) : Missing;

    private static string WithUnit(string header, ValueFormat format) => format.Unit is null ? header : $"{header} ({format.Unit})";
}

/// <summary>Une ligne : son en-tête puis ses cellules, déjà écrites en français.</summary>
public sealed record ChartTableRow(string Header, IReadOnlyList<string> Cells);
