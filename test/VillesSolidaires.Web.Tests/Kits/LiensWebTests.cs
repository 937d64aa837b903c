using System.Net;
using Shouldly;
using VillesSolidaires.Comptes;
using Xunit;

namespace VillesSolidaires.Kits;

/// <summary>Liens suivis par HTTP : l'adresse courte, les pages qui créent et révoquent, l'affiche et le logo.</summary>
public sealed class LiensWebTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task AdresseCourte_MeneAuFichier_AvecCeQuiSeraCompte(string methode)
    {
        var kit = await usine.PublieAsync($"court-{methode.ToLowerInvariant()}");
        var code = await LienAsync(kit, "affiche.pdf");
        using var client = usine.ClientApi();
        using var demande = new HttpRequestMessage(new HttpMethod(methode), $"/k/{code.ToLowerInvariant().Replace('0', 'o').Replace('1', 'l')}?commune=99999&retour=//ailleurs.example");
        using var reponse = await client.SendAsync(demande);
        reponse.StatusCode.ShouldBe(HttpStatusCode.Found);
        reponse.Headers.Location!.ToString().ShouldBe($"/kits/court-{methode.ToLowerInvariant()}/affiche.pdf?commune=13055&canal=mairie&lien={code}");
        reponse.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/k/000000001")]
    [InlineData("/k/zzz")]
    [InlineData("/k/%2F%2Failleurs.example")]
    public async Task AdresseCourte_QuandLeCodeEstFaux_Repond404EtProposeLesKits(string adresse)
    {
        await PublierUneFoisAsync("propose");
        using var reponse = await usine.Anonyme().LireAsync(adresse);
        reponse.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await ClientWeb.TexteAsync(reponse);
        page.ShouldContain("Ce code ne mène à aucun kit");
        page.ShouldContain("/kits-a-telecharger/propose");
    }

    [Fact]
    public async Task Lien_DeLAdresseCourteAuCompteur_PuisRevoque()
    {
        var kit = await usine.PublieAsync("parcours-lien");
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13055");
        using var creation = await mairie.PosterAsync(
            $"/kits/{kit}/liens", [("Saisie.Canaux", "qr"), ("Saisie.Libelle", "Bulletin de décembre")], $"/kits/{kit}/liens?handler=Creer");
        creation.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var fiche = creation.Headers.Location!.ToString();
        var page = await mairie.PageAsync(fiche);
        page.ShouldContain("Bulletin de décembre, Marseille");
        var code = page[(page.IndexOf("/k/", StringComparison.Ordinal) + 3)..][..LienConsts.CodeLongueur];

        using var public_ = new HttpClient { BaseAddress = usine.Adresse };
        public_.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
        var kitPublic = WebUtility.HtmlDecode(await public_.GetStringAsync($"/k/{code}"));
        var fichier = kitPublic[kitPublic.IndexOf("/kits/parcours-lien/affiche.pdf", StringComparison.Ordinal)..];
        fichier = fichier[..fichier.IndexOf('"', StringComparison.Ordinal)];
        fichier.ShouldContain($"lien={code}");
        (await public_.GetByteArrayAsync(fichier)).ShouldBe(KitsDeTest.Pdf);
        (await mairie.PageAsync($"/kits/{kit}/liens")).ShouldContain("droite vs-num\">1<");
        using var png = await mairie.LireAsync($"{fiche}?handler=Qr&format=png");
        (await png.Content.ReadAsByteArrayAsync())[1..4].ShouldBe("PNG"u8.ToArray());

        using var revocation = await mairie.PosterAsync(fiche, [], $"{fiche}?handler=Revoquer");
        revocation.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        WebUtility.HtmlDecode(await public_.GetStringAsync($"/k/{code}")).ShouldContain("Le lien que vous avez suivi n’est plus utilisé");
    }

    [Fact]
    public async Task Diffuser_QuandLeRoleNePeutPas_NeSeMontrePas()
    {
        var kit = await usine.PublieAsync("sans-diffuser");
        var elu = await usine.ConnecterAsync(Roles.Elu, "13055");
        (await elu.PageAsync($"/kits/{kit}")).ShouldNotContain("Diffuser le kit");
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13055");
        (await mairie.PageAsync($"/kits/{kit}")).ShouldContain("Diffuser le kit");
    }

    [Fact]
    public async Task Affiche_SeMontrePuisSeTelecharge()
    {
        var kit = await usine.PublieAsync("affiche-web");
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13055");
        (await mairie.PageAsync($"/kits/{kit}/affiche")).ShouldContain("Aperçu de l’affiche du kit Kit affiche-web pour Marseille");
        using var pdf = await mairie.PosterAsync($"/kits/{kit}/affiche", [("Saisie.Format", "A3"), ("Saisie.Message", "Venez !"), ("geste", "telecharger")]);
        pdf.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        pdf.Content.Headers.ContentDisposition!.FileName.ShouldBe("affiche-affiche-web-13055-a3.pdf");
        using var refus = await mairie.PosterAsync($"/kits/{kit}/affiche", [("Saisie.Date", "2020-01-01"), ("geste", "telecharger")]);
        (await ClientWeb.TexteAsync(refus)).ShouldContain("La date du rendez-vous est passée");
    }

    [Fact]
    public async Task Identite_QuandLeLogoEstTropLourd_LeDit()
    {
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13055");
        const string page = "/communes/13055/identite";
        using var lourd = await mairie.DeposerAsync(page, page, [("Saisie.Service", "Accueil")], "logo", "logo.png", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. new byte[2_100_000]]);
        (await ClientWeb.TexteAsync(lourd)).ShouldContain("la limite est de 2");
        // Attendre l'accord du serveur avant d'envoyer : il refuse sur la seule taille annoncée.
        mairie.Http.DefaultRequestHeaders.ExpectContinue = true;
        using var enorme = await mairie.DeposerAsync(page, page, [], "logo", "logo.png", new byte[30_000_000]);
        enorme.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await ClientWeb.TexteAsync(enorme)).ShouldContain("Celui-ci n’a pas été lu");
        mairie.Http.DefaultRequestHeaders.ExpectContinue = false;
        using var enregistre = await mairie.PosterAsync(page, [("Saisie.Service", "Maison des associations")]);
        enregistre.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await mairie.PageAsync(page)).ShouldContain("Maison des associations");
    }

    private async Task PublierUneFoisAsync(string slug)
    {
        await using var systeme = usine.Base.Systeme();
        if (!systeme.Contexte.Kits.Any(k => k.Slug == slug))
        {
            await usine.PublieAsync(slug);
        }
    }

    private async Task<string> LienAsync(Guid kit, string? fichier)
    {
        await using var systeme = usine.Base.Systeme();
        var lien = new LienSuivi(
            Guid.CreateVersion7(), CodeLien.Tirer(), new LienDonnees(kit, "mairie", "Site", "Essai") { Fichier = fichier, CommuneCode = "13055", DepartementCode = "13" });
        systeme.Contexte.Add(lien);
        await systeme.Contexte.SaveChangesAsync();
        return lien.Code;
    }
}
