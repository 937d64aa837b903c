using System.Globalization;
using Microsoft.Playwright;
using VillesSolidaires.Documents.Excel;
using VillesSolidaires.Documents.Reading;

namespace VillesSolidaires.Navigateur;

/// <summary>Le travail principal, comme une personne le fait : se connecter, trouver la commune, demander le rapport, le suivre, lire les deux fichiers.</summary>
[Collection(CollectionNavigateur.Nom)]
public sealed class ParcoursRapportTests(ProduitEnMarche produit)
{
    [Fact]
    public async Task Rapport_QuandDemandeDepuisLaFicheDUneCommune_SeSuitEtSeTelecharge()
    {
        var page = await produit.ConnecterAsync("association");
        await page.GotoAsync("/territoires");
        await page.GetByRole(AriaRole.Main).GetByLabel("Rechercher").FillAsync("marseille");
        await page.GetByRole(AriaRole.Main).GetByLabel("Rechercher").PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Marseille", Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Produire un rapport" }).ClickAsync();
        await page.WaitForURLAsync("**/rapports**");
        await page.GetByLabel("Du", new() { Exact = true }).FillAsync("2025-11-01");
        await page.GetByLabel("Au", new() { Exact = true }).FillAsync("2026-10-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lancer le rapport" }).ClickAsync();

        // Sans rechargement demandé : la page se met à jour d'elle-même.
        var pdf = page.Locator("main a[href$='/pdf']").First;
        await pdf.WaitForAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.GetByText("totaux recoupés").First).ToBeVisibleAsync();

        var contenuPdf = await TelechargerAsync(page, pdf);
        var texte = PdfTextReader.Read(contenuPdf);
        texte.Title.ShouldBe("Impact communal, Marseille, du 1er novembre 2025 au 31 octobre 2026");
        texte.Text.ShouldContain("886\u202F040");
        var total = PdfTableReader.Read(contenuPdf).Single(t => t.Caption == "Téléchargements qualifiés par mois et par kit").FooterRows[0][^2];

        var contenuXlsx = await TelechargerAsync(page, page.Locator("main a[href$='/xlsx']").First);
        using var flux = new MemoryStream(contenuXlsx);
        var lu = WorkbookReader.Read(flux).Sheet("Kits téléchargés").Tables.Select(t => t.Total("Total")).First(t => t is not null);
        lu.ShouldNotBeNull().ShouldBeGreaterThan(0);
        lu.Value.ToString("N0", CultureInfo.GetCultureInfo("fr-FR")).ShouldBe(total);
    }

    [Fact]
    public async Task Rapport_QuandLesDatesSontInversees_DitLErreurACoteDuChampEtGardeLaSaisie()
    {
        var page = await produit.ConnecterAsync("mairie");
        await page.GotoAsync("/rapports");
        await page.GetByLabel("Du", new() { Exact = true }).FillAsync("2025-06-01");
        await page.GetByLabel("Au", new() { Exact = true }).FillAsync("2025-01-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lancer le rapport" }).ClickAsync();

        var au = page.GetByLabel("Au", new() { Exact = true });
        (await au.GetAttributeAsync("aria-invalid")).ShouldBe("true");
        (await au.InputValueAsync()).ShouldBe("2025-01-31");
        await Assertions.Expect(page.GetByText("La date de fin précède la date de début. Choisissez une date après le 1er juin 2025.").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Kit_QuandTelechargeDepuisLaPagePublique_EstCompteUneFois()
    {
        var visiteur = await produit.OuvrirAsync();
        await visiteur.GotoAsync("/kits-a-telecharger/canicule");
        var lien = visiteur.Locator("a[href*='/kits/canicule/affiche-a4.pdf']").First;
        var avant = await TotalAsync();
        (await TelechargerAsync(visiteur, lien)).AsSpan().StartsWith("%PDF-"u8).ShouldBeTrue();
        (await TotalAsync()).ShouldBe(avant + 1);
    }

    private async Task<long> TotalAsync()
    {
        using var client = await produit.PorterAsync("association");
        using var kits = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/kits?recherche=canicule", UriKind.Relative)));
        return kits.RootElement.GetProperty("elements")[0].GetProperty("telechargements").GetInt64();
    }

    private static async Task<byte[]> TelechargerAsync(IPage page, ILocator lien)
    {
        // Par le contexte du navigateur : mêmes cookies, et le visionneur de PDF ne s'interpose pas.
        var reponse = await page.Context.APIRequest.GetAsync(
            (await lien.GetAttributeAsync("href"))!,
            new() { Headers = [new("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0")] });
        reponse.Status.ShouldBe(200);
        return await reponse.BodyAsync();
    }
}
