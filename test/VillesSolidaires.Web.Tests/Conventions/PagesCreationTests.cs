using System.Net;
using VillesSolidaires.Comptes;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Conventions;

/// <summary>Créer une convention, et tenir les modèles dont elle part.</summary>
public sealed class PagesCreationTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    private const string Nouvelle = "/conventions/nouvelle";

    [Fact]
    public async Task Creation_QuandLesDatesSontInversees_GardeToutEtLeDitSurLeChamp()
    {
        var partie = (await usine.OrganisationAsync(TypeOrganisation.Mairie, "Ville d’essai", "13055", "13")).ToString();
        var client = await usine.ConnecterAsync(Roles.Association);
        using var refus = await client.PosterAsync(Nouvelle, Saisie(("Saisie.Debut", "2027-01-01"), ("Saisie.Fin", "2026-01-01"), ("Saisie.OrganisationIds", partie), ("geste", "creer")));
        refus.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await PagesLisibles.TexteAsync(refus);
        page.ShouldContain("id=\"Saisie_Fin-err\"");
        page.ShouldContain("La date de fin précède la date de début");
        page.ShouldContain("value=\"Objet gardé\"");
        page.ShouldContain("Ville d’essai");
        page.ShouldContain("value=\"13055\" checked");
    }

    [Fact]
    public async Task Creation_QuandRienNEstSaisi_NommeChaqueChamp()
    {
        var client = await usine.ConnecterAsync(Roles.Association);
        using var refus = await client.PosterAsync(Nouvelle, [("geste", "creer")]);
        var page = await PagesLisibles.TexteAsync(refus);
        foreach (var champ in (string[])["Saisie_Type", "Saisie_Objet", "Saisie_Debut", "Saisie_Fin", "Saisie_Territoire"])
        {
            page.ShouldContain($"href=\"#{champ}\"");
            page.ShouldContain($"id=\"{champ}-err\"");
        }
    }

    [Fact]
    public async Task Recherche_TrouveCommunesEtOrganisations_SansPerdreLaSaisie_PuisCree()
    {
        var mairie = await usine.OrganisationAsync(TypeOrganisation.Mairie, "Ville de Créteil-l’Essai", "13055", "13");
        var bailleur = await usine.OrganisationAsync(TypeOrganisation.BailleurSocial, "Habitat Cherché", null, null);
        var client = await usine.ConnecterAsync(Roles.Association);
        using var territoires = await client.PosterAsync(Nouvelle, [("Saisie.Objet", "Objet gardé"), ("RechercheTerritoire", "marseille"), ("geste", "territoire")]);
        var page = await PagesLisibles.TexteAsync(territoires);
        page.ShouldContain("Marseille (13), commune 13055");
        page.ShouldContain("value=\"Objet gardé\"");
        page.ShouldNotContain("-err\"");

        // Entrée dans le champ de recherche : aucun bouton n'est nommé.
        using var organisations = await client.PosterAsync(Nouvelle, [("Saisie.OrganisationIds", mairie.ToString()), ("RechercheParties", "cherche")]);
        page = await PagesLisibles.TexteAsync(organisations);
        page.ShouldContain($"value=\"ajouter:{bailleur}\"");
        using var ajoutee = await client.PosterAsync(Nouvelle, [("Saisie.OrganisationIds", mairie.ToString()), ("geste", $"ajouter:{bailleur}")]);
        (await PagesLisibles.TexteAsync(ajoutee)).ShouldContain($"value=\"retirer:{bailleur}\"");

        using var creee = await client.PosterAsync(Nouvelle, Saisie(
            ("Saisie.Debut", "2027-01-01"), ("Saisie.Fin", "2028-12-31"), ("Saisie.OrganisationIds", bailleur.ToString()), ("Saisie.OrganisationIds", mairie.ToString()), ("geste", "creer")));
        creee.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var fiche = await usine.FicheAsync(Guid.Parse(creee.Headers.Location!.ToString().Split('/')[^1]));
        fiche.Parties.Select(p => p.OrganisationId).ShouldBe([bailleur, mairie]);
    }

    [Fact]
    public void OrdreDesParties_QuandLeGesteEstInconnu_NeChangeRien()
    {
        Guid[] ids = [Guid.NewGuid(), Guid.NewGuid()];
        Web.Pages.Conventions.OrdreDesParties.Appliquer(ids, $"monter:{ids[1]}").ShouldBe([ids[1], ids[0]]);
        Web.Pages.Conventions.OrdreDesParties.Appliquer(ids, $"monter:{ids[0]}").ShouldBe(ids);
        Web.Pages.Conventions.OrdreDesParties.Appliquer(ids, "effacer:tout").ShouldBe(ids);
    }

    [Fact]
    public async Task Modele_SEcritSePublieEtDonneSonTexteAuxConventionsNouvelles()
    {
        var client = await usine.ConnecterAsync(Roles.Association);
        const string modele = "/conventions/modeles/Prestation";
        (await client.PageLisibleAsync("/conventions/modeles")).ShouldContain("Prestation");
        using var ouverte = await client.PosterAsync(modele, [], $"{modele}?handler=Ouvrir");
        ouverte.Headers.Location!.ToString().ShouldBe($"{modele}/ecrire");

        using var vide = await client.PosterAsync($"{modele}/ecrire", [.. Clause(0, "Objet", ""), ("geste", "enregistrer")]);
        (await PagesLisibles.TexteAsync(vide)).ShouldContain("id=\"Saisie_Clauses_0__Texte-err\"");
        using var ajout = await client.PosterAsync($"{modele}/ecrire", [.. Clause(0, "Objet", "Texte tapé"), ("geste", "ajouter")]);
        var page = await PagesLisibles.TexteAsync(ajout);
        page.ShouldContain("Texte tapé");
        page.ShouldContain("name=\"Saisie.Clauses[1].Titre\"");
        using var montee = await client.PosterAsync($"{modele}/ecrire", [.. Clause(0, "Un", "1"), .. Clause(1, "Deux", "2"), ("geste", "monter:1")]);
        page = await PagesLisibles.TexteAsync(montee);
        page.IndexOf("value=\"Deux\"", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("value=\"Un\"", StringComparison.Ordinal));

        using var ecrite = await client.PosterAsync($"{modele}/ecrire", [.. Clause(0, "Objet", "Ce texte vaut {periode}."), ("geste", "enregistrer")]);
        ecrite.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var publiee = await client.PosterAsync(modele, [("Publication.Notes", "Première version")], $"{modele}?handler=Publier");
        publiee.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PageLisibleAsync(modele)).ShouldContain("Version 1, publiée");

        using var creee = await client.PosterAsync(Nouvelle, Saisie(("Saisie.Type", "Prestation"), ("Saisie.Debut", "2027-01-01"), ("Saisie.Fin", "2027-12-31"), ("geste", "creer")));
        (await client.PageLisibleAsync(creee.Headers.Location!.ToString())).ShouldContain("Ce texte vaut du 1er janvier au 31 décembre 2027.");
    }

    [Fact]
    public async Task Modele_QuandUnAutreAEcrit_LeDitEtGardeLaSaisie()
    {
        var client = await usine.ConnecterAsync(Roles.Association);
        const string modele = "/conventions/modeles/AbattementTfpb";
        using var ouverte = await client.PosterAsync(modele, [], $"{modele}?handler=Ouvrir");
        var jeton = await client.ChampAsync($"{modele}/ecrire", "Saisie.ConcurrencyStamp");
        var admin = await usine.ConnecterAsync(Roles.Administrateur);
        using var autre = await admin.PosterAsync($"{modele}/ecrire", [.. Clause(0, "Le sien", "Son texte"), ("geste", "enregistrer")]);
        autre.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var refus = await client.PosterAsync($"{modele}/ecrire", [.. Clause(0, "Le mien", "Mon texte"), ("Saisie.ConcurrencyStamp", jeton), ("geste", "enregistrer")]);
        var page = await PagesLisibles.TexteAsync(refus);
        page.ShouldContain("entre-temps par Essai administrateur");
        page.ShouldContain("Mon texte");
        ClientWeb.Champ(page, "Saisie.ConcurrencyStamp").ShouldNotBe(jeton);
    }

    private static IEnumerable<(string, string)> Clause(int i, string titre, string texte) =>
        [($"Saisie.Clauses[{i}].Nature", "Article"), ($"Saisie.Clauses[{i}].Titre", titre), ($"Saisie.Clauses[{i}].Texte", texte)];

    private static IEnumerable<(string, string)> Saisie(params (string Nom, string Valeur)[] champs)
    {
        (string Nom, string Valeur)[] defauts = [("Saisie.Type", "Adhesion"), ("Saisie.Objet", "Objet gardé"), ("Saisie.Territoire", "13055")];
        return [.. defauts.Where(d => champs.All(c => c.Nom != d.Nom)), .. champs];
    }
}
