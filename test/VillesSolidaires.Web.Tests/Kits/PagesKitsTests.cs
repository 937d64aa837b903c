using System.Net;
using System.Text;
using Shouldly;
using VillesSolidaires.Comptes;
using Xunit;

namespace VillesSolidaires.Kits;

/// <summary>Pages des kits : liste, saisie, concurrence, dépôt, droits.</summary>
public sealed class PagesKitsTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task Liste_QuandFiltree_NeMontreEtNExporteQueCeQuiRepond()
    {
        await usine.PublieAsync("filtre-crue", KitNature.Urgence);
        await usine.PublieAsync("filtre-gel");
        await usine.BrouillonAsync("filtre-brouillon", KitNature.Urgence);
        var client = await usine.ConnecterAsync(Roles.Association);
        var page = await client.PageAsync("/kits?recherche=filtre-&nature=Urgence&statut=Publie");
        page.ShouldContain("Kit filtre-crue");
        page.ShouldNotContain("Kit filtre-gel");
        page.ShouldNotContain("Kit filtre-brouillon");
        page.ShouldContain("Exporter cette ligne");

        using var csv = await client.LireAsync("/kits?recherche=filtre-&nature=Urgence&statut=Publie&handler=Export&format=csv");
        csv.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        csv.Content.Headers.ContentDisposition!.FileName.ShouldBe("kits-2026-09-15.csv");
        var lignes = (await csv.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lignes.Length.ShouldBe(2);
        lignes[1].ShouldStartWith("Kit filtre-crue;");
    }

    [Fact]
    public async Task Liste_QuandRienNeCorrespond_DitCeQuiAEteCherche()
    {
        var client = await usine.ConnecterAsync(Roles.Elu, "13055");
        var page = await client.PageAsync("/kits?recherche=introuvable");
        page.ShouldContain("Aucun kit ne correspond");
        page.ShouldContain("Recherche : introuvable");
        page.ShouldNotContain("Exporter");
        page.ShouldNotContain("Créer un kit");
    }

    [Fact]
    public async Task Creation_QuandLaSaisieEstFausse_GardeLaSaisieEtNommeLesChamps()
    {
        var client = await usine.ConnecterAsync(Roles.Association);
        using var reponse = await client.PosterAsync("/kits/nouveau", [("Saisie.Titre", "Une belle idée"), ("Saisie.Slug", "Pas Bon")]);
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await ClientWeb.TexteAsync(reponse);
        page.ShouldContain("value=\"Une belle idée\"");
        page.ShouldContain("value=\"Pas Bon\"");
        page.ShouldContain("href=\"#Saisie_Nature\"");
        page.ShouldContain("id=\"Saisie_Slug-err\"");
    }

    [Fact]
    public async Task Creation_QuandLAdresseEstPrise_LeDitACoteDuChamp()
    {
        await usine.BrouillonAsync("pris");
        var client = await usine.ConnecterAsync(Roles.Association);
        using var reponse = await client.PosterAsync("/kits/nouveau", Saisie("Encore", "pris"));
        (await ClientWeb.TexteAsync(reponse)).ShouldContain("id=\"Saisie_Slug-err\"");
    }

    [Fact]
    public async Task Creation_MeneALaFiche()
    {
        var client = await usine.ConnecterAsync(Roles.Association);
        using var reponse = await client.PosterAsync("/kits/nouveau", Saisie("Inondations", "inondations"));
        reponse.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var fiche = await client.PageAsync(reponse.Headers.Location!.ToString());
        fiche.ShouldContain("Le kit « Inondations » est créé.");
        fiche.ShouldContain("Version 1, en préparation");
    }

    [Fact]
    public async Task Modification_QuandUnAutreAEnregistre_GardeLaSaisiePuisPasse()
    {
        var id = await usine.BrouillonAsync("concurrence");
        var un = await usine.ConnecterAsync(Roles.Association);
        var autre = await usine.ConnecterAsync(Roles.Administrateur);
        var page = $"/kits/{id}/modifier";
        var empreinte = await un.ChampAsync(page, "Saisie.ConcurrencyStamp");
        using var passee = await autre.PosterAsync(page, Modification("Titre de l’autre", empreinte));
        passee.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var refusee = await un.PosterAsync(page, Modification("Mon titre", empreinte));
        refusee.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await ClientWeb.TexteAsync(refusee);
        html.ShouldContain("modifiée entre-temps par Essai administrateur");
        html.ShouldContain("value=\"Mon titre\"");
        html.ShouldContain("<dd>Titre de l’autre</dd>");
        var nouvelle = ClientWeb.Champ(html, "Saisie.ConcurrencyStamp");
        nouvelle.ShouldNotBe(empreinte);

        using var reprise = await un.PosterAsync(page, Modification("Mon titre", nouvelle));
        reprise.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await un.PageAsync($"/kits/{id}")).ShouldContain("<h1>Mon titre</h1>");
    }

    [Fact]
    public async Task Depot_AjouteLeFichierSousUnNomPropre()
    {
        var id = await usine.BrouillonAsync("depot");
        var client = await usine.ConnecterAsync(Roles.Association);
        using var reponse = await DeposerAsync(client, id, "Affiche Été (A3).PDF", KitsDeTest.Pdf);
        reponse.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PageAsync($"/kits/{id}")).ShouldContain("affiche-ete-a3.pdf");
    }

    [Fact]
    public async Task Depot_QuandLeFichierDepasseDixMega_LeDitEtGardeLaSaisie()
    {
        var id = await usine.BrouillonAsync("depot-gros");
        var client = await usine.ConnecterAsync(Roles.Association);
        using var reponse = await DeposerAsync(client, id, "gros.pdf", Gros(KitConsts.TailleFichierMax + 1));
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await ClientWeb.TexteAsync(reponse);
        page.ShouldContain("la limite est de 10");
        page.ShouldContain("id=\"Depot_Fichier-err\"");
        page.ShouldContain("value=\"Affiche du hall\"");
    }

    [Fact]
    public async Task Depot_QuandLaRequeteEstEnorme_Repond413SansLaLire()
    {
        var id = await usine.BrouillonAsync("depot-enorme");
        var client = await usine.ConnecterAsync(Roles.Association);
        // Attendre l'accord du serveur avant d'envoyer : il refuse sur la seule taille annoncée.
        client.Http.DefaultRequestHeaders.ExpectContinue = true;
        using var reponse = await DeposerAsync(client, id, "enorme.pdf", Gros(KitConsts.TailleRequeteDepotMax + 1));
        reponse.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await ClientWeb.TexteAsync(reponse)).ShouldContain("Un fichier ne dépasse pas 10");
    }

    [Fact]
    public async Task Depot_QuandLeContenuMent_EstRefuse()
    {
        var id = await usine.BrouillonAsync("depot-faux");
        var client = await usine.ConnecterAsync(Roles.Association);
        using var reponse = await DeposerAsync(client, id, "faux.pdf", Encoding.ASCII.GetBytes("<html>"));
        (await ClientWeb.TexteAsync(reponse)).ShouldContain("n’est pas celui d’un fichier PDF");
    }

    [Theory]
    [InlineData("/kits/nouveau")]
    [InlineData("/kits/{0}/modifier")]
    public async Task Gestion_QuandLeRoleNeFaitQueLire_Repond403(string adresse)
    {
        var id = await usine.BrouillonAsync("lecture-" + Guid.NewGuid().ToString("N")[..8]);
        var client = await usine.ConnecterAsync(Roles.Mairie, "13055");
        using var reponse = await client.LireAsync(string.Format(null, adresse, id));
        reponse.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Publication_QuandLeRoleNeFaitQueLire_Repond403()
    {
        var id = await usine.BrouillonAsync("publication-refusee");
        var client = await usine.ConnecterAsync(Roles.Mairie, "13055");
        using var reponse = await client.PosterAsync("/kits", [], $"/kits/{id}?handler=Publier");
        reponse.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Gestion_SansJetonDeFormulaire_Repond400()
    {
        var id = await usine.PublieAsync("sans-jeton");
        var client = await usine.ConnecterAsync(Roles.Association);
        using var reponse = await client.Http.PostAsync($"/kits/{id}?handler=Supprimer", new FormUrlEncodedContent([]));
        reponse.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task SansCompte_MeneALaConnexion()
    {
        using var reponse = await usine.Anonyme().LireAsync("/kits");
        reponse.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        reponse.Headers.Location!.ToString().ShouldContain("/comptes/connexion?ReturnUrl=%2Fkits");
    }

    [Fact]
    public async Task Pages_PortentLesEnTetesDeSecurite()
    {
        using var reponse = await usine.Anonyme().LireAsync("/kits-a-telecharger");
        reponse.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("default-src 'none'");
        reponse.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        reponse.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        reponse.Headers.Contains("Server").ShouldBeFalse();
    }

    private static byte[] Gros(int taille)
    {
        var contenu = new byte[taille];
        KitsDeTest.Pdf.CopyTo(contenu, 0);
        return contenu;
    }

    private static (string, string)[] Saisie(string titre, string slug) =>
        [("Saisie.Titre", titre), ("Saisie.Nature", "Urgence"), ("Saisie.Resume", "Résumé."), ("Saisie.Slug", slug)];

    private static (string, string)[] Modification(string titre, string empreinte) =>
        [("Saisie.Titre", titre), ("Saisie.Nature", "Saisonnier"), ("Saisie.Resume", "Résumé."), ("Saisie.ConcurrencyStamp", empreinte)];

    private static Task<HttpResponseMessage> DeposerAsync(ClientWeb client, Guid id, string nom, byte[] contenu) => client.DeposerAsync(
        $"/kits/{id}", $"/kits/{id}?handler=Deposer", [("Depot.Type", "Affiche"), ("Depot.Libelle", "Affiche du hall")], "Depot.Fichier", nom, contenu);
}
