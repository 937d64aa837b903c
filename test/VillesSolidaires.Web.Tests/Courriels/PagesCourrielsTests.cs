using System.Net;
using System.Net.Http.Json;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Courriels;

/// <summary>Liste, lecture et renvoi d'un courriel, par les pages et par l'API.</summary>
public sealed class PagesCourrielsTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task Liste_QuandFiltree_NeMontreQueCeuxQuiCorrespondent()
    {
        await usine.CourrielDeposeAsync(DonneesWeb.Marseille, "Avis de la rentrée");
        await usine.CourrielDeposeAsync(DonneesWeb.Laval, "Relance perdue", "Boîte inconnue.");
        var client = await usine.ConnecterAsync(Roles.Association);

        var echecs = await client.PageAsync("/courriels?statut=Echec");
        echecs.ShouldContain("Relance perdue");
        echecs.ShouldContain("Boîte inconnue.");
        echecs.ShouldNotContain("Avis de la rentrée");
        (await client.PageAsync("/courriels?recherche=RENTREE")).ShouldContain("Avis de la rentrée");
        (await client.PageAsync("/courriels?recherche=introuvable")).ShouldContain("Aucun courriel ne correspond");
    }

    [Fact]
    public async Task Fiche_QuandOuverte_MontreLeTexteSansLInterpreter()
    {
        var id = await usine.CourrielDeposeAsync(DonneesWeb.Marseille);
        var client = await usine.ConnecterAsync(Roles.Association);

        using var reponse = await client.LireAsync($"/courriels/{id}");
        var html = await reponse.Content.ReadAsStringAsync();

        html.ShouldContain("La convention attend &lt;b&gt;votre&lt;/b&gt; signature.");
        html.ShouldContain("href=\"/kits\"");
        html.ShouldNotContain("handler=Renvoyer");
    }

    [Fact]
    public async Task Renvoyer_QuandEnEchec_RemetEnFileEtLeDit()
    {
        var id = await usine.CourrielDeposeAsync(DonneesWeb.Marseille, motif: "Boîte inconnue.");
        var client = await usine.ConnecterAsync(Roles.Association);
        (await client.PageAsync($"/courriels/{id}")).ShouldContain("Ce courriel n’est pas parti");

        using var reponse = await client.PosterAsync($"/courriels/{id}", [], $"/courriels/{id}?handler=Renvoyer");

        reponse.Headers.Location!.OriginalString.ShouldBe($"/courriels/{id}");
        var page = await client.PageAsync($"/courriels/{id}");
        page.ShouldContain("Le courriel est remis en file");
        page.ShouldNotContain("Boîte inconnue.");
    }

    [Fact]
    public async Task Renvoyer_QuandUneAutrePersonneLADejaFait_DitPourquoiSansPerdreLaPage()
    {
        var id = await usine.CourrielDeposeAsync(DonneesWeb.Marseille);
        var client = await usine.ConnecterAsync(Roles.Association);

        using var reponse = await client.PosterAsync($"/courriels/{id}", [], $"/courriels/{id}?handler=Renvoyer");

        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ClientWeb.TexteAsync(reponse)).ShouldContain("Ce courriel est à l’état « en attente »");
    }

    [Fact]
    public async Task Api_QuandListeLueEtRenvoyee_RepondCommeLesAutres()
    {
        var id = await usine.CourrielDeposeAsync(DonneesWeb.Marseille, "Par l’API", "Boîte inconnue.");
        var client = await usine.PorterAsync(Roles.Association);

        var liste = await client.GetStringAsync("/api/v1/courriels?statut=Echec&recherche=par%20lapi");
        liste.ShouldContain("\"total\":1");
        liste.ShouldContain("\"statut\":\"echec\"");
        (await client.GetStringAsync($"/api/v1/courriels/{id}")).ShouldContain("\"lien\":\"/kits\"");
        (await client.PostAsync($"/api/v1/courriels/{id}/renvoi", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var refus = await client.PostAsync($"/api/v1/courriels/{id}/renvoi", null);
        refus.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await refus.Content.ReadFromJsonAsync<Dictionary<string, object>>())!["code"].ToString().ShouldBe(CourrielErrorCodes.TransitionImpossible);
    }
}
