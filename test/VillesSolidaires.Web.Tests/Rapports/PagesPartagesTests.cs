using System.Net;
using System.Text.RegularExpressions;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Rapports;

/// <summary>Un lien de partage, de la fiche du rapport à la page que lit quelqu'un sans compte.</summary>
public sealed partial class PagesPartagesTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task UnLien_SeMontreUneFois_OuvreLeRapportSansCompte_PuisSeReferme()
    {
        var id = await usine.RapportProduitAsync(DonneesWeb.Marseille);
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13055");
        using (var cree = await mairie.PosterAsync($"/rapports/{id}?handler=Partager", [("Saisie.Destinataire", "Conseil municipal"), ("Saisie.ExpireLe", "2026-10-12")]))
        {
            cree.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
        var adresse = Adresse().Match(await mairie.PageAsync($"/rapports/{id}")).Value;
        adresse.ShouldNotBeEmpty();
        (await mairie.PageAsync($"/rapports/{id}")).ShouldNotContain(adresse);

        using var anonyme = usine.ClientApi();
        using (var page = await anonyme.GetAsync(new Uri(adresse, UriKind.Relative)))
        {
            page.StatusCode.ShouldBe(HttpStatusCode.OK);
            page.Headers.CacheControl!.NoStore.ShouldBeTrue();
            page.Headers.GetValues("X-Robots-Tag").ShouldHaveSingleItem().ShouldContain("noindex");
            var texte = await ClientWeb.TexteAsync(page);
            texte.ShouldContain("Ce qui est demandé au conseil");
            texte.ShouldContain("jusqu’au 12 octobre 2026");
        }
        using (var document = await anonyme.GetAsync(new Uri(adresse + "/pdf", UriKind.Relative)))
        {
            document.StatusCode.ShouldBe(HttpStatusCode.OK);
            document.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        }

        await using (var portee = usine.Base.Agir(Roles.Mairie, Perimetre.DeCommune("13055")))
        {
            var partages = portee.Service<IPartageRapportAppService>();
            await partages.RevoquerAsync(id, (await partages.GetListAsync(id, CancellationToken.None)).Single().Id, CancellationToken.None);
        }
        using var ferme = await anonyme.GetAsync(new Uri(adresse, UriKind.Relative));
        ferme.StatusCode.ShouldBe(HttpStatusCode.Gone);
        var refus = await ClientWeb.TexteAsync(ferme);
        refus.ShouldContain("Ce lien ne s’ouvre plus");
        refus.ShouldNotContain("Marseille");
    }

    [GeneratedRegex("/rapports/partages/[A-Za-z0-9_-]{43}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Adresse();
}
