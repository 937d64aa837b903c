using System.Net;
using VillesSolidaires.Comptes;
using VillesSolidaires.Web.Travaux;

namespace VillesSolidaires.Travaux;

/// <summary>Le tableau des travaux : filtres, arrêt, relance.</summary>
public sealed class PagesTravauxTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task Arreter_QuandEnAttente_ArreteEtRevientALaPageDemandee()
    {
        var (_, travail) = await usine.RapportDemandeAsync(DonneesWeb.Marseille);
        var client = await usine.ConnecterAsync(Roles.Mairie, "13055");
        using var reponse = await client.PosterAsync("/travaux", [], $"/travaux?handler=Arreter&id={travail}&retour=%2Frapports");
        reponse.Headers.Location!.OriginalString.ShouldBe("/rapports");
        (await client.PageAsync("/travaux?statut=Arrete")).ShouldContain($"/travaux?id={travail}&handler=Relancer");
    }

    [Fact]
    public async Task Arreter_QuandRetourVersUnAutreSite_ResteIci()
    {
        var (_, travail) = await usine.RapportDemandeAsync(DonneesWeb.Marseille);
        var client = await usine.ConnecterAsync(Roles.Mairie, "13055");
        using var reponse = await client.PosterAsync("/travaux", [], $"/travaux?handler=Arreter&id={travail}&retour=https%3A%2F%2Fexemple.org");
        reponse.Headers.Location!.OriginalString.ShouldBe("/travaux");
    }

    [Fact]
    public async Task Relancer_QuandDejaEnAttente_DitPourquoiSansPerdreLaPage()
    {
        var (_, travail) = await usine.RapportDemandeAsync(DonneesWeb.Marseille);
        var client = await usine.ConnecterAsync(Roles.Mairie, "13055");
        using var reponse = await client.PosterAsync("/travaux", [], $"/travaux?handler=Relancer&id={travail}");
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ClientWeb.TexteAsync(reponse)).ShouldContain("Ce travail est à l’état « en attente »");
    }

    [Fact]
    public async Task Liste_QuandEchec_MontreLErreurEtNeSeRafraichitPas()
    {
        await usine.RapportEchoueAsync(DonneesWeb.Laval, "Disque plein.");
        var page = await (await usine.ConnecterAsync(Roles.Mairie, "53130")).PageAsync("/travaux?statut=Echec");
        page.ShouldContain("Disque plein.");
        page.ShouldNotContain("every 2s");
    }

    [Fact]
    public async Task Liste_QuandLaPageDemandeeNExistePlus_RevientALaPremiere()
    {
        await usine.RapportDemandeAsync(DonneesWeb.Marseille);
        var client = await usine.ConnecterAsync(Roles.Mairie, "13055");
        using var reponse = await client.LireAsync("/travaux?page=99&tri=libelle");
        reponse.Headers.Location!.OriginalString.ShouldBe("/travaux?tri=libelle");
    }

    [Fact]
    public async Task Rafraichissement_QuandLaSessionEstFinie_RecoitUnRefusEtNonLaPageDeConnexion()
    {
        var client = usine.Anonyme();
        using var demande = new HttpRequestMessage(HttpMethod.Get, "/travaux");
        demande.Headers.Add("HX-Request", "true");
        demande.Headers.Add(SuiviVivant.EnTete, $"{Guid.NewGuid():N}.00000000");
        using var reponse = await client.Http.SendAsync(demande);
        reponse.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
