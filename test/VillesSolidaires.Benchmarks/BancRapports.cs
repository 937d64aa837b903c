using System.Diagnostics;
using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Documents.Reading;
using VillesSolidaires.Rapports;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Rapports.Rendus;

namespace VillesSolidaires.Benchmarks;

/// <summary>Rendu d'un rapport depuis un jeu figé : couverture, sommaire, synopsis, deux graphiques, un tableau de 100 lignes, sources.</summary>
internal static class BancRapports
{
    private const int Chauffe = 80;
    private const int Manches = 61;
    private const int ManchesChromium = 7;

    public static async Task<IReadOnlyList<Mesure>> MesurerAsync()
    {
        var jeu = Jeu();
        var pdf = new RenduPdf();
        var xlsx = new RenduXlsx();
        var lu = PdfTextReader.Read(pdf.Rendre(jeu));
        var pdfMs = Mediane(() => pdf.Rendre(jeu));
        return
        [
            new("pages", lu.PageCount, "pages"),
            new("pdf_ms", pdfMs, "ms", 25, "max"),
            .. await ContreChromiumAsync(jeu, pdfMs),
            new("xlsx_ms", Mediane(() => xlsx.Rendre(jeu)), "ms"),
            .. ExportsCompares.Mesurer(),
            .. await BancLotRapports.MesurerAsync(),
        ];
    }

    /// <summary>
    /// PDF par seconde contre Chromium qui imprime la page équivalente ; rien, et la raison dite, s'il n'est pas sur la machine. La cible vaut pour
    /// un processus par document ; le navigateur gardé ouvert, plus rapide, est mesuré à côté.
    /// </summary>
    private static async Task<IReadOnlyList<Mesure>> ContreChromiumAsync(JeuDeDonnees jeu, double pdfMs)
    {
        if (ImpressionChromium.Trouver() is not { } programme)
        {
            Console.Error.WriteLine("pdf_vs_chromium n'est pas mesuré : Chromium est absent (CHROMIUM_PATH, /usr/bin/chromium).");
            return [];
        }
        using var chromium = new ImpressionChromium(programme);
        var html = PageEquivalente.Ecrire(jeu);
        var chromiumMs = await MedianeAsync(() => Task.FromResult(chromium.Imprimer(html)));
        await using var ouvert = await ChromiumOuvert.LancerAsync(programme);
        var ouvertMs = await MedianeAsync(() => ouvert.ImprimerAsync(html));
        return
        [
            new("chromium_ms", chromiumMs, "ms"),
            new("chromium_mio", chromium.MemoireMio, "Mio"),
            new("pdf_vs_chromium", chromiumMs / pdfMs, "fois", 30, "min"),
            new("chromium_ouvert_ms", ouvertMs, "ms"),
            new("pdf_vs_chromium_ouvert", ouvertMs / pdfMs, "fois"),
        ];
    }

    /// <summary>Médiane de quelques impressions ; la première, qui crée le profil et lit les bibliothèques du disque, ne compte pas.</summary>
    private static async Task<double> MedianeAsync(Func<Task<byte[]>> imprimer)
    {
        await imprimer();
        List<double> durees = [];
        for (var i = 0; i < ManchesChromium; i++)
        {
            var debut = Stopwatch.GetTimestamp();
            await imprimer();
            durees.Add(Stopwatch.GetElapsedTime(debut).TotalMilliseconds);
        }
        return Statistique.Mediane(durees);
    }

    private static double Mediane(Func<byte[]> rendre)
    {
        for (var i = 0; i < Chauffe; i++)
        {
            rendre();
        }
        return Statistique.Mediane(Enumerable.Range(0, Manches).Select(_ =>
        {
            var debut = Stopwatch.GetTimestamp();
            rendre();
            return Stopwatch.GetElapsedTime(debut).TotalMilliseconds;
        }));
    }

    private static JeuDeDonnees Jeu()
    {
        string[] mois = ["janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];
        var valeurs = Enumerable.Range(0, 12).Select(i => (double?)(200 + (i * 37 % 180))).ToList();
        List<IReadOnlyList<Cellule>> lignes = [.. Enumerable.Range(1, 100).Select(i => (IReadOnlyList<Cellule>)
            [new DateOnly(2025, ((i - 1) / 10) + 1, 1), $"Kit de démonstration n° {i % 6 + 1}", $"Canal de diffusion {i % 5}", 10L + i, 12L + i])];
        var tableau = new TableauBloc(
            "Détail", "Détail par mois, kit et canal",
            [new("Mois", TypeColonne.Mois), new("Kit", TypeColonne.Texte, 2), new("Canal", TypeColonne.Texte, 2), new("Qualifiés", TypeColonne.Entier), new("Bruts", TypeColonne.Entier)],
            lignes, ["Total", Cellule.Vide, Cellule.Vide, lignes.Sum(l => (long)l[3].Nombre!), lignes.Sum(l => (long)l[4].Nombre!)]);
        const string Paragraphe = "Les fichiers des kits ont été téléchargés plus souvent que l’an passé, surtout au printemps ; la commune dépasse sa strate, "
            + "et le premier canal reste l’affiche collée dans les halls. Les comptes sont qualifiés : robots, doubles clics et requêtes partielles sont écartés.";
        var section = new SectionRapport(
            "kits", "Kits téléchargés",
            [.. Enumerable.Range(1, 6).Select(i => new ChiffreCle(Formats.Nombre(1234 * i), "téléchargements qualifiés", "+ 12 % en un an", NatureChiffre.Calcule))],
            [Paragraphe, Paragraphe, Paragraphe],
            [
                new TexteBloc(null, Paragraphe), new TexteBloc("Au fil de l’année", Paragraphe),
                new GraphiqueBloc(new BarChart("Téléchargements par mois", "Barres par mois.", mois, [new BarSeries("2024", valeurs, isReference: true), new BarSeries("2025", valeurs)])),
                new GraphiqueBloc(new LineChart("Cumul par kit", "Courbes cumulées.", LineAxis.Categories(mois), [LineSeries.OverCategories("Canicule", valeurs), LineSeries.OverCategories("Grand froid", [.. valeurs.Select(v => v / 2)])])),
                tableau,
            ],
            [new ProvenanceChiffre("Téléchargements qualifiés", Paragraphe, "Année 2025", "Compteur de Villes Solidaires", NatureChiffre.Calcule, null)]);
        var figeLe = new DateTime(2026, 1, 12, 9, 0, 0, DateTimeKind.Utc);
        return new JeuDeDonnees(new EnTeteRapport("Impact communal", "Saint-Aubin", "13055", new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), figeLe, "Banc d’essai", null), [section]);
    }
}
