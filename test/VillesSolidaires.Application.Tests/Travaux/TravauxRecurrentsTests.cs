using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace VillesSolidaires.Travaux;

/// <summary>Mise en file et exécution des récurrents, à l'heure du test ; <see cref="RecurrentsQuartzTests"/> essaie leurs heures.</summary>
public sealed class TravauxRecurrentsTests
{
    private static readonly Guid Ligne = TravauxRecurrents.Identifiant(RecurrentDeTest.NomStable);

    [Fact]
    public async Task Declencher_QuandPremierPassage_ConsigneUnTravailDuSystemeQuiSExecute()
    {
        await using var moteur = await CreerAsync();

        (await DeclencherAsync(moteur)).ShouldBeTrue();
        moteur.Planifies.Travaux.ShouldBe([new TravailAPlanifier(Ligne, TravauxRecurrents.TypeTravail, null)]);
        await moteur.ExecuterAsync(Ligne);

        var travail = await moteur.LireAsync(Ligne);
        (travail.Libelle, travail.DemandeParNom, travail.Statut).ShouldBe(("Essai récurrent", "Système", StatutTravail.Termine));
        Scenario(moteur).Agissant.ShouldBe((null, "Système", true));
    }

    [Fact]
    public async Task Declencher_QuandLePassagePrecedentEstFini_ReprendLaMemeLigneADate()
    {
        await using var moteur = await CreerAsync();
        Scenario(moteur).Corps = _ => throw new BusinessException("Rapports:JeuAbsent");
        await DeclencherAsync(moteur);
        await moteur.ExecuterAsync(Ligne);
        (await moteur.LireAsync(Ligne)).Erreur.ShouldBe("Les données de ce rapport ne sont pas encore figées.");
        moteur.Base.Horloge.Avancer(TimeSpan.FromDays(1));
        Scenario(moteur).Corps = _ => Task.CompletedTask;

        (await DeclencherAsync(moteur)).ShouldBeTrue();
        await moteur.ExecuterAsync(Ligne);

        await using var lecture = moteur.Base.Systeme();
        var seul = await lecture.Contexte.Travaux.SingleAsync();
        (seul.Statut, seul.Tentatives, seul.Erreur, seul.DemandeLe).ShouldBe((StatutTravail.Termine, 1, null, moteur.Base.Horloge.GetUtcNow().UtcDateTime));
    }

    [Fact]
    public async Task Declencher_QuandLePassagePrecedentAttendOuSExecute_NAjouteRien()
    {
        await using var moteur = await CreerAsync();
        await DeclencherAsync(moteur);
        (await DeclencherAsync(moteur)).ShouldBeFalse("il attend");
        Scenario(moteur).Corps = async _ => (await DeclencherAsync(moteur)).ShouldBeFalse("il s’exécute");

        await moteur.ExecuterAsync(Ligne);

        (await moteur.LireAsync(Ligne)).Statut.ShouldBe(StatutTravail.Termine);
        Scenario(moteur).Executions.ShouldBe(1);
    }

    [Fact]
    public async Task Executer_QuandErreurPassagere_SeReprendCommeToutTravail()
    {
        await using var moteur = await CreerAsync();
        Scenario(moteur).Corps = _ => Scenario(moteur).Executions == 1 ? throw new IOException("disque plein") : Task.CompletedTask;
        await DeclencherAsync(moteur);

        await moteur.ExecuterAsync(Ligne);
        (await moteur.LireAsync(Ligne)).ProchaineTentativeLe.ShouldNotBeNull();
        moteur.Base.Horloge.Avancer(TimeSpan.FromSeconds(5));
        await moteur.ExecuterAsync(Ligne);

        (await moteur.LireAsync(Ligne)).Statut.ShouldBe(StatutTravail.Termine);
    }

    [Fact]
    public async Task Declencher_QuandLeNomEstInconnu_NommeCeuxQuOnConnait()
    {
        await using var moteur = await CreerAsync();
        (await Should.ThrowAsync<BusinessException>(() => DeclencherAsync(moteur, "autre"))).Texte
            .ShouldBe($"Aucun travail récurrent ne s’appelle « autre ». Connus : apercus-kits, delais-label, echeances-labels, {RecurrentDeTest.NomStable}, preuve-des-cumuls, purge-affiches, purge-courriels, purge-lots-rapports, purge-rapports, rapports-programmes, relances-bilans, relances-campagnes, relances-conventions.");
    }

    private static ScenarioRecurrent Scenario(MoteurDeTest moteur) => moteur.Base.Racine.GetRequiredService<ScenarioRecurrent>();

    private static Task<MoteurDeTest> CreerAsync() =>
        MoteurDeTest.CreerAsync(services: s => s.AddSingleton<ScenarioRecurrent>().AddTravailRecurrent<RecurrentDeTest>());

    private static async Task<bool> DeclencherAsync(MoteurDeTest moteur, string nom = RecurrentDeTest.NomStable)
    {
        await using var portee = moteur.Base.Systeme();
        return await portee.Service<TravauxRecurrents>().DeclencherAsync(nom, CancellationToken.None);
    }
}
