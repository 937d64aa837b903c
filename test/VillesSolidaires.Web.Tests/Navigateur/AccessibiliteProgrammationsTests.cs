using Microsoft.Playwright;

namespace VillesSolidaires.Navigateur;

/// <summary>axe sur les pages des rapports programmés ; la démonstration a un envoi en échec et un suspendu.</summary>
[Collection(CollectionAccessibilite.Nom)]
public sealed class AccessibiliteProgrammationsTests(ProduitEnMarche produit)
{
    [Fact]
    public async Task Programmations_ListeFicheEtFormulaires_NOntAucuneViolation()
    {
        var page = await produit.ConnecterAsync("association");
        await page.GotoAsync("/rapports/programmations");
        var fiches = await page.Locator("main table tbody th a").EvaluateAllAsync<string[]>("liens => liens.map(l => l.getAttribute('href'))");
        fiches.Length.ShouldBe(4);
        List<string> defauts = [];
        foreach (var adresse in (string[])["/rapports/programmations", "/rapports/programmations/nouvelle", .. fiches.TakeLast(2), $"{fiches[0]}/modifier"])
        {
            defauts.AddRange(await page.ExaminerAsync(adresse, Ecran.Tous));
        }
        defauts.ShouldBeEmpty();
    }
}
