using Microsoft.Playwright;

namespace VillesSolidaires.Navigateur;

/// <summary>
/// La vie d'une convention comme la mènent trois personnes dans leur navigateur : l'association la crée, la fait relire et l'ouvre à la
/// signature ; la mairie de Marseille délibère et signe, puis l'association, puis le bailleur ; un avenant, puis le renouvellement.
/// </summary>
[Collection(CollectionNavigateur.Nom)]
public sealed class ParcoursConventionTests(ProduitEnMarche produit)
{
    private const string Mairie = "Mairie de Marseille";
    private const string Association = "Voisins Solidaires";
    private const string Bailleur = "Bocage Habitat (démonstration)";

    private static readonly string[] Parties = [Mairie, Association, Bailleur];

    [Fact]
    public async Task Convention_DuBrouillonALaSignatureParTroisComptes_PuisAvenantEtRenouvellement()
    {
        var (association, mairie, bailleur) = (await produit.ConnecterAsync("association"), await produit.ConnecterAsync("mairie"), await produit.ConnecterAsync("bailleur"));
        var objet = $"Voisinage à Marseille {Guid.NewGuid():N}"[..40];
        var fiche = await CreerAsync(association, objet);
        await DesignerSignatairesAsync(association, fiche);
        await EcrireArticleAsync(association, fiche);

        await association.GotoAsync(fiche);
        await ConfirmerAsync(association, "relecture", d => d.GetByLabel("Qui relit").SelectOptionAsync(new SelectOptionValue { Label = Mairie }));
        await CommenterPuisResoudreAsync(mairie, association, fiche);
        await ConfirmerAsync(association, "ouverture");
        await SignerAToutesAsync(association, mairie, bailleur, fiche);
        await EstAccessibleAsync(association);

        var avenant = await AvenantAsync(association, fiche);
        await SignerAToutesAsync(association, mairie, bailleur, avenant);
        await association.GotoAsync(fiche);
        await Assertions.Expect(association.Locator("#historique")).ToContainTextAsync("Avenant n° 1 signé, texte consolidé");

        await ConfirmerAsync(association, "renouvellement");
        await Assertions.Expect(association.Locator("#texte")).ToContainTextAsync("Résultats de la convention");
        await Assertions.Expect(association.Locator(".vs-sommet")).ToContainTextAsync("Brouillon");
        await association.GotoAsync(fiche);
        await Assertions.Expect(association.GetByText("Renouvelée par")).ToBeVisibleAsync();
    }

    private static async Task<string> CreerAsync(IPage page, string objet)
    {
        await page.GotoAsync("/conventions/nouvelle");
        await page.GetByLabel("Adhésion").CheckAsync();
        await page.GetByLabel("Objet", new() { Exact = true }).FillAsync(objet);
        await page.GetByLabel("Premier jour").FillAsync("2027-01-01");
        await page.GetByLabel("Dernier jour").FillAsync("2028-12-31");
        // Entrée dans un champ de recherche cherche, sans créer ni rien perdre.
        await page.GetByLabel("Chercher une commune ou un département").FillAsync("13055");
        await page.GetByLabel("Chercher une commune ou un département").PressAsync("Enter");
        await page.GetByLabel("Marseille (13), commune 13055").CheckAsync();
        foreach (var partie in Parties.Where(p => p != Association))
        {
            await page.GetByLabel("Chercher une organisation").FillAsync(partie.Split(" (")[0]);
            await page.GetByRole(AriaRole.Button, new() { Name = "Chercher les organisations" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = $"Ajouter {partie}", Exact = true }).ClickAsync();
        }
        // La mairie signe la première.
        await page.GetByRole(AriaRole.Button, new() { Name = $"Faire signer {Mairie} plus tôt" }).ClickAsync();
        (await page.GetByLabel("Objet", new() { Exact = true }).InputValueAsync()).ShouldBe(objet);
        await page.GetByRole(AriaRole.Button, new() { Name = "Créer la convention" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(objet);
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task DesignerSignatairesAsync(IPage page, string fiche)
    {
        foreach (var partie in Parties)
        {
            await page.GotoAsync($"{fiche}/parties");
            await page.GetByRole(AriaRole.Link, new() { Name = $"Gérer {partie}" }).ClickAsync();
            await page.GetByLabel("Nom", new() { Exact = true }).FillAsync($"Dominique Exemple, {partie.Split(' ')[0]}");
            await page.GetByLabel("Qualité").FillAsync("responsable");
            await page.GetByRole(AriaRole.Button, new() { Name = "Désigner le signataire" }).ClickAsync();
            await Assertions.Expect(page.GetByText("Dominique Exemple").First).ToBeVisibleAsync();
        }
    }

    private static async Task EcrireArticleAsync(IPage page, string fiche)
    {
        await page.GotoAsync($"{fiche}/texte");
        var ajout = page.Locator("#ajouter");
        await ajout.GetByLabel("Article", new() { Exact = true }).CheckAsync();
        await ajout.GetByLabel("Titre").FillAsync("Rencontres de voisins");
        await ajout.GetByLabel("Texte").FillAsync("La Ville prête une salle par quartier pour la fête des voisins.");
        await ajout.GetByRole(AriaRole.Button, new() { Name = "Ajouter à la fin du texte" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Rencontres de voisins").First).ToBeVisibleAsync();
    }

    private static async Task CommenterPuisResoudreAsync(IPage mairie, IPage association, string fiche)
    {
        await mairie.GotoAsync(fiche);
        await mairie.Locator("#texte .vs-autres-articles > summary").ClickAsync();
        var article = mairie.Locator("article.vs-clause", new() { HasText = "Rencontres de voisins" });
        await article.GetByText("Commenter").ClickAsync();
        await article.GetByLabel("Votre commentaire sur").FillAsync("Une salle, ou deux dans les grands quartiers ?");
        await article.GetByRole(AriaRole.Button, new() { Name = "Ouvrir le commentaire" }).ClickAsync();
        await Assertions.Expect(mairie.GetByText("Ouvert, bloque la signature")).ToBeVisibleAsync();
        await association.GotoAsync(fiche);
        await EstAccessibleAsync(association);
        await association.GetByLabel("Votre réponse sur").FillAsync("Une par quartier.");
        await association.GetByRole(AriaRole.Button, new() { Name = "Répondre" }).ClickAsync();
        await association.GetByRole(AriaRole.Button, new() { Name = "Marquer comme résolu" }).ClickAsync();
        await Assertions.Expect(association.GetByText("Ouvert, bloque la signature")).ToHaveCountAsync(0);
    }

    private static async Task SignerAToutesAsync(IPage association, IPage mairie, IPage bailleur, string fiche)
    {
        await mairie.GotoAsync(fiche);
        var deliberation = mairie.Locator(".vs-sommet").GetByRole(AriaRole.Link, new() { Name = "Enregistrer la délibération" });
        await deliberation.ClickAsync();
        await mairie.GetByLabel("Référence").FillAsync("2026-0412");
        await mairie.GetByLabel("Votée le").FillAsync("2026-03-02");
        await mairie.GetByLabel("Exécutoire le").FillAsync("2026-03-09");
        await mairie.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la délibération" }).ClickAsync();
        await Assertions.Expect(mairie.GetByText("Délibération n° 2026-0412").First).ToBeVisibleAsync();
        foreach (var page in (IPage[])[mairie, association, bailleur])
        {
            await page.GotoAsync(fiche);
            await page.Locator(".vs-sommet").GetByRole(AriaRole.Link, new() { Name = "Signer la convention" }).ClickAsync();
            await page.GetByLabel("J’ai lu le texte").CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Signer la convention" }).ClickAsync();
            await page.WaitForURLAsync($"**{fiche}**");
        }
        await association.GotoAsync(fiche);
        await Assertions.Expect(association.Locator("#parties")).ToContainTextAsync("3 signées sur 3");
        await Assertions.Expect(association.Locator(".vs-sommet")).ToContainTextAsync("Signée");
    }

    private static async Task<string> AvenantAsync(IPage association, string fiche)
    {
        await association.GotoAsync(fiche);
        await ConfirmerAsync(association, "avenant", d => d.GetByLabel("Dernier jour après avenant").FillAsync("2029-06-30"));
        var avenant = new Uri(association.Url).AbsolutePath;
        avenant.ShouldNotBe(fiche);
        await Assertions.Expect(association.GetByText("Avenant n° 1").First).ToBeVisibleAsync();
        await ConfirmerAsync(association, "relecture", d => d.GetByLabel("Qui relit").SelectOptionAsync(new SelectOptionValue { Label = Bailleur }));
        await ConfirmerAsync(association, "ouverture");
        return avenant;
    }

    /// <summary>Ouvre le dialogue d'un geste, au sommet ou dans « Autres actions », le remplit et l'envoie.</summary>
    private static async Task ConfirmerAsync(IPage page, string dialogue, Func<ILocator, Task>? remplir = null)
    {
        var bouton = page.Locator($".vs-sommet a[data-dialogue='{dialogue}']");
        if (!await bouton.IsVisibleAsync())
        {
            await page.GetByText("Autres actions").ClickAsync();
        }
        await bouton.ClickAsync();
        var ouvert = page.Locator($"dialog#{dialogue}");
        await Assertions.Expect(ouvert).ToBeVisibleAsync();
        if (remplir is not null)
        {
            await remplir(ouvert);
        }
        await ouvert.Locator("button[form]").ClickAsync();
        await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0, new() { Timeout = 10_000 });
        await Assertions.Expect(page.Locator(".vs-notification")).ToBeVisibleAsync();
    }

    private static async Task EstAccessibleAsync(IPage page) => (await page.ExaminerAsync()).ShouldBeEmpty();
}
