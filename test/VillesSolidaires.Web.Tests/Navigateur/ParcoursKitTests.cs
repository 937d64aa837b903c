using Microsoft.Playwright;

namespace VillesSolidaires.Navigateur;

/// <summary>
/// Un kit de bout en bout : l'association le crée et le publie, la mairie en tire son affiche, un habitant en suit le code QR et télécharge,
/// et la mairie retrouve ce téléchargement jusqu'au compteur qui le porte.
/// </summary>
[Collection(CollectionNavigateur.Nom)]
public sealed class ParcoursKitTests(ProduitEnMarche produit)
{
    private const string Titre = "Voisins à bicyclette";
    private const string Slug = "voisins-a-bicyclette";

    [Fact]
    public async Task Kit_DeLaCreationAuCompteurDeLAffiche()
    {
        var association = await produit.ConnecterAsync("association");
        await PublierAsync(association);

        var mairie = await produit.ConnecterAsync("mairie");
        var affiche = await AfficheAsync(mairie);
        var lien = await LecteurQr.LireAsync(affiche);
        lien.ShouldStartWith($"{produit.Adresse}k/");

        var habitant = await produit.OuvrirAsync(390);
        await habitant.GotoAsync(lien);
        await habitant.WaitForURLAsync($"**/kits-a-telecharger/{Slug}**");
        var fichier = await habitant.GetByRole(AriaRole.Link, new() { Name = "Télécharger Affiche du hall" }).GetAttributeAsync("href");
        var reponse = await habitant.Context.APIRequest.GetAsync(fichier!, new() { Headers = [new("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0")] });
        (await reponse.BodyAsync()).AsSpan().StartsWith("%PDF-"u8).ShouldBeTrue();

        var code = lien[(lien.LastIndexOf('/') + 1)..];
        await mairie.GetByRole(AriaRole.Link, new() { Name = "Diffuser", Exact = true }).First.ClickAsync();
        var ligne = mairie.GetByRole(AriaRole.Row).Filter(new() { HasText = code });
        (await ligne.GetByRole(AriaRole.Cell).Last.InnerTextAsync()).Trim().ShouldBe("1");

        await mairie.GotoAsync((await mairie.GetByRole(AriaRole.Link, new() { Name = Titre, Exact = true }).First.GetAttributeAsync("href"))! + "/statistiques?territoire=perimetre");
        await Assertions.Expect(mairie.GetByText("1\u00A0téléchargement qualifié").First).ToBeVisibleAsync();
        await mairie.GetByRole(AriaRole.Link, new() { Name = "1 : les compteurs de « QR code des affiches »" }).ClickAsync();
        await mairie.WaitForURLAsync("**/kits/statistiques/compteurs**");
        var compteur = mairie.GetByRole(AriaRole.Row).Filter(new() { HasText = code });
        await Assertions.Expect(compteur).ToContainTextAsync("Marseille");
        await Assertions.Expect(compteur).ToContainTextAsync("n° 2");
    }

    private static async Task PublierAsync(IPage page)
    {
        await page.GotoAsync("/kits/nouveau");
        await page.GetByLabel("Titre").FillAsync(Titre);
        await page.GetByLabel("Nature").SelectOptionAsync(new SelectOptionValue { Label = "Thématique" });
        await page.GetByLabel("Résumé").FillAsync("Rouler ensemble, se prêter un vélo, accompagner un enfant à l’école.");
        await page.GetByLabel("Adresse du kit").FillAsync(Slug);
        await page.GetByRole(AriaRole.Button, new() { Name = "Créer le kit" }).ClickAsync();

        // Un faux PDF d'abord : refusé à côté du champ, et la saisie reste.
        await page.GetByLabel("Fichier", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "affiche-du-hall.pdf", MimeType = "application/pdf", Buffer = [.. "PK faux"u8] });
        await RemplirDepotAsync(page);
        await Assertions.Expect(page.GetByLabel("Fichier", new() { Exact = true })).ToHaveAttributeAsync("aria-invalid", "true");
        (await page.GetByLabel("Libellé").InputValueAsync()).ShouldBe("Affiche du hall");

        await page.GetByLabel("Fichier", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "affiche-du-hall.pdf", MimeType = "application/pdf", Buffer = PdfDeTest.Creer() });
        await RemplirDepotAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Publier la version 1" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Publier la version 1" }).ClickAsync();
        await Assertions.Expect(page.GetByText("En ligne").First).ToBeVisibleAsync();
    }

    private static async Task RemplirDepotAsync(IPage page)
    {
        await page.GetByLabel("Type", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Affiche" });
        await page.GetByLabel("Libellé").FillAsync("Affiche du hall");
        await page.GetByLabel("Nom public").FillAsync("affiche-du-hall.pdf");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter le fichier" }).ClickAsync();
        await page.WaitForLoadStateAsync();
    }

    private static async Task<byte[]> AfficheAsync(IPage page)
    {
        await page.GotoAsync($"/kits?recherche={Slug}");
        await page.GetByRole(AriaRole.Link, new() { Name = Titre, Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Diffuser le kit" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Affiche personnalisée" }).ClickAsync();
        await page.GetByLabel("Message").FillAsync("Rendez-vous place de la mairie, casques prêtés.");
        var depot = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Télécharger le PDF" }).ClickAsync());
        await using var flux = await depot.CreateReadStreamAsync();
        using var contenu = new MemoryStream();
        await flux.CopyToAsync(contenu);
        return contenu.ToArray();
    }
}
