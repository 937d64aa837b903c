using System.Net;

namespace VillesSolidaires.Comptes;

/// <summary>Choisir la part de périmètre que l'on regarde : elle restreint, elle n'ouvre jamais.</summary>
public sealed class PerimetreTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task Choisir_QuandUnePart_RestreintLesListesEtRevientALaPage()
    {
        var laval = await usine.RapportProduitAsync(DonneesWeb.Laval);
        var client = await usine.ConnecterAsync(Roles.Association);
        (await client.PageAsync("/territoires")).ShouldContain("National");

        using var reponse = await client.PosterAsync("/comptes/perimetre", [("Cle", "departement:13"), ("Retour", "/territoires")]);

        reponse.Headers.Location!.OriginalString.ShouldBe("/territoires");
        var cookie = reponse.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("vs-perimetre=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        var page = await client.PageAsync("/territoires");
        page.ShouldContain("Bouches-du-Rhône (13)");
        page.ShouldNotContain("Laval");
        using var horsDeLaPart = await client.LireAsync($"/rapports/{laval}");
        horsDeLaPart.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Choisir_QuandToutLePerimetre_RetireLeCookie()
    {
        var client = await usine.ConnecterAsync(Roles.Association);
        using var part = await client.PosterAsync("/comptes/perimetre", [("Cle", "departement:53")]);
        using var tout = await client.PosterAsync("/comptes/perimetre", [("Cle", "")]);
        (await client.PageAsync("/")).ShouldContain("Périmètre\u00a0: National.");
    }

    [Theory]
    [InlineData("departement:53")]
    [InlineData("national")]
    [InlineData("n’importe quoi")]
    public async Task Choisir_QuandHorsDesDroits_Refuse(string cle)
    {
        var courriel = await usine.CompteAsync(Roles.Departement, (TypePerimetre.Departement, "13"), (TypePerimetre.Commune, "53130"));
        var client = await usine.NaviguerAsync(courriel);
        using var reponse = await client.PosterAsync("/comptes/perimetre", [("Cle", cle)]);
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ClientWeb.TexteAsync(reponse)).ShouldContain("Ce territoire est hors de votre périmètre.");
    }

    [Fact]
    public async Task Cookie_QuandForgeHorsDesDroits_NOuvreRien()
    {
        var laval = await usine.RapportProduitAsync(DonneesWeb.Laval);
        var client = await usine.ConnecterAsync(Roles.Elu, "13055");
        using var demande = new HttpRequestMessage(HttpMethod.Get, $"/rapports/{laval}");
        demande.Headers.Add("Cookie", "vs-perimetre=commune%3A53130");
        using var reponse = await client.Http.SendAsync(demande);
        reponse.StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Marseille (13)", "13055")]
    [InlineData("Aix-en-Provence (13) + 1\u00a0commune", "13055", "13001")]
    public async Task EnTete_DitLePerimetreEnToutesLettres(string attendu, params string[] communes)
    {
        var courriel = await usine.CompteAsync(Roles.Mairie, [.. communes.Select(c => (TypePerimetre.Commune, c))]);
        (await (await usine.NaviguerAsync(courriel)).PageAsync("/")).ShouldContain($"<span>{attendu}</span>");
    }

    [Fact]
    public async Task Deconnexion_OublieLePerimetreRegarde()
    {
        var client = await usine.ConnecterAsync(Roles.Association);
        using var part = await client.PosterAsync("/comptes/perimetre", [("Cle", "departement:53")]);
        using var sortie = await client.PosterAsync("/", [], "/comptes/deconnexion");
        sortie.Headers.GetValues("Set-Cookie").ShouldContain(c => c.StartsWith("vs-perimetre=;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task MonCompte_MontreNomRoleEtPerimetre()
    {
        var page = await (await usine.ConnecterAsync(Roles.Mairie, "53130")).PageAsync("/comptes/mon-compte");
        page.ShouldContain("Essai mairie");
        page.ShouldContain("Coordination en mairie");
        page.ShouldContain("Laval (53130)");
    }

    [Fact]
    public async Task Journal_MontreQuiAvantApres()
    {
        var admin = await usine.ConnecterAsync(Roles.Administrateur);
        await usine.RapportEchoueAsync(DonneesWeb.Laval, "Motif écrit au journal.");
        var page = await admin.PageAsync("/journal?type=Rapport");
        page.ShouldContain("Motif de l’échec");
        page.ShouldContain("Motif écrit au journal.");
        page.ShouldContain("1er janvier 2025");
        (await admin.PageAsync("/journal?recherche=introuvable")).ShouldContain("Aucune modification ne correspond");
    }
}
