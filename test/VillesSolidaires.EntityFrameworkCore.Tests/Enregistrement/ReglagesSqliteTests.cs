using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Enregistrement;

/// <summary>Réglages sans lesquels SQLite perdrait des comptes ou laisserait des lignes orphelines.</summary>
public class ReglagesSqliteTests
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "15000")]
    public async Task Connexion_QuandElleSOuvre_PoseSesReglages(string pragma, string attendu)
    {
        await using var essai = await BaseDeTest.CreerAsync();
        await using var systeme = essai.Systeme();
        await systeme.Contexte.Database.OpenConnectionAsync();
        await using var commande = systeme.Contexte.Database.GetDbConnection().CreateCommand();
        commande.CommandText = $"PRAGMA {pragma}";
        (await commande.ExecuteScalarAsync())!.ToString().ShouldBe(attendu);
    }

    [Fact]
    public async Task Decimaux_QuandLeFilParleFrancais_SeRangentParValeur()
    {
        await using var essai = await BaseDeTest.CreerAsync();
        await using var systeme = essai.Systeme();
        var avant = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
        try
        {
            (await systeme.Contexte.Database.SqlQueryRaw<string>("SELECT column1 AS Value FROM (VALUES ('1400.0'), ('9.5'), ('-3')) ORDER BY column1 COLLATE EF_DECIMAL").ToListAsync())
                .ShouldBe(["-3", "9.5", "1400.0"]);
        }
        finally
        {
            CultureInfo.CurrentCulture = avant;
        }
    }

    [Fact]
    public async Task CleEtrangere_QuandElleNeDesigneRien_EstRefusee()
    {
        await using var essai = await BaseDeTest.CreerAsync();
        await using var systeme = essai.Systeme();
        systeme.Contexte.Add(new Arrondissement("13201", "Marseille 1er", "13055", 39_000, "13001"));
        await Should.ThrowAsync<DbUpdateException>(() => systeme.Contexte.SaveChangesAsync());
    }

    [Fact]
    public async Task Kit_QuandUnReleveLeCite_NeSEffacePasDeLaBase()
    {
        await using var essai = await BaseDeTest.CreerAsync();
        await using var systeme = essai.Systeme();
        var kit = new Kit(Guid.CreateVersion7(), "canicule", KitNature.Saisonnier, "Canicule", "Boire.", null);
        systeme.Contexte.AddRange(kit, new DiffusionKit(Guid.CreateVersion7(), kit.Id, new DiffusionDonnees(100, "Association") { Periode = "2025" }, new(2026, 9, 15)));
        await systeme.Contexte.SaveChangesAsync();
        await Should.ThrowAsync<Microsoft.Data.Sqlite.SqliteException>(() => systeme.Contexte.Kits.ExecuteDeleteAsync());
    }
}
