using Microsoft.Playwright;

namespace VillesSolidaires.Navigateur;

/// <summary>axe sur les statistiques, les relevés, les remises, les lancements comparés, les liens et l'affiche.</summary>
[Collection(CollectionAccessibilite.Nom)]
public sealed class AccessibiliteMesuresTests(ProduitEnMarche produit)
{
    [Fact]
    public async Task MesuresDUnKit_NOntAucuneViolation()
    {
        var page = await produit.ConnecterAsync("association");
        await page.GotoAsync("/kits?recherche=coronavirus");
        var kit = await page.Locator("main table tbody a[href^='/kits/'], main a[href^='/kits/']").First.GetAttributeAsync("href");
        List<string> defauts = [];
        string[] adresses =
        [
            "/kits/lancements", $"{kit}/releves", $"{kit}/releves/nouveau", $"{kit}/releves/importer", $"{kit}/remises", "/kits/statistiques", $"{kit}/statistiques",
            "/kits/statistiques/territoires", "/kits/statistiques/territoires?vue=Communes", "/kits/statistiques/compteurs", $"{kit}/liens", $"{kit}/affiche?commune=13055",
            "/kits/regle-de-comptage",
        ];
        foreach (var adresse in adresses)
        {
            defauts.AddRange(await page.ExaminerAsync(adresse, [Ecran.BureauSombre, Ecran.Telephone]));
        }
        defauts.ShouldBeEmpty();
    }
}
