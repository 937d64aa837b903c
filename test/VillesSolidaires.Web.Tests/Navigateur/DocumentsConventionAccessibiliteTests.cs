using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace VillesSolidaires.Navigateur;

/// <summary>axe et débordement sur les pages de documents de conventions de démonstration, avenant compris.</summary>
[Collection(CollectionNavigateur.Nom)]
public sealed class DocumentsConventionAccessibiliteTests(ProduitEnMarche produit)
{
    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task Pages_NOntAucuneViolation(int largeur, ColorScheme theme)
    {
        var page = await produit.ConnecterAsync("association", largeur, theme);
        List<string> defauts = [];
        foreach (var fiche in await FichesAsync(page))
        {
            foreach (var suite in (string[])["comparer", "texte-consolide", "historique"])
            {
                // Un brouillon sans version figée n'a rien à comparer : la page le dit, et s'examine aussi.
                defauts.AddRange(await ExaminerAsync(page, $"{fiche}/{suite}"));
            }
        }
        defauts.AddRange(await ExaminerAsync(page, "/conventions/donnees-essentielles"));
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

    private static async Task<IEnumerable<string>> ExaminerAsync(IPage page, string adresse)
    {
        await page.GotoAsync(adresse);
        var axe = await page.RunAxe();
        var deborde = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth + 1");
        return axe.Violations.SelectMany(v => v.Nodes.Select(n => $"{adresse} : {v.Id} ({v.Help}) {n.Target}"))
            .Concat(deborde ? [$"{adresse} : déborde en largeur"] : []);
    }
}
