using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace VillesSolidaires.Kits;

/// <summary>Adresses forgées sur la route qui compte : rien n'en est servi, compté ni retenu.</summary>
public sealed class RouteMalveillanteTests(UsineRegle2 usine) : IClassFixture<UsineRegle2>
{
    public static TheoryData<string> Injections =>
    [
        "'; DROP TABLE KitTelechargements;--", "13055' OR '1'='1", "<script>alert(1)</script>", "13055\0", "\u202E13055", "１３０５５", " 13055", "13055 ",
        "13055,53130", "%00", "../../13055", new string('9', 4_000),
    ];

    public static TheoryData<string> Traversees =>
    [
        "/kits/../appsettings.json", "/kits/%2e%2e/appsettings.json", "/kits/forge/../../cles.pdf", "/kits/forge/..%2f..%2fappsettings.json",
        "/kits/forge/%2e%2e%2f%2e%2e%2fvilles.pdf", "/kits/forge/%252e%252e%252fappsettings.json", "/kits/forge/..%5c..%5cappsettings.json",
        "/kits/forge/..\\..\\appsettings.json", "/kits/forge/%c0%ae%c0%ae%c0%afappsettings.json", "/kits/forge/%e0%80%aeaffiche.pdf",
        "/kits/forge/....//appsettings.json", "//kits/forge/../../etc/passwd.pdf", "/kits/forge/affiche.pdf%00.png", "/kits/forge/affiche.pdf%00",
        "/kits/forge/affiche.pdf/../../../appsettings.json", "/kits/forge%2faffiche.pdf", "/kits/forge/affiche.pdf%2f..%2f..%2fappsettings.json",
        "/kits/file:%2f%2f%2fetc%2fpasswd/affiche.pdf", "/kits/forge/affiche.pdf;.json", "/kits/forge/affiche.pdf::$DATA",
    ];

    [Theory]
    [MemberData(nameof(Injections))]
    public async Task Get_QuandUnParametreEstInjecte_LeRefuseSansCompterNiLeRepeterBrut(string valeur)
    {
        var id = await usine.UneFoisAsync("injecte");
        foreach (var parametre in (string[])["commune", "canal", "lien", "v"])
        {
            using var reponse = await usine.DemanderAsync($"/kits/injecte/affiche.pdf?{parametre}={Uri.EscapeDataString(valeur)}");
            reponse.StatusCode.ShouldBe(HttpStatusCode.BadRequest, parametre);
            using var page = await usine.DemanderAsync($"/kits/injecte/affiche.pdf?{parametre}={Uri.EscapeDataString(valeur)}", html: true);
            page.StatusCode.ShouldBe(HttpStatusCode.BadRequest, parametre);
            var html = await page.Content.ReadAsStringAsync();
            html.ShouldNotContain("<script>alert");
            html.Length.ShouldBeLessThan(40_000);
        }
        (await usine.ComptesAsync(id)).ShouldBe((0, 0));
        (await usine.UneFoisAsync("injecte")).ShouldBe(id);
    }

    [Theory]
    [InlineData("pigeon")]
    [InlineData("QR")]
    [InlineData("qr&canal=page")]
    public async Task Get_QuandLeCanalEstInconnu_LeDit(string canal)
    {
        var id = await usine.UneFoisAsync("canal");
        using var reponse = await usine.DemanderAsync($"/kits/canal/affiche.pdf?canal={canal}");
        reponse.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await CodeAsync(reponse)).ShouldBe(KitErrorCodes.CanalInconnu);
        (await usine.ComptesAsync(id)).ShouldBe((0, 0));
    }

    [Theory]
    [MemberData(nameof(Traversees))]
    public async Task Get_QuandLeCheminRemonte_NeSortPasDuCatalogue(string cible)
    {
        var id = await usine.UneFoisAsync("forge");
        var (statut, reponse) = await usine.EnvoyerBrutAsync(cible);
        statut.ShouldBeOneOf(400, 404);
        reponse.ShouldNotContain("ConnectionStrings");
        reponse.ShouldNotContain("root:");
        reponse.ShouldNotContain("%PDF-");
        (await usine.ComptesAsync(id)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Get_QuandDixMilleCommunesEtLiensSontInventes_NeGardeRien()
    {
        var id = await usine.UneFoisAsync("communes");
        var (doublons, liens) = (usine.Services.GetRequiredService<FiltreDoublons>(), (LiensSuivis)usine.Services.GetRequiredService<ILiensSuivis>());
        var (avant, liensAvant) = (doublons.Retenues, liens.EnMemoire);
        using var client = usine.ClientApi();
        client.DefaultRequestHeaders.UserAgent.ParseAdd(UsineRegle2.Navigateur);
        await Parallel.ForEachAsync(Enumerable.Range(0, 10_000), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, ct) =>
        {
            var parametre = i % 2 == 0 ? $"commune=Z{i:D4}" : $"lien={CodeLien.Tirer()}";
            using var reponse = await client.GetAsync($"/kits/communes/affiche.pdf?{parametre}", ct);
            reponse.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        });
        (doublons.Retenues, liens.EnMemoire).ShouldBe((avant, liensAvant));
        (await usine.ComptesAsync(id)).ShouldBe((0, 0));
        await using var systeme = usine.Base.Systeme();
        (await systeme.Contexte.Set<TelechargementMois>().CountAsync(m => m.CommuneCode.StartsWith("Z"))).ShouldBe(0);
    }

    [Theory]
    [InlineData("ABCDEFGHJ", ComptageErrorCodes.LienInconnu)]
    [InlineData("pas un code", ComptageErrorCodes.LienInconnu)]
    public async Task Get_QuandLeLienEstInconnu_LeDitSansCompter(string lien, string code)
    {
        var id = await usine.UneFoisAsync("lien-inconnu");
        using var reponse = await usine.DemanderAsync($"/kits/lien-inconnu/affiche.pdf?lien={Uri.EscapeDataString(lien)}&commune=13055&canal=qr");
        reponse.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await CodeAsync(reponse)).ShouldBe(code);
        (await usine.ComptesAsync(id)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Get_QuandLeLienEstConnu_SaCommuneEtSonCanalLEmportent()
    {
        var id = await usine.UneFoisAsync("suivi");
        var lien = await LierAsync(id);
        using var reponse = await usine.DemanderAsync($"/kits/suivi/affiche.pdf?lien={lien}&commune=53130&canal=page");
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        var compteur = (await CompteursAsync(id)).ShouldHaveSingleItem();
        (compteur.LienCode, compteur.CommuneCode, compteur.DepartementCode, compteur.Canal, compteur.Regle).ShouldBe((lien, "13055", "13", "mairie", (short)2));

        var autre = await usine.UneFoisAsync("autre-kit");
        using var refus = await usine.DemanderAsync($"/kits/autre-kit/affiche.pdf?lien={lien}");
        (await CodeAsync(refus)).ShouldBe(ComptageErrorCodes.LienAutreFichier);
        (await usine.ComptesAsync(autre)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Get_QuandLeLienEstRevoque_SertLeFichierSansLuiCompter()
    {
        var id = await usine.UneFoisAsync("revoque");
        var lien = await LierAsync(id, revoque: true);
        using var reponse = await usine.DemanderAsync($"/kits/revoque/affiche.pdf?lien={lien}&canal=page");
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        var compteur = (await CompteursAsync(id)).ShouldHaveSingleItem();
        (compteur.LienCode, compteur.CommuneCode, compteur.Canal).ShouldBe(("", "", "page"));
    }

    private async Task<string> LierAsync(Guid kit, bool revoque = false)
    {
        await using var systeme = usine.Base.Systeme();
        var lien = new LienSuivi(Guid.NewGuid(), CodeLien.Tirer(), new LienDonnees(kit, "mairie", "Bulletin", "Essai") { CommuneCode = "13055", DepartementCode = "13" });
        if (revoque) lien.Revoquer(new DateTime(2026, 11, 2, 8, 0, 0, DateTimeKind.Utc));
        systeme.Contexte.Add(lien);
        await systeme.Contexte.SaveChangesAsync();
        return lien.Code;
    }

    private async Task<List<CompteurTelechargement>> CompteursAsync(Guid kit)
    {
        await using var systeme = usine.Base.Systeme();
        return await systeme.Contexte.Set<CompteurTelechargement>().Where(c => c.KitId == kit).ToListAsync();
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage reponse) =>
        JsonDocument.Parse(await reponse.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString();
}
