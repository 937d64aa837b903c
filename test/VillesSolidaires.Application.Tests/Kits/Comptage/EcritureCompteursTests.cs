using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Kits;

/// <summary>Une écriture qui échoue à mi-lot ne laisse rien derrière elle : ni compte sans son cumul, ni verrou sur la base.</summary>
public sealed class EcritureCompteursTests : IAsyncLifetime
{
    private static readonly CleCompteur Cle =
        new(Guid.NewGuid(), Guid.NewGuid(), 1, "13055", "13", "qr", "", new DateTime(2026, 11, 3, 9, 0, 0, DateTimeKind.Utc), new DateOnly(2026, 11, 3), 2);

    private BaseDeTest _base = null!;
    private string _chaine = "";

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        _chaine = $"Data Source={Path.Combine(_base.Dossier, "villes.db")}";
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Ajouter_QuandLeDernierCumulEchoue_NEcritRienEtLaisseEcrireLesAutres()
    {
        await using var ecriture = new EcritureCompteursSqlite(_chaine);
        await ExecuterAsync("CREATE TRIGGER Panne BEFORE INSERT ON KitTelechargementsMois BEGIN SELECT RAISE(ABORT, 'panne'); END");

        await Should.ThrowAsync<SqliteException>(ecriture.AjouterAsync(Lot(3), CancellationToken.None));

        (await BrutsAsync()).ShouldBe((0, 0));
        // Un autre écrivain, puis le même : la transaction manquée ne tient plus la base.
        await ExecuterAsync("DROP TRIGGER Panne");
        await using var autre = new EcritureCompteursSqlite(_chaine);
        await autre.AjouterAsync(Lot(2), CancellationToken.None);
        await ecriture.AjouterAsync(Lot(5), CancellationToken.None);
        (await BrutsAsync()).ShouldBe((7, 7));
    }

    [Fact]
    public async Task Ajouter_QuandUneAutreConnexionARefaitLesLignes_NeSeFiePasAuxNumerosRetenus()
    {
        await using var ecriture = new EcritureCompteursSqlite(_chaine);
        await ecriture.AjouterAsync(Lot(3), CancellationToken.None);
        await ecriture.AjouterAsync(Lot(4), CancellationToken.None);
        (await BrutsAsync()).ShouldBe((7, 7));

        // Les lignes connues disparaissent, et leurs numéros reviennent à un autre compte.
        foreach (var table in new[] { "KitTelechargements", "KitTelechargementsJour", "KitTelechargementsMoisNational", "KitTelechargementsMois" })
        {
            await ExecuterAsync($"DELETE FROM {table}");
        }
        await using var autre = new EcritureCompteursSqlite(_chaine);
        await autre.AjouterAsync(Lot(100, Cle with { CommuneCode = "69123", DepartementCode = "69", FichierId = Guid.NewGuid() }), CancellationToken.None);

        await ecriture.AjouterAsync(Lot(5), CancellationToken.None);

        (await BrutsAsync()).ShouldBe((105, 105));
        (await BrutsAsync("13055")).ShouldBe((5, 5));
        (await BrutsAsync("69123")).ShouldBe((100, 100));
    }

    private static LotDeComptes Lot(long fois, CleCompteur? cle = null)
    {
        var lot = new LotDeComptes();
        lot.Compter(cle ?? Cle, MotifEcart.Aucun, fois);
        return lot;
    }

    private async Task ExecuterAsync(string sql)
    {
        await using var portee = _base.Anonyme();
        await portee.Service<VillesSolidairesDbContext>().Database.ExecuteSqlRawAsync(sql);
    }

    private async Task<(long Heures, long Mois)> BrutsAsync(string? commune = null)
    {
        await using var portee = _base.Anonyme();
        var contexte = portee.Service<VillesSolidairesDbContext>();
        return (
            await contexte.Set<CompteurTelechargement>().IgnoreQueryFilters().Where(c => commune == null || c.CommuneCode == commune).SumAsync(c => c.Brut),
            await contexte.Set<TelechargementMois>().IgnoreQueryFilters().Where(c => commune == null || c.CommuneCode == commune).SumAsync(c => c.Brut));
    }
}
