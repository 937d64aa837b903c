namespace VillesSolidaires.Documents.Charts;

/// <summary>Un graphique de chaque sorte, avec des trous et des textes difficiles.</summary>
internal static class SampleCharts
{
    public static BarChart Bars { get; } = new(
        "Animations par trimestre",
        "Le deuxième trimestre domine & progresse.",
        ["1er trimestre", "2e trimestre", "3e <trimestre>"],
        [new("2025", [120, 340, 210], isReference: true), new("2026", [150, 410, null])],
        new(Unit: "animations"));

    public static LineChart Lines { get; } = new(
        "Deux lancements",
        "Coronavirus dix fois plus haut que Canicule.",
        LineAxis.Numbers(new AxisTick(1, "jour 1"), new AxisTick(7, "7"), new AxisTick(31, "31")),
        [
            new("Canicule 2026", [new(0, 0), new(7, 17306), new(10, null), new(15, 30000), new(22, 52917)], notes: ["52 917"]),
            new("Coronavirus", [new(7, 140_000), new(31, 500_000)], LineNature.Declared, ["2020", "≥ 500 000"]),
        ]);

    public static RadarChart Radar { get; } = new(
        "Dossier de label", "Le dossier est fort sur la canicule.", ["Gouvernance", "Canicule", "Grand froid", "Solitude"],
        [new("Candidature", [3, 4, 2, 3.5]), new("Moyenne", [2, null, 3, 2])], maximum: 4, new(Decimals: 1));

    public static HorizontalBars Horizontal { get; } = new(
        "Par canal", "Le courriel arrive en tête.", [new("Courriel", 18204, "34 %"), new("QR code", 12730), new("Bailleurs", null)]);

    public static ChoroplethMap Map { get; } = new(
        "Par département", "Le Rhône dépasse 8.", new(0, 0, 100, 50),
        [new("69", "Rhône", "M0 0h50v50h-50z", 1, 0.083), new("2A", "Corse-du-Sud", "m50,0 50,0 0,50z", null)], ["moins de 8 %", "8 % et plus"], new(ValueKind.Percent, 1));

    public static PointMap Points { get; } = new(
        "Villes labellisées", "Deux villes, dont Lyon au niveau 3.", new(0, 0, 100, 50), [new("69", "Rhône", "M0 0h50v50h-50z", null)],
        [new("Lyon", 20, 20, 2), new("Laval", 70, 10, 0)], [new("Niveau 1", MapPointShape.Ring), new("Niveau 2", MapPointShape.Disc), new("Niveau 3", MapPointShape.Heart)]);

    public static StackedBarChart Stacked { get; } = new(
        "Remises par canal", "L'affiche domine ; le troisième trimestre est incomplet.", ["1er trimestre", "2e trimestre", "3e trimestre"],
        [new("Affiches", [1200, 3400, 2100]), new("Courriels & QR", [1500, 410, null]), new("Bailleurs", [0, 90, 300])], new(Unit: "téléchargements"));

    public static AreaChart Areas { get; } = new(
        "Animations par thème", "Le vivre-ensemble grandit.", ["janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août"],
        [new("Fête des voisins", [12, 18, 25, null, 44, 60, 52, 50]), new("Isolement", [5, 9, 12, 14, 20, 22, 30, 28]), new("Canicule", [0, 0, 0, 2, 8, 30, 41, 38])]);

    public static AreaChart Area { get; } = new(
        "Téléchargements", "Une saison haute en été.", ["janv.", "févr.", "mars", "avril", "mai", "juin"], [new("Canicule", [120, 140, 260, 400, 900, 1730])], new(Unit: "téléchargements"));

    public static DonutChart Donut { get; } = new(
        "Publics touchés", "Les habitants font plus de la moitié.",
        [new("Habitants des quartiers prioritaires", 5320), new("Personnes âgées", 2110), new("Gardiens", 830), new("Associations", null), new("Autres", 412)], new(Unit: "participants"));

    public static DonutChart WholeDonut { get; } = new("Une seule part", "Tout vient du courriel.", [new("Courriel", 12), new("Affiche", 0)]);

    public static IReadOnlyList<Chart> All { get; } = [Bars, Lines, Radar, Horizontal, Map, Points, Stacked, Areas, Area, Donut, WholeDonut];

    public static TheoryData<int> Ranks => [.. Enumerable.Range(0, All.Count)];
}
