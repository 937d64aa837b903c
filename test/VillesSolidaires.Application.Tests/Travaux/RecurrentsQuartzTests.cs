using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;
using VillesSolidaires.Courriels;

namespace VillesSolidaires.Travaux;

/// <summary>Les heures des récurrents, et l'envoi d'un courriel, par le vrai Quartz sur son propre magasin.</summary>
public sealed class RecurrentsQuartzTests
{
    private static readonly Guid Ligne = TravauxRecurrents.Identifiant(RecurrentDeTest.NomStable);
    private static readonly TriggerKey Heure = new(RecurrentDeTest.NomStable, "recurrents");

    [Fact]
    public async Task Heure_QuandElleRevientAvantLaFinDuPassage_NEnLanceJamaisDeux()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var scenario = new ScenarioRecurrent { Cron = "* * * * * ?", Corps = ct => Task.Delay(1500, ct) };
        using var hote = Hote(moteur, scenario);
        await hote.StartAsync();

        await AttendreAsync(() => scenario.Executions >= 2);
        await hote.StopAsync();

        scenario.MaximumEnMemeTemps.ShouldBe(1);
        scenario.Agissant!.Value.Nom.ShouldBe("Système");
    }

    [Fact]
    public async Task Demarrage_QuandPlusieursPassagesOntEteManques_EnRattrapeUnSeul()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var scenario = new ScenarioRecurrent();
        await DemarrerPuisArreterAsync(moteur, scenario);
        scenario.Executions.ShouldBe(0, "rien à rattraper la première fois");
        await ReculerAsync(moteur, TimeSpan.FromDays(3));

        using var hote = Hote(moteur, scenario);
        await hote.StartAsync();
        await AttendreAsync(() => scenario.Executions >= 1);
        (await moteur.AttendreAsync(Ligne, t => t.EstClos)).Statut.ShouldBe(StatutTravail.Termine);
        var suivant = (await DeclencheurAsync(hote))!.NextFireTimeUtc!.Value;
        await hote.StopAsync();

        scenario.Executions.ShouldBe(1);
        TimeOnly.FromDateTime(HeureDeParis.De(suivant.UtcDateTime)).ShouldBe(new TimeOnly(7, 30));
        suivant.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow());
    }

    [Fact]
    public async Task Demarrage_QuandLHeureAChange_SuitLaNouvelle()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        await DemarrerPuisArreterAsync(moteur, new ScenarioRecurrent());

        using var hote = Hote(moteur, new ScenarioRecurrent { Cron = "0 0 9 ? * MON" });
        await hote.StartAsync();
        var declencheur = (await DeclencheurAsync(hote)).ShouldBeAssignableTo<ICronTrigger>()!;
        await hote.StopAsync();

        declencheur.CronExpressionString.ShouldBe("0 0 9 ? * MON");
        declencheur.TimeZone.Id.ShouldBe(HeureDeParis.Fuseau.Id);
    }

    [Fact]
    public async Task Demarrage_QuandLeRecurrentEstRetireDuProgramme_OublieSonHeure()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        await DemarrerPuisArreterAsync(moteur, new ScenarioRecurrent());

        using var hote = Hote(moteur, scenario: null);
        await hote.StartAsync();
        var declencheur = await DeclencheurAsync(hote);
        await hote.StopAsync();

        declencheur.ShouldBeNull();
    }

    [Fact]
    public async Task Jobs_QuandDesactives_NeProgrammentRien()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        using var hote = Hote(moteur, new ScenarioRecurrent { Cron = "* * * * * ?" }, "--Jobs:Enabled=false");
        await hote.StartAsync();
        await hote.StopAsync();

        hote.Services.GetService<ISchedulerFactory>().ShouldBeNull();
        File.Exists(Path.Combine(moteur.Base.Dossier, "jobs.db")).ShouldBeFalse();
    }

    [Fact]
    public async Task Courriel_QuandDepose_PartParQuartz()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        using var hote = Hote(moteur, scenario: null);
        await hote.StartAsync();

        var (id, travail) = await moteur.DeposerAsync();

        (await moteur.AttendreAsync(travail, t => t.EstClos)).Statut.ShouldBe(StatutTravail.Termine);
        await hote.StopAsync();
        (await moteur.LireCourrielAsync(id)).Statut.ShouldBe(StatutCourriel.Envoye);
        Directory.GetFiles(Path.Combine(moteur.Base.Dossier, "courriels"), $"{id:N}.eml", SearchOption.AllDirectories).Length.ShouldBe(1);
    }

    [Fact]
    public void Recurrents_DuProgramme_OntUnCronLisibleEtUnNomUnique()
    {
        using var hote = HoteTravaux.Creer(["--App:DataDirectory=" + Path.GetTempPath()]);
        using var portee = hote.Services.CreateScope();
        var tous = portee.ServiceProvider.GetRequiredService<TravauxRecurrents>().Tous;

        tous.Select(r => r.Nom).ShouldBeUnique();
        tous.Select(r => r.Cron).Where(c => !CronExpression.TryParse(c, out _)).ShouldBeEmpty();
    }

    private static IHost Hote(MoteurDeTest moteur, ScenarioRecurrent? scenario, params string[] reglages) => HoteTravaux.Creer(
        [$"--App:DataDirectory={moteur.Base.Dossier}", "--Jobs:SweepInterval=00:00:01", .. reglages],
        services =>
        {
            if (scenario is not null)
            {
                services.AddSingleton(scenario).AddTravailRecurrent<RecurrentDeTest>();
            }
        });

    private static async Task DemarrerPuisArreterAsync(MoteurDeTest moteur, ScenarioRecurrent scenario)
    {
        using var hote = Hote(moteur, scenario);
        await hote.StartAsync();
        await hote.StopAsync();
    }

    // Ce qu'un arrêt de trois jours laisse dans le magasin : une heure de passage déjà loin (en centaines de nanosecondes).
    private static async Task ReculerAsync(MoteurDeTest moteur, TimeSpan duree)
    {
        await using var magasin = new SqliteConnection($"Data Source={Path.Combine(moteur.Base.Dossier, "jobs.db")}");
        await magasin.OpenAsync();
        await using var commande = magasin.CreateCommand();
        commande.CommandText = "UPDATE QRTZ_TRIGGERS SET NEXT_FIRE_TIME = $heure WHERE TRIGGER_NAME = $nom";
        commande.Parameters.AddWithValue("$heure", (TimeProvider.System.GetUtcNow() - duree).UtcTicks);
        commande.Parameters.AddWithValue("$nom", RecurrentDeTest.NomStable);
        (await commande.ExecuteNonQueryAsync()).ShouldBe(1);
    }

    private static async Task<ITrigger?> DeclencheurAsync(IHost hote) =>
        await (await hote.Services.GetRequiredService<ISchedulerFactory>().GetScheduler()).GetTrigger(Heure);

    private static async Task AttendreAsync(Func<bool> condition)
    {
        using var delai = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!condition())
        {
            await Task.Delay(50, delai.Token);
        }
    }
}
