using System.Net;
using System.Text.RegularExpressions;
using Shouldly;
using VillesSolidaires.Comptes;
using VillesSolidaires.Organisations;
using VillesSolidaires.Territoires;
using Xunit;

namespace VillesSolidaires.Conventions;

/// <summary>Parties d'une convention : communes collées, organisations cherchées, rang, signataires.</summary>
public sealed class PagesPartiesTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task Communes_QuandLaListeEstVerifiee_DitChaqueLigneEtGardeLaListe()
    {
        await AjouterCommunesAsync("53", ("53201", "Saint-Ouën", 900));
        await AjouterCommunesAsync("13", ("13201", "Saint-Ouën", 700));
        var convention = await usine.BrouillonAsync(DonneesWeb.Laval);
        var client = await usine.ConnecterAsync(Roles.Association);
        const string Liste = "53147\nlaval\n53147 Mayenne\nSaint Ouen\nVille-Qui-N-Existe-Pas";
        using var reponse = await PosterAsync(client, convention.Id, "Verifier", ("Communes.Liste", Liste));
        var page = await ClientWeb.TexteAsync(reponse);
        page.ShouldContain("5\u00A0lignes lues : 1 à ajouter, 2 à corriger");
        foreach (var statut in (string[])["Trouvée", "Déjà partie", "En double", "À choisir", "Inconnue"])
        {
            page.ShouldContain(statut);
        }
        page.ShouldContain("Saint-Ouën (53), 900 habitants");
        page.ShouldContain("Saint-Ouën (13), 700 habitants");
        Sans(page).ShouldContain(Sans(Liste + "</textarea>"));

        using var refus = await PosterAsync(client, convention.Id, "Communes", ("Communes.Liste", Liste));
        page = await ClientWeb.TexteAsync(refus);
        page.ShouldContain("Des lignes ne désignent pas encore une commune : Saint Ouen, Ville-Qui-N-Existe-Pas.");
        Sans(page).ShouldContain(Sans(Liste + "</textarea>"));

        using var ajout = await PosterAsync(client, convention.Id, "Communes",
            ("Communes.Liste", "53147\nSaint Ouen"), ("Communes.Choix.Index", "1"), ("Communes.Choix[1].Saisie", "Saint Ouen"), ("Communes.Choix[1].Code", "53201"));
        ajout.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await usine.FicheAsync(convention.Id)).Parties.Select(p => p.CommuneCode).ShouldBe(["53130", null, null, "53147", "53201"], ignoreOrder: true);
    }

    [Fact]
    public async Task Communes_QuandIlYEnATrenteSix_EntrentDUnCoupEtLaPageResteEnPeuDeRequetes()
    {
        var communes = Enumerable.Range(1, 36).Select(i => ($"53{300 + i}", $"Commune d’essai {i}", 1000 + i)).ToArray();
        await AjouterCommunesAsync("53", communes);
        var convention = await usine.BrouillonAsync(DonneesWeb.Laval);
        var client = await usine.ConnecterAsync(Roles.Association);
        using var ajout = await PosterAsync(client, convention.Id, "Communes", ("Communes.Liste", string.Join('\n', communes.Select(c => c.Item1))), ("Communes.Rang", "2"));
        ajout.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await client.PageAsync($"/conventions/{convention.Id}/parties");
        page.ShouldContain("39\u00A0parties");
        page.ShouldContain("36\u00A0parties sans signataire");
        (await usine.FicheAsync(convention.Id)).Parties.Count(p => p.Rang == 2).ShouldBe(37);
    }

    [Fact]
    public async Task Organisation_SeChercheEtSAjoute()
    {
        var mecene = await usine.OrganisationAsync(TypeOrganisation.Mecene, "Fondation Bon Voisinage", null, null);
        var convention = await usine.BrouillonAsync(DonneesWeb.Laval);
        var client = await usine.ConnecterAsync(Roles.Association);
        var page = await client.PageAsync($"/conventions/{convention.Id}/parties?recherche=bon+voisinage");
        page.ShouldContain("1\u00A0organisation trouvée");
        page.ShouldContain($"value=\"{mecene}\"");
        using var rien = await PosterAsync(client, convention.Id, "Ajouter");
        (await ClientWeb.TexteAsync(rien)).ShouldContain("Cochez au moins une organisation.");
        using var ajout = await PosterAsync(client, convention.Id, "Ajouter", ("Ajout.OrganisationIds", mecene.ToString()));
        ajout.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var double_ = await PosterAsync(client, convention.Id, "Ajouter", ("Ajout.OrganisationIds", mecene.ToString()));
        (await ClientWeb.TexteAsync(double_)).ShouldContain("Fondation Bon Voisinage est déjà partie");
    }

    [Fact]
    public async Task Signataire_SeDesigneDansLeVoletDeSaPartie()
    {
        var convention = await usine.BrouillonAsync(DonneesWeb.Laval);
        var client = await usine.ConnecterAsync(Roles.Association);
        using var fausse = await PosterAsync(client, convention.Id, $"Designer&partie={convention.Bailleur}", ("Signataire.Nom", "Inès Caron"), ("Signataire.Qualite", "directrice"), ("Signataire.Courriel", "pas-une-adresse"));
        var page = await ClientWeb.TexteAsync(fausse);
        page.ShouldContain("id=\"Signataire_Courriel-err\"");
        page.ShouldContain("value=\"Inès Caron\"");
        using var juste = await PosterAsync(client, convention.Id, $"Designer&partie={convention.Bailleur}", ("Signataire.Nom", "Inès Caron"), ("Signataire.Qualite", "directrice"));
        juste.Headers.Location!.ToString().ShouldContain($"partie={convention.Bailleur}");
        var partie = (await usine.FicheAsync(convention.Id)).Partie(convention.Bailleur)!;
        partie.Signataires.Select(s => s.Nom).ShouldBe(["Camille Habitat d’essai", "Inès Caron"]);
        using var encore = await PosterAsync(client, convention.Id, $"Designer&partie={convention.Bailleur}", ("Signataire.Nom", "inès caron"), ("Signataire.Qualite", "directrice"));
        (await ClientWeb.TexteAsync(encore)).ShouldContain("est déjà signataire pour Habitat d’essai");
        using var retrait = await PosterAsync(client, convention.Id, $"Reprendre&partie={convention.Bailleur}&signataireId={partie.Signataires[1].Id}");
        retrait.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Partie_ChangeDeRangPuisSeRetire()
    {
        var convention = await usine.BrouillonAsync(DonneesWeb.Laval);
        var client = await usine.ConnecterAsync(Roles.Association);
        using var faux = await PosterAsync(client, convention.Id, $"Rang&partie={convention.Bailleur}", ("Rang.Rang", "0"));
        (await ClientWeb.TexteAsync(faux)).ShouldContain("Le rang va de 1 à 99.");
        using var rang = await PosterAsync(client, convention.Id, $"Rang&partie={convention.Bailleur}", ("Rang.Rang", "1"));
        (await usine.FicheAsync(convention.Id)).Partie(convention.Bailleur)!.Rang.ShouldBe(1);
        using var retrait = await PosterAsync(client, convention.Id, $"Retirer&partie={convention.Bailleur}");
        retrait.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await usine.FicheAsync(convention.Id)).Parties.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Bailleur_NeTientQueSesSignataires()
    {
        var organisation = await usine.OrganisationAsync();
        var convention = await usine.BrouillonAsync(DonneesWeb.Marseille, organisation);
        var client = await usine.NaviguerAsync(await usine.CompteAsync(Roles.Bailleur, (TypePerimetre.Organisation, organisation.ToString())));
        var page = await client.PageAsync($"/conventions/{convention.Id}/parties?partie={convention.Bailleur}");
        page.ShouldContain("Désigner le signataire");
        page.ShouldNotContain("Ajouter des communes");
        page.ShouldNotContain("Changer le rang");
        using var sien = await PosterAsync(client, convention.Id, $"Designer&partie={convention.Bailleur}", ("Signataire.Nom", "Inès Caron"), ("Signataire.Qualite", "directrice"));
        sien.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var autre = await PosterAsync(client, convention.Id, $"Designer&partie={convention.Mairie}", ("Signataire.Nom", "Inès Caron"), ("Signataire.Qualite", "directrice"));
        autre.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Task<HttpResponseMessage> PosterAsync(ClientWeb client, Guid id, string geste, params (string, string)[] champs) =>
        client.PosterAsync($"/conventions/{id}/parties", champs, $"/conventions/{id}/parties?handler={geste}");

    private async Task AjouterCommunesAsync(string departement, params (string Code, string Nom, int Population)[] communes)
    {
        await using var systeme = usine.Base.Systeme();
        systeme.Contexte.AddRange(communes.Select(c => new Commune(
            c.Code, new CommuneDonnees(c.Nom, departement, departement == "53" ? "52" : "93", null, null, c.Population, "53000", "metro", null, null))));
        await systeme.Contexte.SaveChangesAsync();
    }

    private static string Sans(string texte) => Regex.Replace(texte, @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1));
}
