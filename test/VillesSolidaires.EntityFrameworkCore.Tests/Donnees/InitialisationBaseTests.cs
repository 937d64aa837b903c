using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;
using VillesSolidaires.Demonstration;

namespace VillesSolidaires.Donnees;

public sealed class InitialisationBaseTests
{
    [Fact]
    public async Task Executer_SansDemonstration_ImporteEtCreeLesRolesMaisAucunCompte()
    {
        await using var test = await BaseDeTest.CreerAsync();
        var initialisation = test.Racine.GetRequiredService<InitialisationBase>();

        var premier = await initialisation.ExecuterAsync(null, default);
        var second = await initialisation.ExecuterAsync(null, default);

        premier.Import.ShouldNotBeNull();
        (second.Import, second.Semis).ShouldBe((null, null));
        await using var systeme = test.Systeme();
        (await systeme.Contexte.Roles.Select(r => r.Name).ToListAsync()).ShouldBe(Roles.Libelles.Keys, ignoreOrder: true);
        (await systeme.Contexte.Users.AnyAsync()).ShouldBeFalse();
        (await systeme.Service<IDonneesSimulees>().PresentesAsync(default)).ShouldBeFalse();
    }

    [Fact]
    public async Task Executer_QuandLaBaseEstPlusRecente_LeDitEtNeToucheARien()
    {
        await using var test = await BaseDeTest.CreerAsync();
        await using (var systeme = test.Systeme())
        {
            await systeme.Contexte.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('29990101000000_Futur', '10.0.0')");
        }

        var erreur = await Should.ThrowAsync<InitialisationException>(() => test.Racine.GetRequiredService<InitialisationBase>().ExecuterAsync(null, default));

        erreur.Message.ShouldContain("version plus récente");
        await using var apres = test.Systeme();
        (await apres.Contexte.Communes.AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Executer_QuandUneAutreEstEnCours_EstRefusePuisPossible()
    {
        await using var test = await BaseDeTest.CreerAsync();
        var verrou = test.Racine.GetRequiredService<IVerrouInitialisation>();
        var initialisation = test.Racine.GetRequiredService<InitialisationBase>();

        await using (await verrou.PrendreAsync(default))
        {
            (await Should.ThrowAsync<InitialisationException>(() => initialisation.ExecuterAsync(null, default))).Message.ShouldContain("en cours");
        }

        await (await verrou.PrendreAsync(default)).DisposeAsync();
    }

    [Fact]
    public async Task Executer_QuandUneMigrationAEteTuee_NAttendPasSonVerrou()
    {
        await using var test = await BaseDeTest.CreerAsync();
        var base_ = Path.Combine(test.Dossier, "villes.db");
        SqliteConnection.ClearAllPools();
        foreach (var fichier in Directory.EnumerateFiles(test.Dossier, "villes.db*").ToList())
        {
            File.Delete(fichier);
        }
        await using (var connexion = new SqliteConnection($"Data Source={base_};Pooling=False"))
        {
            await connexion.OpenAsync();
            await using var commande = connexion.CreateCommand();
            // Ce que laisse un arrêt brutal au début de la première migration.
            commande.CommandText = """
                PRAGMA journal_mode=WAL;
                CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL);
                INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01');
                """;
            await commande.ExecuteNonQueryAsync();
        }

        using var delai = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var bilan = await test.Racine.GetRequiredService<InitialisationBase>().ExecuterAsync(null, delai.Token);

        bilan.Migrations.ShouldNotBeEmpty();
        bilan.Import.ShouldNotBeNull();
    }
}
