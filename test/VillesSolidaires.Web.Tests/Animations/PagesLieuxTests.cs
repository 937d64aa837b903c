using System.Net;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Animations;

/// <summary>Les lieux d'une commune, en pages.</summary>
public sealed class PagesLieuxTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    private const string Page = "/animations/lieux?commune=13055";

    [Fact]
    public async Task Lieu_SAjouteSeModifieEtSeSupprime()
    {
        var client = await usine.MairieAsync();
        using var ajout = await client.PosterAsync(Page, [("Saisie.Nom", "Place du marché"), ("Saisie.Qpv", "qn01302m")]);
        ajout.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PageLisibleAsync(Page)).ShouldContain("QN01302M");
        var lieu = await LieuAsync("Place du marché");
        using var modifie = await client.PosterAsync($"/animations/lieux/{lieu}", [("Saisie.Nom", "Place des arts")]);
        modifie.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PageLisibleAsync(Page)).ShouldContain("Place des arts");
        using var supprime = await client.PosterAsync($"/animations/lieux/{lieu}", [], $"/animations/lieux/{lieu}?handler=Suppression");
        supprime.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var parti = await client.LireAsync($"/animations/lieux/{lieu}");
        parti.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("", "", "", "Saisie_Nom-err")]
    [InlineData("Salle", "13002", "", "Saisie_Qpv-err")]
    [InlineData("Pied de tour", "", "Les Tuileries", "Saisie_BailleurId-err")]
    public async Task Lieu_QuandLaSaisieNeConvientPas_LeDitACoteEtLaGarde(string nom, string qpv, string residence, string champ)
    {
        var client = await usine.MairieAsync();
        using var reponse = await client.PosterAsync(
            Page, [("Saisie.Nom", nom), ("Saisie.Qpv", qpv), ("Saisie.Residence", residence), ("Saisie.BailleurId", ""), ("Saisie.Adresse", "2 rue gardée")]);
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await PagesLisibles.TexteAsync(reponse);
        page.ShouldContain($"id=\"{champ}\"");
        page.ShouldContain("2 rue gardée");
    }

    [Fact]
    public async Task Lieu_QuandUneAnimationSYTient_NeSeSupprimePas()
    {
        var lieu = await usine.Base.LieuAsync("13055", "13", new LieuDonnees("Salle occupée"));
        await usine.MarseilleAsync("Loto", new(2026, 10, 4), lieu: lieu);
        var client = await usine.MairieAsync();
        using var refus = await client.PosterAsync($"/animations/lieux/{lieu.Id}", [], $"/animations/lieux/{lieu.Id}?handler=Suppression");
        (await PagesLisibles.TexteAsync(refus)).ShouldContain("Changez leur lieu avant de le supprimer");
    }

    [Fact]
    public async Task Elu_LitLesLieuxSansFormulaire()
    {
        await usine.Base.LieuAsync("13055", "13", new LieuDonnees("Salle lue"));
        var elu = await usine.ConnecterAsync(Roles.Elu, "13055");
        var page = await elu.PageLisibleAsync(Page);
        page.ShouldContain("Salle lue");
        page.ShouldNotContain("Ajouter un lieu");
    }

    private async Task<Guid> LieuAsync(string nom)
    {
        await using var systeme = usine.Base.Systeme();
        return systeme.Service<ILieuRepository>().Requete.Where(l => l.Nom == nom).Select(l => l.Id).Single();
    }
}
