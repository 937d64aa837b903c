using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Shouldly;
using VillesSolidaires.Comptes;
using Xunit;

namespace VillesSolidaires.Kits;

/// <summary>Statistiques et API des kits.</summary>
public sealed class StatistiquesEtApiTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task Statistiques_MontrentCeQuiEstCompteEtLaRegle()
    {
        var id = await usine.PublieAsync("chiffres");
        await TelechargerAsync("/kits/chiffres/affiche.pdf?commune=53130&canal=courriel");
        var client = await usine.ConnecterAsync(Roles.Association);
        var page = await client.PageAsync($"/kits/{id}/statistiques");
        page.ShouldContain("1\u00A0téléchargement qualifié");
        page.ShouldContain("Courriel aux coordinateurs");
        page.ShouldContain("Règle n° 1, en vigueur depuis le 1er janvier 2026");
        page.ShouldContain("<svg");
        page.ShouldNotContain("Données de démonstration");
    }

    [Fact]
    public async Task Statistiques_QuandLePerimetreEstDemande_NeComptentQueLui()
    {
        var id = await usine.PublieAsync("perimetre");
        await TelechargerAsync("/kits/perimetre/affiche.pdf?commune=53130");
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13055");
        (await mairie.PageAsync($"/kits/{id}/statistiques")).ShouldContain("1\u00A0téléchargement qualifié");
        (await mairie.PageAsync($"/kits/{id}/statistiques?territoire=perimetre")).ShouldContain("Aucun téléchargement sur cette période");
    }

    [Fact]
    public async Task Statistiques_QuandLesDatesSontInversees_LeDisentACoteDuChamp()
    {
        var id = await usine.PublieAsync("dates");
        var client = await usine.ConnecterAsync(Roles.Association);
        var page = await client.PageAsync($"/kits/{id}/statistiques?du=2026-09-10&au=2026-09-01");
        page.ShouldContain("id=\"Au-err\"");
        page.ShouldContain("value=\"2026-09-10\"");
    }

    [Fact]
    public async Task Statistiques_QuandLaPeriodeEstDemesuree_LaRefusent()
    {
        var id = await usine.PublieAsync("demesure");
        var client = await usine.ConnecterAsync(Roles.Association);
        (await client.PageAsync($"/kits/{id}/statistiques?du=0001-01-01&au=2026-09-01")).ShouldContain("La période dépasse 20 ans");
    }

    [Fact]
    public async Task Statistiques_SExportentEnClasseur()
    {
        var id = await usine.PublieAsync("classeur");
        await TelechargerAsync("/kits/classeur/affiche.pdf");
        var client = await usine.ConnecterAsync(Roles.Association);
        using var reponse = await client.LireAsync($"/kits/{id}/statistiques?handler=Export");
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        reponse.Content.Headers.ContentDisposition!.FileName!.ShouldStartWith("telechargements-classeur-");
        (await reponse.Content.ReadAsByteArrayAsync())[..2].ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public async Task Api_SansJeton_Repond401()
    {
        using var client = usine.ClientApi();
        using var reponse = await client.GetAsync("/api/v1/kits");
        reponse.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        reponse.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Api_QuandLeRoleNeFaitQueLire_Repond403()
    {
        using var client = await usine.PorterAsync(Roles.Mairie, "13055");
        using var reponse = await client.PostAsJsonAsync("/api/v1/kits", new { slug = "interdit", titre = "Interdit", resume = "Non.", nature = "Urgence" });
        reponse.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await reponse.Content.ReadAsStringAsync()).ShouldContain("Comptes:PermissionManquante");
    }

    [Fact]
    public async Task Api_CreeDeposePublieEtRetrouve()
    {
        using var client = await usine.PorterAsync(Roles.Association);
        using var cree = await client.PostAsJsonAsync("/api/v1/kits", new { slug = "par-api", titre = "Par l’API", resume = "Essai.", nature = "Urgence" });
        cree.StatusCode.ShouldBe(HttpStatusCode.Created);
        var kit = cree.Headers.Location!.ToString();
        using var formulaire = new MultipartFormDataContent
        {
            { new ByteArrayContent(KitsDeTest.Pdf), "fichier", "local.pdf" }, { new StringContent("tract.pdf"), "nom" }, { new StringContent("Tract"), "type" },
        };
        using var depose = await client.PostAsync($"{kit}/fichiers", formulaire);
        depose.IsSuccessStatusCode.ShouldBeTrue(await depose.Content.ReadAsStringAsync());
        using var publie = await client.PostAsJsonAsync($"{kit}/publication", new { });
        publie.IsSuccessStatusCode.ShouldBeTrue(await publie.Content.ReadAsStringAsync());

        var liste = await client.GetFromJsonAsync<JsonElement>("/api/v1/kits?recherche=par-api");
        liste.GetProperty("total").GetInt32().ShouldBe(1);
        liste.GetProperty("elements")[0].GetProperty("nombreFichiers").GetInt32().ShouldBe(1);
        using var fichier = await usine.Anonyme().LireAsync("/kits/par-api/tract.pdf");
        fichier.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task TelechargerAsync(string adresse)
    {
        using var demande = new HttpRequestMessage(HttpMethod.Get, adresse);
        demande.Headers.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
        using var reponse = await usine.Anonyme().Http.SendAsync(demande);
        reponse.EnsureSuccessStatusCode();
    }
}
