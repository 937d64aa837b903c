using System.Net;
using System.Net.Http.Headers;
using VillesSolidaires.Comptes;
using VillesSolidaires.Web.Travaux;

namespace VillesSolidaires.Rapports;

/// <summary>Demander, suivre, ouvrir un rapport : par HTTP, sur l'hôte entier.</summary>
public sealed class PagesRapportsTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task Demande_QuandUneSeuleCommune_LaFixeEtLanceLeRapport()
    {
        var client = await usine.ConnecterAsync(Roles.Mairie, "13001");
        (await client.PageAsync("/rapports")).ShouldContain("Aix-en-Provence (Bouches-du-Rhône)");

        using var reponse = await client.PosterAsync("/rapports", Saisie());

        reponse.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await client.PageAsync("/rapports");
        page.ShouldContain("Le rapport est demandé.");
        page.ShouldContain("Impact communal, Aix-en-Provence, année 2025");
        page.ShouldContain("hx-trigger=\"every 2s\"");
    }

    [Fact]
    public async Task Demande_QuandLesDatesSInversent_LeDitACoteDuChampEtGardeLaSaisie()
    {
        var client = await usine.ConnecterAsync(Roles.Mairie, "13055");
        using var reponse = await client.PosterAsync("/rapports", Saisie(du: "2025-06-01", au: "2025-01-31"));
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await ClientWeb.TexteAsync(reponse);
        page.ShouldContain("La date de fin précède la date de début. Choisissez une date après le 1er juin 2025.");
        page.ShouldContain("href=\"#Demande_Au\"");
        page.ShouldContain("id=\"Demande_Au-err\"");
        page.ShouldContain("value=\"2025-06-01\"");
        page.ShouldContain("value=\"2025-01-31\"");
    }

    [Fact]
    public async Task Demande_QuandAucunFormat_NommeLesFormats()
    {
        var client = await usine.ConnecterAsync(Roles.Mairie, "13055");
        using var reponse = await client.PosterAsync("/rapports", [.. Saisie().Where(c => c.Nom != "Demande.Formats")]);
        (await ClientWeb.TexteAsync(reponse)).ShouldContain("id=\"Demande_Formats-err\"");
    }

    [Theory]
    [InlineData("laval")]
    [InlineData("53130")]
    [InlineData("Laval (53130)")]
    public async Task Demande_QuandLaSaisieDesigneUneCommune_LaTrouve(string saisie)
    {
        var client = await usine.ConnecterAsync(Roles.Association);
        using var reponse = await client.PosterAsync("/rapports", [.. Saisie(), ("Commune", saisie)]);
        reponse.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Demande_QuandPlusieursCommunesRepondent_DemandeLaquelle()
    {
        // 13001 : code INSEE d'Aix-en-Provence, code postal de Marseille.
        var client = await usine.ConnecterAsync(Roles.Association);
        using var reponse = await client.PosterAsync("/rapports", [.. Saisie(), ("Commune", "13001")]);
        var page = await ClientWeb.TexteAsync(reponse);
        page.ShouldContain("Plusieurs communes répondent à «\u00a013001\u00a0».");
        page.ShouldContain("Marseille (13055), Bouches-du-Rhône");

        using var choisie = await client.PosterAsync("/rapports", [.. Saisie(), ("Commune", "13001"), ("CommuneProposee", "13001"), ("Demande.CodeTerritoire", "13055")]);
        choisie.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Demande_QuandLaCommuneEstHorsDuPerimetre_NeLaTrouvePas()
    {
        var courriel = await usine.CompteAsync(Roles.Departement, (TypePerimetre.Departement, "13"));
        var client = await usine.NaviguerAsync(courriel);
        using var reponse = await client.PosterAsync("/rapports", [.. Saisie(), ("Commune", "Laval")]);
        (await ClientWeb.TexteAsync(reponse)).ShouldContain("Aucune commune de votre périmètre ne répond à «\u00a0Laval\u00a0».");

        // Un code glissé dans le formulaire ne passe pas non plus : le service refuse.
        using var forcee = await client.PosterAsync("/rapports", [.. Saisie(), ("Commune", "x"), ("CommuneProposee", "x"), ("Demande.CodeTerritoire", "53130")]);
        forcee.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Suggestions_QuandOnTape_ProposeLesCommunesDuPerimetre()
    {
        var courriel = await usine.CompteAsync(Roles.Departement, (TypePerimetre.Departement, "53"));
        var options = await (await usine.NaviguerAsync(courriel)).PageAsync("/rapports?handler=Communes&Commune=ma");
        options.ShouldContain("value=\"Mayenne (53147)\"");
        options.ShouldNotContain("Marseille");
    }

    [Fact]
    public async Task Document_QuandDisponible_ALeNomFrancaisEtSeRevalideParSonEmpreinte()
    {
        var id = await usine.RapportProduitAsync(DonneesWeb.Marseille);
        var client = await usine.ConnecterAsync(Roles.Elu, "13055");

        using var pdf = await client.LireAsync($"/rapports/{id}/pdf");
        pdf.StatusCode.ShouldBe(HttpStatusCode.OK);
        pdf.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        pdf.Content.Headers.ContentDisposition!.FileName.ShouldBe("impact-communal-marseille-2025-01-01-2025-12-31.pdf");
        pdf.Headers.ETag.ShouldNotBeNull();

        using var demande = new HttpRequestMessage(HttpMethod.Get, $"/rapports/{id}/pdf");
        demande.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(pdf.Headers.ETag.ToString()));
        using var dejaLa = await client.Http.SendAsync(demande);
        dejaLa.StatusCode.ShouldBe(HttpStatusCode.NotModified);

        using var inconnu = await client.LireAsync($"/rapports/{id}/docx");
        inconnu.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Details_QuandDisponible_MontreLeMemeJeuFigeEtLesEmpreintes()
    {
        var id = await usine.RapportProduitAsync(DonneesWeb.Marseille);
        var page = await (await usine.ConnecterAsync(Roles.Elu, "13055")).PageAsync($"/rapports/{id}");
        page.ShouldContain("L’essentiel");
        // Rien n’est compté pour cette commune : le rapport dit par où commencer, sans graphique vide.
        page.ShouldContain("Par où commencer");
        page.ShouldContain("Ce qui est demandé au conseil");
        await using var systeme = usine.Base.Systeme();
        var rapport = systeme.Contexte.Rapports.Single(r => r.Id == id);
        page.ShouldContain(rapport.EmpreinteJeu!);
        rapport.Documents.Count.ShouldBe(2);
        rapport.Documents.ShouldAllBe(d => page.Contains(d.Sha256, StringComparison.Ordinal));
        page.ShouldNotContain("Relancer");
    }

    [Fact]
    public async Task Archives_QuandEchec_DisentLeMotifEtProposentDeRelancerAQuiLePeut()
    {
        var (_, travail) = await usine.RapportEchoueAsync(DonneesWeb.Laval, "Les totaux diffèrent.");
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "53130");
        var page = await mairie.PageAsync("/rapports?statut=Echec");
        page.ShouldContain("Les totaux diffèrent.");
        page.ShouldContain(travail.ToString());
        page.ShouldContain("handler=Relancer");
        (await (await usine.ConnecterAsync(Roles.Elu, "53130")).PageAsync("/rapports?statut=Echec")).ShouldNotContain("handler=Relancer");
    }

    [Fact]
    public async Task Archives_QuandRechercheSansAccentNiMajuscule_Trouvent()
    {
        await usine.RapportProduitAsync(DonneesWeb.Marseille);
        var client = await usine.ConnecterAsync(Roles.Association);
        (await client.PageAsync("/rapports?recherche=MARSEI")).ShouldContain("totaux recoupés");
        (await client.PageAsync("/rapports?recherche=brest")).ShouldContain("Aucun rapport ne correspond");
    }

    [Fact]
    public async Task EnCours_QuandUnSuiviSAcheve_LAnnonceUneFoisEtPrevientLaPage()
    {
        var id = await usine.RapportProduitAsync(DonneesWeb.Marseille);
        var client = await usine.ConnecterAsync(Roles.Elu, "13055");
        using var demande = new HttpRequestMessage(HttpMethod.Get, "/rapports");
        demande.Headers.Add(SuiviVivant.EnTete, $"{id:N}.00000000");
        using var reponse = await client.Http.SendAsync(demande);
        reponse.Headers.GetValues("HX-Trigger").ShouldHaveSingleItem().ShouldBe(SuiviVivant.Acheve);
        (await ClientWeb.TexteAsync(reponse)).ShouldContain("hx-swap-oob=\"innerHTML\">Impact communal, Marseille : Disponible.</p>");
        (await client.PageAsync("/rapports")).ShouldNotContain("hx-swap-oob");
    }

    private static (string Nom, string Valeur)[] Saisie(string du = "2025-01-01", string au = "2025-12-31") =>
        [("Demande.Type", CodesRapport.ImpactCommunal), ("Demande.Du", du), ("Demande.Au", au), ("Demande.Formats", CodesRapport.Pdf), ("Demande.Formats", CodesRapport.Xlsx)];
}
