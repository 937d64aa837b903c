using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace VillesSolidaires.Travaux;

/// <summary>Le vrai Quartz sur son propre magasin, à la vraie heure.</summary>
public sealed class QuartzTests
{
    [Fact]
    public async Task Balayage_QuandTravailInscritParUnAutreNoeud_LePlanifieEtLExecute()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        using var hote = Hote(moteur);
        await hote.StartAsync();

        // Inscrit hors de l'hôte : personne ne le planifie.
        var id = await moteur.InscrireAsync();

        (await moteur.AttendreAsync(id, t => t.EstClos)).Statut.ShouldBe(StatutTravail.Termine);
        (await ModeJournalAsync(Path.Combine(moteur.Base.Dossier, "jobs.db"))).ShouldBe("wal", "le magasin est à part, en écriture anticipée");
        await hote.StopAsync();
    }

    [Fact]
    public async Task Planificateur_QuandTravailInscritDansLHote_LExecuteSansAttendreLeBalayage()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        using var hote = Hote(moteur, "--Jobs:SweepInterval=00:10:00");
        await hote.StartAsync();

        var id = await InscrireAsync(hote);

        (await moteur.AttendreAsync(id, t => t.EstClos)).Statut.ShouldBe(StatutTravail.Termine);
        await hote.StopAsync();
    }

    [Fact]
    public async Task Reprise_QuandPremiereTentativeEchoue_EstPlanifieeDepuisSonPropreDeclenchement()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        moteur.Executant.Corps = (_, _) => moteur.Executant.Executions == 1 ? throw new IOException("disque plein") : Task.CompletedTask;
        using var hote = Hote(moteur, "--Jobs:SweepInterval=00:10:00", "--Jobs:RetryDelays:0=00:00:01");
        await hote.StartAsync();

        var id = await InscrireAsync(hote);

        var fini = await moteur.AttendreAsync(id, t => t.EstClos);
        (fini.Statut, fini.Tentatives).ShouldBe((StatutTravail.Termine, 2));
        await hote.StopAsync();
    }

    [Fact]
    public async Task Relance_QuandUneRepriseLointaineAttendEncore_PartToutDeSuite()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        moteur.Executant.Corps = (_, _) => moteur.Executant.Executions == 1 ? throw new IOException("disque plein") : Task.CompletedTask;
        using var hote = Hote(moteur, "--Jobs:SweepInterval=00:10:00", "--Jobs:RetryDelays:0=00:10:00");
        await hote.StartAsync();
        var id = await InscrireAsync(hote);
        await moteur.AttendreAsync(id, t => t.ProchaineTentativeLe is not null);

        await AgirAsync(hote, s => s.ArreterAsync(id, CancellationToken.None));
        await AgirAsync(hote, s => s.RelancerAsync(id, CancellationToken.None));

        (await moteur.AttendreAsync(id, t => t.EstClos)).Statut.ShouldBe(StatutTravail.Termine);
        await hote.StopAsync();
    }

    [Fact]
    public async Task Execution_QuandPlusieursTravauxLourds_DeuxALaFois()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        int enCours = 0, maximum = 0;
        moteur.Executant.Corps = async (_, ct) =>
        {
            maximum = Math.Max(maximum, Interlocked.Increment(ref enCours));
            await Task.Delay(300, ct);
            Interlocked.Decrement(ref enCours);
        };
        List<Guid> travaux = [];
        for (var i = 0; i < 5; i++)
        {
            travaux.Add(await moteur.InscrireAsync());
        }
        using var hote = Hote(moteur);
        await hote.StartAsync();

        foreach (var id in travaux)
        {
            (await moteur.AttendreAsync(id, t => t.EstClos)).Statut.ShouldBe(StatutTravail.Termine);
        }

        maximum.ShouldBe(2);
        moteur.Executant.Executions.ShouldBe(5);
        await hote.StopAsync();
    }

    [Fact]
    public async Task Arret_QuandLHoteSArreteProprement_RendLeTravailQueLeSuivantTermine()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var id = await moteur.InscrireAsync();
        moteur.Executant.Corps = (_, ct) => moteur.Executant.Executions == 1 ? Task.Delay(Timeout.Infinite, ct) : Task.CompletedTask;
        using (var premier = Hote(moteur))
        {
            await premier.StartAsync();
            await moteur.AttendreAsync(id, t => t.Statut == StatutTravail.EnCours && moteur.Executant.Executions == 1);
            await premier.StopAsync();
        }
        var rendu = await moteur.LireAsync(id);
        (rendu.Statut, rendu.Tentatives).ShouldBe((StatutTravail.EnAttente, 0));

        using var second = Hote(moteur);
        await second.StartAsync();

        var fini = await moteur.AttendreAsync(id, t => t.EstClos);
        (fini.Statut, fini.Tentatives, moteur.Executant.Executions).ShouldBe((StatutTravail.Termine, 1, 2));
        await second.StopAsync();
    }

    [Fact]
    public async Task Demarrage_QuandUnAutreHoteTientLeDossier_RefuseEnDisantQuoiFaire()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        using var premier = Hote(moteur);
        await premier.StartAsync();
        using var second = Hote(moteur);

        var refus = await Should.ThrowAsync<InvalidOperationException>(() => second.StartAsync());

        refus.Message.ShouldContain("Jobs:Enabled = false");
        refus.Message.ShouldContain(moteur.Base.Dossier);
        await premier.StopAsync();
    }

    [Fact]
    public async Task Sante_QuandQuartzTourne_EstBonneEtServeDisponibilite()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        using var hote = Hote(moteur);
        await hote.StartAsync();

        // Un travail fini prouve que l'ordonnanceur tourne.
        var id = await moteur.InscrireAsync();
        await moteur.AttendreAsync(id, t => t.EstClos);
        var sante = await hote.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(c => c.Tags.Contains("pret"));

        sante.Entries.ShouldHaveSingleItem().Value.Status.ShouldBe(HealthStatus.Healthy);
        await hote.StopAsync();
    }

    // L'hôte partage la base et le scénario du test, mais vit à la vraie heure, comme Quartz.
    private static IHost Hote(MoteurDeTest moteur, params string[] reglages) => HoteTravaux.Creer(
        [$"--App:DataDirectory={moteur.Base.Dossier}", "--Jobs:SweepInterval=00:00:01", .. reglages],
        services =>
        {
            services.AddSingleton(moteur.Executant);
            services.AddScoped<IExecutantTravail, ExecutantDeTest>();
        });

    private static async Task<Guid> InscrireAsync(IHost hote)
    {
        await using var portee = hote.Services.CreateAsyncScope();
        portee.ServiceProvider.GetRequiredService<Comptes.UtilisateurCourant>().DefinirSysteme();
        var travaux = portee.ServiceProvider.GetRequiredService<IRepository<Travail>>();
        var demande = new DemandeTravail(ExecutantDeTest.Nom, "Essai", Guid.NewGuid(), "13055", "13");
        var travail = new Travail(Guid.NewGuid(), demande, null, "Système", portee.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        travaux.Ajouter(travail);
        await travaux.SaveAsync(travail, null, CancellationToken.None);
        return travail.Id;
    }

    // Lu dans la base : son fichier « -wal », lui, disparaît dès que la dernière connexion se ferme.
    private static async Task<string?> ModeJournalAsync(string fichier)
    {
        await using var connexion = new SqliteConnection($"Data Source={fichier}");
        await connexion.OpenAsync();
        await using var commande = connexion.CreateCommand();
        commande.CommandText = "PRAGMA journal_mode";
        return (string?)await commande.ExecuteScalarAsync();
    }

    private static async Task AgirAsync(IHost hote, Func<ITravailAppService, Task> action)
    {
        await using var portee = hote.Services.CreateAsyncScope();
        var identite = new System.Security.Claims.ClaimsIdentity(
            [new System.Security.Claims.Claim(System.Security.Claims.ClaimTypes.Role, Comptes.Roles.Administrateur)], "test");
        portee.ServiceProvider.GetRequiredService<Comptes.UtilisateurCourant>().Definir(
            new System.Security.Claims.ClaimsPrincipal(identite), null, "Personne de test", Comptes.Perimetre.National);
        await action(portee.ServiceProvider.GetRequiredService<ITravailAppService>());
    }
}
