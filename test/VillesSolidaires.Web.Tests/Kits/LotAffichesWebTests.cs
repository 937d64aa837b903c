using System.Net;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Travaux;
using VillesSolidaires.Web.Travaux;

namespace VillesSolidaires.Kits;

/// <summary>Les affiches d'un département depuis leur page : les demander, les suivre sans recharger, prendre l'archive.</summary>
public sealed class LotAffichesWebTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    private const string Vivant = "hx-trigger=\"every 2s\"";

    [Fact]
    public async Task Lot_SeSuitPuisOffreSonArchive()
    {
        var kit = await usine.PublieAsync("lot-affiches-web");
        var client = await usine.ConnecterAsync(Roles.Association);
        using var demande = await client.PosterAsync($"/kits/{kit}/affiche", [("Saisie.Format", "A4"), ("Departement", "53"), ("geste", "lancer")]);
        demande.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = demande.Headers.Location!.ToString();
        var lot = Guid.Parse(page.Split('/')[^1]);

        var enCours = await client.PageAsync(page);
        enCours.ShouldContain(Vivant);
        enCours.ShouldNotContain("Télécharger l’archive");

        await ProduireAsync(lot);

        // La page qui suivait redit le travail qu'elle montrait : la réponse lui apprend qu'il est fini, et ses boutons se relisent.
        using var suite = new HttpRequestMessage(HttpMethod.Get, page);
        suite.Headers.Add(SuiviVivant.EnTete, $"{lot:N}.00000000");
        using var reponse = await client.Http.SendAsync(suite);
        reponse.Headers.GetValues("HX-Trigger").ShouldBe([SuiviVivant.Acheve]);
        var finie = await ClientWeb.TexteAsync(reponse);
        finie.ShouldNotContain(Vivant);
        finie.ShouldContain("Télécharger l’archive");
        finie.ShouldContain("affiches, une par commune");

        using var archive = await client.LireAsync($"{page}?handler=Archive");
        archive.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
    }

    private async Task ProduireAsync(Guid lot)
    {
        await using var portee = usine.Base.Agir(Roles.Association, Perimetre.National);
        await portee.Service<ExecutantsTravail>().Exiger(ProductionLotAffiches.TypeTravail)
            .ExecuterAsync(new ContexteTravail(Guid.NewGuid(), lot, (_, _) => Task.CompletedTask), CancellationToken.None);
        await portee.Contexte.Travaux.Where(t => t.EntiteId == lot).ExecuteUpdateAsync(s => s.SetProperty(t => t.Statut, StatutTravail.Termine));
    }
}
