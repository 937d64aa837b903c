using System.Diagnostics;
using System.Globalization;
using ClosedXML.Excel;
using VillesSolidaires.Documents.Excel;

namespace VillesSolidaires.Benchmarks;

/// <summary>
/// Deux cent mille lignes de douze colonnes, écrites par notre export brut et par ClosedXML : mêmes lignes, mêmes types, mêmes formats. Chacun
/// dans son processus, pour que la mémoire de l'un ne compte pas dans celle de l'autre.
/// </summary>
internal static class ExportsCompares
{
    public const string Commande = "export";
    private const string Brut = "brut";
    private const string ClosedXml = "closedxml";
    private const int Lignes = 200_000;
    private const int Chauffe = 5_000;
    private const int Manches = 3;
    private static readonly DateTime Date = new(2026, 1, 12, 9, 0, 0, DateTimeKind.Utc);

    private static readonly TableColumns<LigneExport> Colonnes = new TableColumns<LigneExport>()
        .Code("Code INSEE", l => l.Code).Text("Commune", l => l.Commune).Text("Département", l => l.Departement).Text("Kit", l => l.Kit)
        .Text("Canal", l => l.Canal).Date("Jour", l => l.Jour).Integer("Qualifiés", l => l.Qualifies).Integer("Bruts", l => l.Bruts)
        .Integer("Robots", l => l.Robots).Decimal("Pour 1 000 habitants", l => l.PourMille).Percent("Part", l => l.Part).Euros("Coût", l => l.Cout);

    /// <summary>Compare les deux dans des processus enfants.</summary>
    public static IReadOnlyList<Mesure> Mesurer()
    {
        var notres = Enumerable.Range(0, Manches).Select(_ => Lancer(Brut)).ToList();
        var autre = Lancer(ClosedXml);
        var secondes = Statistique.Mediane(notres.Select(r => r.Secondes));
        return
        [
            new("xlsx_brut_s", secondes, "s"),
            new("closedxml_s", autre.Secondes, "s"),
            new("xlsx_vs_closedxml", autre.Secondes / secondes, "fois", 6, "min"),
            new("xlsx_mio", notres.Max(r => r.Mio), "Mio", 80, "max"),
            new("closedxml_mio", autre.Mio, "Mio"),
        ];
    }

    /// <summary>Processus enfant : un export, puis sa durée et la mémoire de pointe qu'il a ajoutée, sur une ligne.</summary>
    public static async Task ExecuterAsync(string outil)
    {
        Func<int, string, Task> ecrire = outil == Brut ? EcrireBrutAsync : EcrireClosedXmlAsync;
        var dossier = Directory.CreateTempSubdirectory("villes-banc-");
        var fichier = Path.Combine(dossier.FullName, "export.xlsx");
        try
        {
            await ecrire(Chauffe, fichier); // compilation et premières allocations hors mesure
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var avant = MemoireDesProcessus.ActuelleMio();
            var debut = Stopwatch.GetTimestamp();
            await ecrire(Lignes, fichier);
            var secondes = Stopwatch.GetElapsedTime(debut).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{secondes} {MemoireDesProcessus.PointeMio() - avant}"));
        }
        finally
        {
            dossier.Delete(recursive: true);
        }
    }

    private static (double Secondes, double Mio) Lancer(string outil)
    {
        var programme = Environment.ProcessPath!;
        string[] arguments = Path.GetFileNameWithoutExtension(programme) == "dotnet" ? [typeof(ExportsCompares).Assembly.Location, Commande, outil] : [Commande, outil];
        using var enfant = Process.Start(new ProcessStartInfo(programme, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var sortie = enfant.StandardOutput.ReadToEnd();
        enfant.WaitForExit();
        var champs = sortie.Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return enfant.ExitCode == 0 && champs.Length == 2
            ? (double.Parse(champs[0], CultureInfo.InvariantCulture), double.Parse(champs[1], CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"L'export « {outil} » a échoué (code {enfant.ExitCode}) : {sortie}");
    }

    private static async Task EcrireBrutAsync(int lignes, string fichier)
    {
        await using var flux = File.Create(fichier);
        await RawExport.WriteXlsxAsync(flux, "Export", Colonnes, LigneExport.Suite(lignes), Date);
    }

    private static Task EcrireClosedXmlAsync(int lignes, string fichier)
    {
        using var classeur = new XLWorkbook();
        var feuille = classeur.AddWorksheet("Export");
        for (var c = 0; c < Colonnes.All.Count; c++)
        {
            feuille.Cell(1, c + 1).SetValue(Colonnes.All[c].Header);
            if (Format(Colonnes.All[c].Kind) is { } format)
            {
                feuille.Column(c + 1).Style.NumberFormat.Format = format;
            }
        }
        var rang = 1;
        foreach (var ligne in LigneExport.Suite(lignes))
        {
            rang++;
            for (var c = 0; c < Colonnes.All.Count; c++)
            {
                Ecrire(feuille.Cell(rang, c + 1), Colonnes.All[c].Value(ligne));
            }
        }
        feuille.SheetView.FreezeRows(1);
        feuille.Range(1, 1, rang, Colonnes.All.Count).SetAutoFilter();
        classeur.SaveAs(fichier);
        return Task.CompletedTask;
    }

    private static void Ecrire(IXLCell cellule, object? valeur)
    {
        _ = valeur switch
        {
            string texte => cellule.SetValue(texte),
            decimal nombre => cellule.SetValue((double)nombre),
            DateOnly jour => cellule.SetValue(jour.ToDateTime(TimeOnly.MinValue)),
            _ => cellule,
        };
    }

    private static string? Format(ColumnKind nature) => nature switch
    {
        ColumnKind.Integer => "#,##0",
        ColumnKind.Decimal => "#,##0.0",
        ColumnKind.Percent => "0.0%",
        ColumnKind.Euros => "#,##0 €",
        ColumnKind.Date => "dd/mm/yyyy",
        _ => null,
    };
}

/// <summary>Une ligne d'export, déduite de son rang.</summary>
internal sealed record LigneExport(
    string Code, string Commune, string Departement, string Kit, string Canal, DateOnly Jour, long Qualifies, long Bruts, long Robots, decimal PourMille, decimal Part, decimal Cout)
{
    private static readonly DateOnly Premier = new(2025, 1, 1);

    public static IEnumerable<LigneExport> Suite(int lignes) => Enumerable.Range(1, lignes).Select(i => new LigneExport(
        (1000 + (i % 95_000)).ToString("00000", CultureInfo.InvariantCulture), $"Commune de démonstration n° {i % 35_000}", $"Département {i % 101}",
        $"Kit de démonstration n° {i % 12}", $"Canal {i % 7}", Premier.AddDays(i % 365), i % 911, (i % 911) + (i % 53), i % 53, i % 977 / 10m, i % 1000 / 1000m, i % 4_000 * 1.25m));
}
