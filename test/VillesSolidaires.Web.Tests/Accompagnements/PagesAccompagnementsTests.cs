using System.Net;
using VillesSolidaires.Comptes;

namespace VillesSolidaires;

/// <summary>Demander, prendre en charge, convenir, conclure : par les pages, avec leurs refus près du champ.</summary>
public sealed class PagesAccompagnementsTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task Demande_QuandIlManqueLeBesoin_LeDitPresDuChampEtGardeLeReste()
    {
        var mairie = await usine.ConnecterAsync(Roles.Mairie);
        (await mairie.PageAsync("/accompagnements/nouveau")).ShouldContain("Envoyer la demande");
        using var refusee = await mairie.PosterAsync("/accompagnements/nouveau", [("Saisie.Commune", "13055"), ("Saisie.Objet", "Former nos relais"), ("Saisie.Besoin", "")]);
        refusee.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ClientWeb.TexteAsync(refusee)).ShouldSatisfyAllConditions(
            p => p.ShouldContain("Décrivez votre besoin"), p => p.ShouldContain("id=\"Saisie_Besoin-err\""), p => p.ShouldContain("Former nos relais"));
    }

    [Fact]
    public async Task Accompagnement_SeDemandeSeConduitEtSeConclut()
    {
        var mairie = await usine.ConnecterAsync(Roles.Mairie);
        using var demandee = await mairie.PosterAsync(
            "/accompagnements/nouveau", [("Saisie.Commune", "13055"), ("Saisie.Objet", "Monter notre programme"), ("Saisie.Besoin", "Nous débutons.")]);
        demandee.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var fiche = demandee.Headers.Location!.ToString();
        (await mairie.PageAsync(fiche)).ShouldSatisfyAllConditions(p => p.ShouldContain("l’association doit répondre"), p => p.ShouldNotContain("Prendre en charge"));

        var association = await usine.ConnecterAsync(Roles.Association);
        await FaireAsync(association, fiche, "PriseEnCharge");
        using var passe = await association.PosterAsync(fiche, [("RendezVous.Jour", "2026-09-01"), ("RendezVous.Lieu", "Mairie centrale")], $"{fiche}?handler=RendezVous");
        (await ClientWeb.TexteAsync(passe)).ShouldSatisfyAllConditions(
            p => p.ShouldContain("Un rendez-vous se fixe à partir du 15 septembre 2026."), p => p.ShouldContain("Mairie centrale"));
        await FaireAsync(association, fiche, "RendezVous", ("RendezVous.Jour", "2026-09-20"), ("RendezVous.Lieu", "Mairie"));
        await FaireAsync(association, fiche, "Action", ("Action.Libelle", "Choisir les dates"), ("Action.Porteur", "Mairie"), ("Action.Echeance", "2026-09-30"));
        await FaireAsync(association, fiche, "Cloture", ("Cloture.Conclusion", "Premier programme publié."));

        (await mairie.PageAsync(fiche)).ShouldSatisfyAllConditions(
            p => p.ShouldContain("Premier programme publié."), p => p.ShouldContain("Choisir les dates"), p => p.ShouldContain("dimanche 20 septembre 2026"),
            p => p.ShouldNotContain("Nouvelle action"));
        (await mairie.PageAsync("/accompagnements?statut=Clos")).ShouldContain("Monter notre programme");
    }

    private static async Task FaireAsync(ClientWeb client, string fiche, string geste, params (string, string)[] champs)
    {
        using var fait = await client.PosterAsync(fiche, champs, $"{fiche}?handler={geste}");
        fait.StatusCode.ShouldBe(HttpStatusCode.Redirect, geste);
    }
}
