using System.Diagnostics;

namespace VillesSolidaires.Travaux;

/// <summary>Un vrai processus, tué par SIGKILL au milieu d'un document, puis relancé.</summary>
public sealed class ArretBrutalTests
{
    [Fact]
    public async Task Processus_QuandTueAuMilieu_FinitLeDocumentUneFoisAuRedemarrage()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var id = await moteur.InscrireAsync(type: ExecutantLent.Nom);
        using (var premier = Lancer(moteur))
        {
            await moteur.AttendreAsync(id, t => t.Progression >= 30);
            premier.Kill();
            await premier.WaitForExitAsync();
            premier.ExitCode.ShouldBe(128 + 9);
        }
        var tue = await moteur.LireAsync(id);
        (tue.Statut, tue.Tentatives).ShouldBe((StatutTravail.EnCours, 1));
        Sorties(moteur).ShouldHaveSingleItem().ShouldEndWith(".partiel");

        var chronometre = Stopwatch.StartNew();
        using var second = Lancer(moteur);
        var fini = await moteur.AttendreAsync(id, t => t.EstClos);

        (fini.Statut, fini.Tentatives, fini.Progression).ShouldBe((StatutTravail.Termine, 2, 100));
        chronometre.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), "repris au démarrage, sans attendre la péremption de 90 s");
        Sorties(moteur).ShouldBe([fini.EntiteId.ToString("D")]);
        (await File.ReadAllLinesAsync(Path.Combine(moteur.Base.Dossier, "sorties", fini.EntiteId.ToString("D")))).Length.ShouldBe(ExecutantLent.Etapes);
        second.HasExited.ShouldBeFalse();
        second.Kill();
        await second.WaitForExitAsync();
    }

    [Fact]
    public async Task Processus_QuandTueACoupSur_EpuiseSesTentativesPuisEchoue()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var id = await moteur.InscrireAsync(type: ExecutantLent.Nom);
        for (var tentative = 1; tentative <= TravailConsts.TentativesMax; tentative++)
        {
            using var processus = Lancer(moteur);
            await moteur.AttendreAsync(id, t => t.Tentatives == tentative && t.Progression >= 5);
            processus.Kill();
            await processus.WaitForExitAsync();
        }

        using var dernier = Lancer(moteur);
        var fini = await moteur.AttendreAsync(id, t => t.EstClos);

        (fini.Statut, fini.Tentatives).ShouldBe((StatutTravail.Echec, TravailConsts.TentativesMax));
        fini.Erreur!.ShouldStartWith("Le travail a été repris 5 fois sans aboutir.");
        dernier.Kill();
        await dernier.WaitForExitAsync();
    }

    private static string[] Sorties(MoteurDeTest moteur) =>
        [.. Directory.GetFiles(Path.Combine(moteur.Base.Dossier, "sorties")).Select(f => Path.GetFileName(f))];

    private static Process Lancer(MoteurDeTest moteur)
    {
        var hote = Path.Combine(AppContext.BaseDirectory, "VillesSolidaires.Jobs.Hote.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [hote, $"--App:DataDirectory={moteur.Base.Dossier}", "--Jobs:SweepInterval=00:00:01"])
        {
            UseShellExecute = false,
        })!;
    }
}
