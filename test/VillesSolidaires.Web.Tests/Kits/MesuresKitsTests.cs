using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using VillesSolidaires.Comptes;
using Xunit;

namespace VillesSolidaires.Kits;

/// <summary>Pages des relevés, des remises et des lancements.</summary>
public sealed class MesuresKitsTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task Releve_QuandLaSaisieEstFausse_LeDitPresDuChampEtGardeLaSaisie()
    {
        var kit = await usine.PublieAsync("releve-faux");
        var client = await usine.ConnecterAsync(Roles.Association);
        using var reponse = await client.PosterAsync($"/kits/{kit}/releves/nouveau",
        [
            ("Saisie.Du", "2020-04-13"), ("Saisie.Au", "2020-04-12"), ("Saisie.Valeur", "500000"), ("Saisie.Borne", "AuMoins"), ("Saisie.Enonce", "Plus de 500 000"), ("Saisie.Source", "Le Monde"),
        ]);
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await ClientWeb.TexteAsync(reponse);
        page.ShouldContain("id=\"Saisie_Au-err\"");
        page.ShouldContain("La fin précède le début");
        page.ShouldContain("value=\"Le Monde\"");
    }

    [Fact]
    public async Task Releves_DisentLesquelsNeSAccordentPas()
    {
        var kit = await usine.PublieAsync("releve-ecart");
        await usine.DansUnePorteeAsync(async s =>
        {
            var releves = s.GetRequiredService<IReleveKitAppService>();
            var saisie = new SaisieReleveInput { Du = new(2020, 3, 12), Au = new(2020, 4, 12), Valeur = 500_000, Borne = BorneReleve.AuMoins, Enonce = "Énoncé", Source = "Fiche" };
            await releves.CreateAsync(kit, saisie, default);
            return await releves.CreateAsync(kit, saisie with { Au = new(2020, 5, 11), Valeur = 100_000 }, default);
        });
        var client = await usine.ConnecterAsync(Roles.Association);
        var page = await client.PageAsync($"/kits/{kit}/releves");
        page.ShouldContain("Des relevés ne disent pas pareil");
        page.ShouldContain("premier relevé");
        page.ShouldContain("Dit moins que");
    }

    [Fact]
    public async Task Remises_LaMairieDeclareDansSaCommune()
    {
        var kit = await usine.PublieAsync("remises-mairie");
        var client = await usine.ConnecterAsync(Roles.Mairie, "13055");
        (await client.PageAsync($"/kits/{kit}/remises")).ShouldContain("value=\"Marseille (13055)\"");
        using var reponse = await client.PosterAsync($"/kits/{kit}/remises",
            [("Saisie.Quantite", "120"), ("Saisie.Du", "2026-07-01"), ("Saisie.Territoire", "Marseille (13055)"), ("Saisie.Source", "CCAS")]);
        reponse.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await client.PageAsync($"/kits/{kit}/remises");
        page.ShouldContain("1er juillet 2026");
        page.ShouldContain("ne s’additionnent pas");
        (await (await usine.ConnecterAsync(Roles.Elu, "53130")).PageAsync($"/kits/{kit}/remises")).ShouldNotContain("1er juillet 2026");
    }

    [Fact]
    public async Task Lancements_SeChoisissentParLAdresseEtSExportent()
    {
        await usine.PublieAsync("lancement");
        var client = await usine.ConnecterAsync(Roles.Elu, "13055");
        var page = await client.PageAsync("/kits/lancements?l=lancement-v1");
        page.ShouldContain("Un lancement");
        page.ShouldContain("<svg");
        using var csv = await client.LireAsync("/kits/lancements?l=lancement-v1&handler=Export&format=csv");
        (await csv.Content.ReadAsStringAsync()).ShouldContain("Kit lancement, version 1");
        (await client.PageAsync("/kits/lancements?l=inconnu-v1")).ShouldContain("n’existe pas");
    }
}
