using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Navigateur;

/// <summary>axe et débordement sur les pages de documents d'une convention, avec un texte modifié.</summary>
[Collection(CollectionNavigateur.Nom)]
public sealed class DocumentsConventionAccessibiliteTests(ProduitEnMarche produit, UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task Pages_NOntAucuneViolation(int largeur, ColorScheme theme)
    {
        var id = await usine.Base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee, Subvention = 30_000 });
        var avenant = await usine.Base.AvenantSigneAsync(id, new DateOnly(2029, 12, 31), (c, acte) =>
        {
            c.Redaction.ModifierClause(c.Clauses.Single(k => k.Titre == "Durée").Id, "Durée", "Jusqu’au 31 décembre 2029, puis un bilan.", 1, acte);
            c.Redaction.AjouterClause(NatureClause.Annexe, "Carte", "- Nord", acte);
        });
        var page = await produit.OuvrirAsync(largeur, theme);
        await page.GotoAsync(new Uri(usine.Adresse, "/comptes/connexion").ToString());
        await page.GetByLabel("Adresse électronique").FillAsync(await usine.CompteAsync(Roles.Association));
        await page.GetByLabel("Mot de passe", new PageGetByLabelOptions { Exact = true }).FillAsync(UsineWeb.MotDePasse);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Se connecter", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(u => !u.Contains("connexion", StringComparison.Ordinal));

        List<string> defauts = [];
        foreach (var adresse in (string[])
            [$"/conventions/{avenant}/comparer", $"/conventions/{id}/comparer?de=1&a=2", $"/conventions/{id}/texte-consolide", $"/conventions/{id}/historique", "/conventions/donnees-essentielles"])
        {
            await page.GotoAsync(new Uri(usine.Adresse, adresse).ToString());
            defauts.AddRange((await page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(n => $"{adresse} : {v.Id} ({v.Help}) {n.Target}")));
            if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth + 1"))
            {
                defauts.Add($"{adresse} : déborde en largeur");
            }
        }
        defauts.ShouldBeEmpty();
    }
}
