using Microsoft.Playwright;

namespace VillesSolidaires.Navigateur;

/// <summary>axe sur les relevés, les remises et les lancements comparés.</summary>
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
        foreach (var adresse in (string[])["/kits/lancements", $"{kit}/releves", $"{kit}/releves/nouveau", $"{kit}/releves/importer", $"{kit}/remises"])
        {
            defauts.AddRange(await page.ExaminerAsync(adresse, [Ecran.BureauSombre, Ecran.Telephone]));
        }
        defauts.ShouldBeEmpty();
    }
}
