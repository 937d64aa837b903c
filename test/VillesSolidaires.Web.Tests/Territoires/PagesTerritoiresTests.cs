using System.Net;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Territoires;

/// <summary>Communes du périmètre et recherche générale.</summary>
public sealed class PagesTerritoiresTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task Liste_QuandFiltreeParDepartement_NeMontreQueLui()
    {
        var page = await (await usine.ConnecterAsync(Roles.Association)).PageAsync("/territoires?departement=53&tri=-population");
        page.ShouldContain("Département\u00a0: Mayenne (53)");
        page.IndexOf("Laval", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf(">Mayenne<", StringComparison.Ordinal));
        page.ShouldNotContain("Marseille");
    }

    [Fact]
    public async Task Fiche_QuandOnPeutProduire_PreremplitLeRapport()
    {
        var association = await usine.ConnecterAsync(Roles.Association);
        var page = await association.PageAsync("/territoires/53130");
        page.ShouldContain("20 000 à 49 999 habitants");
        page.ShouldContain("href=\"/rapports?commune=53130\"");
        (await association.PageAsync("/rapports?commune=53130")).ShouldContain("value=\"Laval (53130)\"");
        (await (await usine.ConnecterAsync(Roles.Elu, "53130")).PageAsync("/territoires/53130")).ShouldNotContain("Produire un rapport");
    }

    [Fact]
    public async Task Fiche_QuandHorsDuPerimetre_NExistePas()
    {
        using var reponse = await (await usine.ConnecterAsync(Roles.Elu, "13055")).LireAsync("/territoires/53130");
        reponse.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Recherche_GroupeCeQueLePerimetreContient()
    {
        await usine.RapportProduitAsync(DonneesWeb.Laval);
        var page = await (await usine.ConnecterAsync(Roles.Association)).PageAsync("/recherche?q=lav");
        page.ShouldContain("id=\"h-communes\"");
        page.ShouldContain("id=\"h-rapports\"");
        (await (await usine.ConnecterAsync(Roles.Mairie, "13055")).PageAsync("/recherche?q=lav")).ShouldContain("Rien ne répond à cette recherche");
        (await (await usine.ConnecterAsync(Roles.Jure)).PageAsync("/recherche?q=lav")).ShouldNotContain("id=\"h-rapports\"");
    }
}
