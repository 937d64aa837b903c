using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Organisations;

/// <summary>Pages et API des organisations : liste, saisie, contacts, fusion, droits.</summary>
public sealed class PagesOrganisationsTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task Liste_QuandFiltree_NeMontreEtNExporteQueCeQuiRepond()
    {
        await usine.BailleurAsync("Filtre Évron");
        await usine.BailleurAsync("Filtre Marseille", departement: "13");
        await usine.OrganisationAsync(new ModifierOrganisationInput { Type = TypeOrganisation.Mecene, Nom = "Filtre mécène", Departement = "53" });
        var client = await usine.ConnecterAsync(Roles.Association);
        const string Adresse = "/organisations?recherche=filtre&type=BailleurSocial&departement=53";
        var page = await client.PageAsync(Adresse);
        page.ShouldContain("Filtre Évron");
        page.ShouldNotContain("Filtre Marseille");
        page.ShouldNotContain("Filtre mécène");
        page.ShouldContain("Département : Mayenne (53)");
        page.ShouldContain("Exporter cette ligne");

        using var csv = await client.LireAsync(Adresse + "&handler=Export&format=csv");
        csv.Content.Headers.ContentDisposition!.FileName.ShouldBe("organisations-2026-09-15.csv");
        var lignes = (await csv.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lignes.Length.ShouldBe(2);
        lignes[1].ShouldStartWith("Filtre Évron;Bailleur social;");
    }

    [Fact]
    public async Task Liste_QuandRienNeCorrespond_DitCeQuiAEteCherche()
    {
        var client = await usine.ConnecterAsync(Roles.Elu, "13055");
        var page = await client.PageAsync("/organisations?recherche=introuvable");
        page.ShouldContain("Aucune organisation ne correspond");
        page.ShouldContain("Recherche : introuvable");
        page.ShouldNotContain("Importer un fichier");
    }

    [Fact]
    public async Task Fiche_ListeSesConventions_EtMeneALaListeFiltree()
    {
        var bailleur = await usine.OrganisationAsync();
        var convention = await usine.BrouillonAsync(DonneesWeb.Marseille, bailleur);
        await usine.BrouillonAsync(DonneesWeb.Laval);
        var association = await usine.ConnecterAsync(Roles.Association);

        var fiche = await association.PageAsync($"/organisations/{bailleur}");

        fiche.ShouldContain($"/conventions/{convention.Id}\"");
        fiche.ShouldContain("Voisinage à Marseille");
        fiche.ShouldContain($"/conventions?vue=Toutes&organisationId={bailleur}\"");
        fiche.ShouldNotContain("Voisinage à Laval");
        var liste = await association.PageAsync($"/conventions?vue=Toutes&organisationId={(await usine.FicheAsync(convention.Id)).Partie(convention.Mairie)!.OrganisationId}");
        liste.ShouldContain("Partie : Ville de Marseille");
    }

    [Fact]
    public async Task Creation_QuandLaSaisieEstFausse_GardeLaSaisieEtNommeLeChamp()
    {
        var client = await usine.ConnecterAsync(Roles.Association);
        using var reponse = await client.PosterAsync("/organisations/nouvelle", Saisie("Habitat faux", "BailleurSocial", siren: "000530015"));
        var page = await ClientWeb.TexteAsync(reponse);
        page.ShouldContain("value=\"Habitat faux\"");
        page.ShouldContain("id=\"Saisie_Siren-err\"");
        page.ShouldContain("La clé du SIREN 000530015 est fausse");
    }

    [Fact]
    public async Task Creation_QuandLeSirenEstPris_NommeLAutreEtYMene()
    {
        var autre = await usine.BailleurAsync("Déjà là", "000530014");
        var client = await usine.ConnecterAsync(Roles.Association);
        using var reponse = await client.PosterAsync("/organisations/nouvelle", Saisie("Encore", "BailleurSocial", siren: "000 530 014"));
        var page = await ClientWeb.TexteAsync(reponse);
        page.ShouldContain("est déjà celui de « Déjà là »");
        page.ShouldContain($"href=\"/organisations/{autre}\"");

        var second = await usine.BailleurAsync("Second");
        using var modif = await client.PosterAsync($"/organisations/{second}/modifier", Saisie("Second", "BailleurSocial", siren: "000530014"));
        (await ClientWeb.TexteAsync(modif)).ShouldContain($"/organisations/{autre}/fusionner?avec={second}");
    }

    [Fact]
    public async Task Creation_MeneALaFicheOuLesContactsSeTiennent()
    {
        var client = await usine.ConnecterAsync(Roles.Association);
        using var creee = await client.PosterAsync("/organisations/nouvelle", [.. Saisie("Mairie de Laval", "Mairie"), ("Saisie.Commune", "laval")]);
        creee.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var fiche = creee.Headers.Location!.ToString();
        (await client.PageAsync(fiche)).ShouldContain("Mairie · Laval (53)");

        using var refuse = await client.PosterAsync(fiche, [("Contact.Nom", "Sans adresse")], fiche + "?handler=Contact");
        var page = await ClientWeb.TexteAsync(refuse);
        page.ShouldContain("value=\"Sans adresse\"");
        page.ShouldContain("Donnez au moins un courriel ou un téléphone");

        using var ajoute = await client.PosterAsync(fiche, [("Contact.Nom", "Dominique Exemple"), ("Contact.Courriel", "d@laval.example")], fiche + "?handler=Contact");
        ajoute.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page = await client.PageAsync(fiche);
        page.ShouldContain("mailto:d@laval.example");
        var contact = page.Split("contact=")[1][..36];
        (await client.PageAsync($"{fiche}?contact={contact}")).ShouldContain("value=\"Dominique Exemple\"");
        using var modifie = await client.PosterAsync(fiche, [("Contact.Nom", "Dominique Autre"), ("Contact.Telephone", "02 61 91 00 01")], $"{fiche}?handler=Contact&contact={contact}");
        modifie.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PageAsync(fiche)).ShouldContain("Dominique Autre");
        using var retire = await client.PosterAsync(fiche, [], $"{fiche}?handler=Retirer&contactId={contact}");
        retire.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PageAsync(fiche)).ShouldContain("Aucun contact pour l’instant");
    }

    [Fact]
    public async Task Modification_QuandUnAutreAEnregistre_GardeLaSaisieEtMontreLaDifference()
    {
        var page = $"/organisations/{await usine.BailleurAsync("Avant")}/modifier";
        var un = await usine.ConnecterAsync(Roles.Association);
        var autre = await usine.ConnecterAsync(Roles.Administrateur);
        var empreinte = await un.ChampAsync(page, "Saisie.ConcurrencyStamp");
        using var passee = await autre.PosterAsync(page, [.. Saisie("Nom de l’autre", "BailleurSocial"), ("Saisie.ConcurrencyStamp", empreinte)]);
        passee.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var refusee = await un.PosterAsync(page, [.. Saisie("Mon nom", "BailleurSocial"), ("Saisie.ConcurrencyStamp", empreinte)]);
        var html = await ClientWeb.TexteAsync(refusee);
        html.ShouldContain("modifiée entre-temps par Essai administrateur");
        html.ShouldContain("value=\"Mon nom\"");
        html.ShouldContain("<dd>Nom de l’autre</dd>");
    }

    [Fact]
    public async Task Fusion_MontreLesDeuxFichesPuisRenvoieDUneAdresseALAutre()
    {
        var garder = await usine.BailleurAsync("Jouanne Logis", "000530030");
        var doublon = await usine.BailleurAsync("Jouanne Logis (bis)");
        await usine.ContactAsync(doublon);
        var client = await usine.ConnecterAsync(Roles.Association);
        (await client.PageAsync($"/organisations/{garder}/fusionner")).ShouldContain("Jouanne Logis (bis)");
        var page = $"/organisations/{garder}/fusionner?avec={doublon}";
        var html = await client.PageAsync(page);
        html.ShouldContain("<b>Dominique Exemple</b>");
        using var fusion = await client.PosterAsync(page, [("fusion.DoublonId", doublon.ToString()), ("fusion.ConcurrencyStampDoublon", ClientWeb.Champ(html, "fusion.ConcurrencyStampDoublon"))]);
        fusion.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var ancienne = await client.LireAsync($"/organisations/{doublon}");
        ancienne.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        ancienne.Headers.Location!.ToString().ShouldBe($"/organisations/{garder}");
        (await client.PageAsync($"/organisations/{garder}")).ShouldContain("dominique@exemple.example");
    }

    [Fact]
    public async Task Fusion_QuandLesTypesDifferent_DitPourquoiSansBouton()
    {
        var bailleur = await usine.BailleurAsync("Type un");
        var mecene = await usine.OrganisationAsync(new ModifierOrganisationInput { Type = TypeOrganisation.Mecene, Nom = "Type deux" });
        var client = await usine.ConnecterAsync(Roles.Association);
        var page = await client.PageAsync($"/organisations/{bailleur}/fusionner?avec={mecene}");
        page.ShouldContain("Ces deux fiches ne fusionnent pas");
        page.ShouldNotContain("fusion.DoublonId");
    }

    [Fact]
    public async Task Fiche_QuandUneMairieRegardeUnBailleurDeSaCommune_NeTientPasSesContacts()
    {
        var id = await usine.OrganisationAsync(new ModifierOrganisationInput { Type = TypeOrganisation.BailleurSocial, Nom = "Bailleur de Marseille", Commune = "13055" });
        await usine.ContactAsync(id);
        var client = await usine.ConnecterAsync(Roles.Mairie, "13055");
        var page = await client.PageAsync($"/organisations/{id}");
        page.ShouldContain("Dominique Exemple");
        page.ShouldNotContain("saisie-contact");
        using var refus = await client.PosterAsync("/organisations", [("Contact.Nom", "Intrus"), ("Contact.Courriel", "i@x.example")], $"/organisations/{id}?handler=Contact");
        refus.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Recherche_TrouveLesOrganisations()
    {
        await usine.BailleurAsync("Trouvaille Habitat");
        (await (await usine.ConnecterAsync(Roles.Association)).PageAsync("/recherche?q=trouvaille")).ShouldContain("Trouvaille Habitat");
        (await (await usine.ConnecterAsync(Roles.Jure)).PageAsync("/recherche?q=trouvaille")).ShouldNotContain("Trouvaille Habitat");
    }

    [Fact]
    public async Task Api_CreeModifieEtRefuseAvecLeCode()
    {
        using var client = await usine.PorterAsync(Roles.Association);
        using var creee = await client.PostAsJsonAsync("/api/v1/organisations", new { type = "Mecene", nom = "Fondation par API", siret = "35600000049837" });
        creee.StatusCode.ShouldBe(HttpStatusCode.Created);
        var adresse = creee.Headers.Location!.ToString();
        using var contact = await client.PostAsJsonAsync($"{adresse}/contacts", new { nom = "Dominique", courriel = "d@fondation.example" });
        contact.IsSuccessStatusCode.ShouldBeTrue();
        var lue = await client.GetFromJsonAsync<JsonElement>(adresse);
        lue.GetProperty("siren").GetString().ShouldBe("356000000");
        lue.GetProperty("contacts").GetArrayLength().ShouldBe(1);
        using var faux = await client.PutAsJsonAsync(adresse, new { type = "Mecene", nom = "Fondation", rna = "W1" });
        faux.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await faux.Content.ReadAsStringAsync()).ShouldContain("Organisations:RnaLongueur");
    }

    private static (string, string)[] Saisie(string nom, string type, string siren = "") => [("Saisie.Nom", nom), ("Saisie.Type", type), ("Saisie.Siren", siren)];
}
