using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports;

/// <summary>Jeux de données figés, du plus vide au plus bavard, sans passer par la base.</summary>
internal static class JeuxDeTest
{
    public static readonly DateTime Instant = new(2026, 9, 15, 8, 30, 0, DateTimeKind.Utc);

    private static readonly EnTeteRapport EnTete = new("Impact communal", "Marseille", "13055", new(2026, 1, 1), new(2026, 6, 30), Instant, "Sofia Benhamou", null);

    public static JeuDeDonnees Vide => new(EnTete, []);

    public static JeuDeDonnees Complet => new(EnTete, [Kits, Conventions]);

    /// <summary>Chaque temps déborde : trente points de quatre lignes, vingt chiffres.</summary>
    public static JeuDeDonnees Bavard
    {
        get
        {
            IReadOnlyList<string> points = [.. Enumerable.Range(1, 30).Select(i => $"Point {i}. {string.Concat(Enumerable.Repeat("Une phrase qui tient de la place sur la page de l’élu. ", 7))}")];
            IReadOnlyList<ChiffreCle> chiffres = [.. Enumerable.Range(1, 20).Select(i => new ChiffreCle($"{i}", $"chose comptée n° {i}", "autant un an plus tôt", NatureChiffre.Calcule))];
            return Complet with
            {
                Sections = [Kits with { ChiffresCles = chiffres, PointsSaillants = points, PourQui = points, CeQuiChange = points, DemandesAuConseil = points }],
            };
        }
    }

    public static JeuDeDonnees Avec(this JeuDeDonnees jeu, Personnalisation personnalisation) => jeu with { EnTete = jeu.EnTete with { Personnalisation = personnalisation } };

    private static SectionRapport Kits => new(
        "kits", "Kits téléchargés",
        [
            new("4 818", "téléchargements qualifiés", "4 824 un an plus tôt", NatureChiffre.Calcule), new("−0,1 %", "sur un an", "", NatureChiffre.Calcule),
        ],
        ["Juin 2026 est le mois le plus actif."],
        [
            new TexteBloc(null, "Les kits ont été téléchargés 4 818 fois."),
            new GraphiqueBloc(new BarChart(
                "Téléchargements par mois", "Barres : le maximum est en juin.", ["mai 26", "juin 26"], [new BarSeries("Un an plus tôt", [2000, 2824], isReference: true), new BarSeries("Période", [1900, 2918])])),
            new TableauBloc(
                "Par mois", "Téléchargements par mois et par kit", [new("Mois", TypeColonne.Mois), new("Qualifiés", TypeColonne.Entier), new("Montant", TypeColonne.Decimal), new("Part", TypeColonne.Pourcentage)],
                [[new DateOnly(2026, 5, 1), 1900L, 12.5m, 0.394m], [new DateOnly(2026, 6, 1), 2918L, 20.3m, 0.606m]], ["Total", 4818L, 32.8m, 1m]),
        ],
        [new("Téléchargements qualifiés", "Demandes de fichier retenues par la règle de comptage.", "du 1er janvier au 30 juin 2026", "Compteur de Villes Solidaires", NatureChiffre.Calcule, "Un compteur, pas des personnes.")])
    {
        PourQui = ["Les familles et les personnes âgées."],
        CeQuiChange = ["Le kit canicule devance le kit grand froid."],
        Contradictions =
        [
            new("Téléchargements en France", [new("plus de 100 000", "2024", "Dossier de presse", NatureChiffre.Declare), new("plus de 500 000", "depuis 2019", "Site de l’association", NatureChiffre.Declare)],
                "Ni la même période, ni la même règle."),
        ],
    };

    private static SectionRapport Conventions => new(
        "conventions", "Conventions", [new("1", "convention en vigueur", "aucune un an plus tôt", NatureChiffre.Calcule)], [],
        [
            new FicheBloc("La convention", [new("Numéro", "CV-2026-0001")], "Conventions enregistrées"),
            new GraphiqueBloc(new RadarChart("Engagements par axe", "Radar de trois axes.", ["Agir", "Relier", "Mesurer"], [new RadarSeries("2026", [40, 60, 20])], 100)),
        ],
        [new("Convention en vigueur", "Signée par toutes les parties.", "Au 30 juin 2026", "Conventions", NatureChiffre.Calcule, null)])
    {
        DemandesAuConseil = ["Autoriser la signature de l’avenant n° 2 avant le 15 mars 2027."],
    };
}
