using Microsoft.Playwright;

namespace VillesSolidaires.Navigateur;

/// <summary>axe et débordement sur les pages de documents de conventions de démonstration, avenant compris.</summary>
[Collection(CollectionAccessibilite.Nom)]
public sealed class DocumentsConventionAccessibiliteTests(ProduitEnMarche produit)
{
    private static readonly Ecran[] Ecrans = [.. Ecran.Tous, new(320, ColorScheme.Dark)];

    [Fact]
    public async Task Pages_NOntAucuneViolation()
    {
        var page = await produit.ConnecterAsync("association");
        List<string> defauts = [];
        foreach (var fiche in await FichesAsync(page))
        {
            foreach (var suite in (string[])["comparer", "texte-consolide", "historique"])
            {
                // Un brouillon sans version figée n'a rien à comparer : la page le dit, et s'examine aussi.
                defauts.AddRange(await page.ExaminerAsync($"{fiche}/{suite}", Ecrans));
            }
        }
        defauts.AddRange(await page.ExaminerAsync("/conventions/donnees-essentielles", Ecrans));
        defauts.ShouldBeEmpty();
    }

    /// <summary>Un avenant, et les deux premières conventions de la liste.</summary>
    private static async Task<IReadOnlyList<string>> FichesAsync(IPage page)
    {
        List<string> fiches = [];
        foreach (var liste in (string[])["/conventions?vue=Toutes&recherche=A1", "/conventions?vue=EnVigueur", "/conventions?vue=ATraiter"])
        {
            await page.GotoAsync(liste);
            var liens = await page.Locator("main table tbody a[href^='/conventions/']").EvaluateAllAsync<string[]>("liens => liens.map(a => a.getAttribute('href'))");
            liens.ShouldNotBeEmpty(liste);
            fiches.Add(liens[0]);
        }
        return [.. fiches.Distinct(StringComparer.Ordinal)];
    }
}
