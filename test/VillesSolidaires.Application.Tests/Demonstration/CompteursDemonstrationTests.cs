using Microsoft.EntityFrameworkCore;
using VillesSolidaires.EntityFrameworkCore;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Demonstration;

[Collection(CollectionDemonstration.Nom)]
public sealed class CompteursDemonstrationTests(BaseDemonstration demo)
{
    [Fact]
    public async Task Compteurs_CouvrentTrenteMoisSansDepasserAujourdhui()
    {
        await using var systeme = demo.Test.Systeme();
        var compteurs = systeme.Contexte.Compteurs;

        (await compteurs.MinAsync(c => c.Jour)).ShouldBeGreaterThanOrEqualTo(new DateOnly(2024, 3, 15));
        (await compteurs.MaxAsync(c => c.Heure)).ShouldBeLessThanOrEqualTo(demo.Test.Horloge.GetUtcNow().UtcDateTime);
        (await compteurs.Select(c => c.CommuneCode).Distinct().CountAsync()).ShouldBeInRange(150, 165);
        (await compteurs.Select(c => c.CommuneCode).Distinct().ToListAsync()).ShouldBeSubsetOf(
            await systeme.Contexte.Communes.Select(c => c.Code).ToListAsync());
    }

    [Fact]
    public async Task Compteurs_LeBrutEstToujoursLeQualifieEtSesEcarts()
    {
        await using var systeme = demo.Test.Systeme();
        var compteurs = systeme.Contexte.Compteurs;

        (await compteurs.AnyAsync(c => c.Brut != c.Qualifie + c.Robots + c.Doubles + c.Partiels)).ShouldBeFalse();
        (await compteurs.SumAsync(c => c.Robots)).ShouldBePositive();
        (await compteurs.SumAsync(c => c.Doubles)).ShouldBePositive();
        (await compteurs.SumAsync(c => c.Partiels)).ShouldBePositive();
        (await compteurs.Select(c => c.Canal).Distinct().ToListAsync()).ShouldBe(CanalTelechargement.Libelles.Keys, ignoreOrder: true);
    }

    [Theory]
    [InlineData("canicule", 7, 1)]
    [InlineData("grand-froid", 1, 7)]
    [InlineData("ete-des-voisins", 8, 12)]
    public async Task Compteurs_SuiventLaSaisonDuKit(string slug, int moisFort, int moisCreux)
    {
        await using var systeme = demo.Test.Systeme();
        var kitId = await systeme.Contexte.Kits.Where(k => k.Slug == slug).Select(k => k.Id).SingleAsync();
        var parMois = await systeme.Contexte.Compteurs.Where(c => c.KitId == kitId)
            .GroupBy(c => c.Jour.Month).Select(g => new { g.Key, N = g.Sum(c => c.Qualifie) }).ToDictionaryAsync(g => g.Key, g => g.N);

        parMois[moisFort].ShouldBeGreaterThan(10 * parMois.GetValueOrDefault(moisCreux));
    }

    [Fact]
    public async Task Compteurs_RemplissentLaCarteEtLesLiensSuivis()
    {
        await using var systeme = demo.Test.Systeme();
        var contexte = systeme.Contexte;

        var departements = await contexte.Compteurs.Select(c => c.DepartementCode).Distinct().CountAsync();
        departements.ShouldBeGreaterThan(await contexte.Departements.CountAsync() * 9 / 10);
        var liens = await contexte.Liens.Select(l => new { l.Code, l.CreeLe }).ToListAsync();
        liens.ShouldNotBeEmpty();
        foreach (var lien in liens)
        {
            var comptes = contexte.Compteurs.Where(c => c.LienCode == lien.Code);
            (await comptes.SumAsync(c => c.Qualifie)).ShouldBePositive(lien.Code);
            (await comptes.MinAsync(c => c.Heure)).ShouldBeGreaterThanOrEqualTo(lien.CreeLe);
        }
    }

    [Fact]
    public async Task Compteurs_SontLesMemesSurUneAutreBaseLeMemeJour()
    {
        var autre = new BaseDemonstration();
        await autre.InitializeAsync();
        await using var systeme = autre.Test.Systeme();
        await using var reference = demo.Test.Systeme();

        var attendu = await ParCommuneAsync(reference.Contexte);
        (await ParCommuneAsync(systeme.Contexte)).ShouldBe(attendu);
        await autre.DisposeAsync();
    }

    private static Task<List<string>> ParCommuneAsync(VillesSolidairesDbContext contexte) =>
        contexte.Compteurs.GroupBy(c => c.CommuneCode).OrderBy(g => g.Key)
            .Select(g => g.Key + " " + g.Count() + " " + g.Sum(c => c.Brut) + " " + g.Sum(c => c.Qualifie)).ToListAsync();
}
