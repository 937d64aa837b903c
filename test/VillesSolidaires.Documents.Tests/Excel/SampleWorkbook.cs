using VillesSolidaires.Documents.Charts;

namespace VillesSolidaires.Documents.Excel;

internal sealed record Commune(string Code, string Name, long? Population, decimal? Budget, decimal? Rate, DateOnly? SignedOn);

/// <summary>Un classeur complet : synthèse avec deux graphiques, table, feuille vide, sources.</summary>
internal static class SampleWorkbook
{
    public static DateTime CreatedAt { get; } = new(2026, 5, 26, 8, 0, 0, DateTimeKind.Utc);

    public static IReadOnlyList<Commune> Communes { get; } =
    [
        new("01001", "L'Abergement-Clémenciat", 832, 1200.50m, 0.137m, new(2026, 5, 29)),
        new("13055", "Marseille", 877215, 28000m, 0.42m, new(2025, 11, 3)),
        new("2A004", "=HYPERLINK(\"http://exemple.fr\";\"Ajaccio\")", 74700, null, null, null),
        new("53130", "-Laval", 49500, 3100.25m, 0.08m, new(2024, 1, 1)),
    ];

    public static BarChart Bars { get; } = new(
        "Animations par trimestre", "Le deuxième trimestre domine en 2025 comme en 2026 ; le troisième n'est pas encore relevé.",
        ["1er trimestre", "2e trimestre", "3e trimestre"], [new("2025", [120, 340, 210], isReference: true), new("2026", [150, 410, null])], new(Unit: "animations"));

    public static LineChart Lines { get; } = new(
        "Téléchargements depuis le lancement", "Canicule 2026 suit Canicule 2018 sur ses trois premières semaines.",
        LineAxis.Categories("jour 1", "jour 7", "jour 15", "jour 22", "jour 31"),
        [LineSeries.OverCategories("Canicule 2026", [1842, 17306, 34800, 52917, null]), LineSeries.OverCategories("Canicule 2018", [0, null, null, null, 50000], LineNature.Declared)]);

    public static TableColumns<Commune> Columns(TableColumns<Commune> columns) => columns
        .Code("Code INSEE", c => c.Code)
        .Text("Commune", c => c.Name)
        .Integer("Habitants [2026]", c => c.Population, ColumnTotal.Sum)
        .Euros("Participation", c => c.Budget, ColumnTotal.Sum)
        .Percent("Taux", c => c.Rate, average: true)
        .Date("Signée le", c => c.SignedOn)
        .Month("Mois", c => c.SignedOn);

    public static byte[] Build()
    {
        using var workbook = new WorkbookBuilder(new("Rapport national", "Villes Solidaires", "Impact 2026", CreatedAt));
        return workbook
            .Summary("Synthèse", "Impact national 2026", "Du 1er janvier au 26 mai 2026, arrêté au 26 mai", page => page
                .Tile("communes signataires", 412, note: "+ 38 en un an")
                .Tile("taux de participation", 0.137m, ColumnKind.Percent, "déclaré")
                .Tile("subventions", 28000, ColumnKind.Euros, "calculé")
                .Tile("animations", 560)
                .Fact("Téléchargements qualifiés", 52917, ColumnKind.Integer, "calculé", "Compteur de Villes Solidaires, règle n° 3")
                .Fact("Habitants touchés", null, ColumnKind.Integer, "déclaré", "Bilans des communes, dont quatre n'ont encore rien transmis au réseau")
                .Fact("Dernier relevé", new DateOnly(2026, 5, 26), "calculé", "Journal des relevés")
                .Chart(Bars)
                .Chart(Lines))
            .Table("Communes / 2026", "Communes signataires", Communes, c => Columns(c))
            .Table<Commune>("Communes / 2026", "Communes sortantes", [], c => Columns(c))
            .Sources([new("Communes signataires", "Communes dont la convention est en vigueur", "au 26 mai 2026", "Registre des conventions", "calculé")])
            .ToArray();
    }
}
