using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace VillesSolidaires.Navigateur;

/// <summary>Une coordinatrice tient son année : ajouter, glisser, déplacer au clavier, reporter, faire un bilan.</summary>
[Collection(CollectionNavigateur.Nom)]
public sealed class ParcoursCalendrierTests(ProduitEnMarche produit)
{
    private static readonly DateOnly Today = HeureDeParis.Jour(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>Une année que la démonstration laisse vide, loin des bords.</summary>
    private static readonly int Annee = Today.Year + 3;

    [Fact]
    public async Task Animation_SeGlisseSeDeplaceAuClavierEtSeReporte()
    {
        var page = await produit.ConnecterAsync("mairie");
        var (jeudi, samedi, dimanche) = (new DateOnly(Annee, 5, 11), new DateOnly(Annee, 5, 20), new DateOnly(Annee, 6, 3));
        var titre = await AjouterAsync(page, "Fête des voisins", jeudi);
        await page.GetByRole(AriaRole.Button, new() { Name = "Planifier l’animation" }).ClickAsync();
        await page.GotoAsync($"/animations?annee={Annee}");
        (await page.RunAxe()).Violations.ShouldBeEmpty();

        // À la souris : la date change, et la page le dit.
        await GlisserAsync(page, samedi);
        await Assertions.Expect(page.Locator(".vs-notification")).ToContainTextAsync(Lisible(Formats.DateLongue(samedi)));
        await Assertions.Expect(page.Locator("[data-annonce]")).ToContainTextAsync(Lisible(Formats.DateLongue(samedi)));
        await Assertions.Expect(page.Locator("[data-fiche] time")).ToHaveAttributeAsync("datetime", Iso(samedi));

        // Au clavier : le bouton de la liste ouvre le dialogue, Entrée l'envoie.
        await page.GetByRole(AriaRole.Button, new() { Name = $"Déplacer : {titre}" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var dialogue = page.GetByRole(AriaRole.Dialog, new() { Name = $"Déplacer « {titre} » ?" });
        await dialogue.GetByLabel("Nouvelle date").FillAsync(Iso(dimanche));
        (await page.RunAxe()).Violations.ShouldBeEmpty();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-fiche] time")).ToHaveAttributeAsync("datetime", Iso(dimanche));

        // Annoncée, elle ne se déplace plus en silence : la glisser ouvre son report.
        await page.GetByRole(AriaRole.Link, new() { Name = titre }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirmer l’animation" }).ClickAsync();
        await page.GotoAsync($"/animations?annee={Annee}");
        await GlisserAsync(page, samedi);
        var report = page.GetByRole(AriaRole.Dialog, new() { Name = $"Reporter « {titre} » ?" });
        await Assertions.Expect(report.GetByLabel("Nouvelle date")).ToHaveValueAsync(Iso(samedi));
        await report.GetByLabel("Motif").FillAsync("Orage annoncé");
        await report.GetByRole(AriaRole.Button, new() { Name = "Reporter l’animation" }).ClickAsync();
        await Assertions.Expect(page.Locator(".cal-item")).ToContainTextAsync("prévue d’abord le");
        await Assertions.Expect(page.Locator(".bureau-seul [data-quittee]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Mois_AccepteUneAnimationGlissee()
    {
        var page = await produit.ConnecterAsync("mairie");
        var (de, vers) = (new DateOnly(Annee + 1, 4, 10), new DateOnly(Annee + 1, 4, 18));
        await AjouterAsync(page, "Troc de plantes", de);
        await page.GotoAsync($"/animations?vue=mois&jour={Iso(de)}");
        (await page.RunAxe()).Violations.ShouldBeEmpty();
        await GlisserAsync(page, vers);
        await Assertions.Expect(page.Locator($"td[data-jour='{Iso(vers)}'] [data-animation]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Bilan_SeSaisitApresLaFete()
    {
        var page = await produit.ConnecterAsync("mairie", 390);
        await AjouterAsync(page, "Soupe partagée", Today.AddDays(-1));
        await page.GetByRole(AriaRole.Button, new() { Name = "Planifier l’animation" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Saisir le bilan" }).ClickAsync();
        (await page.RunAxe()).Violations.ShouldBeEmpty();
        await page.GetByLabel("Participants").FillAsync("84");
        await page.GetByLabel("Bénévoles").FillAsync("6");
        await page.GetByLabel("Heures de bénévolat").FillAsync("18,5");
        await page.GetByLabel("Familles").CheckAsync();
        await page.GetByLabel("Photo", new() { Exact = false }).First.SetInputFilesAsync(new FilePayload { Name = "notes.txt", MimeType = "text/plain", Buffer = "pas une photo"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le bilan" }).ClickAsync();
        await Assertions.Expect(page.GetByText("n’est pas une photo").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Participants")).ToHaveValueAsync("84");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le bilan" }).ClickAsync();
        await Assertions.Expect(page.Locator(".vs-sommet")).ToContainTextAsync("Réalisée");
        await Assertions.Expect(page.Locator("#bilan")).ToContainTextAsync("18,5");
        (await page.RunAxe()).Violations.ShouldBeEmpty();
    }

    /// <summary>Ajoute une animation par son formulaire, et reste sur sa fiche.</summary>
    private static async Task<string> AjouterAsync(IPage page, string titre, DateOnly jour)
    {
        await page.GotoAsync($"/animations/nouvelle?annee={jour.Year}");
        await page.GetByLabel("Titre").FillAsync(titre);
        await page.GetByLabel("Premier jour").FillAsync(Iso(jour));
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter l’animation" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = titre, Exact = true }).WaitForAsync();
        return titre;
    }

    private static async Task GlisserAsync(IPage page, DateOnly vers)
    {
        var marque = page.Locator(".cal-prenable:visible").First;
        await marque.ScrollIntoViewIfNeededAsync();
        var (depart, arrivee) = (await CentreAsync(marque), await CentreAsync(page.Locator($"[data-calendrier] [data-jour='{Iso(vers)}']").First));
        await page.Mouse.MoveAsync(depart.X, depart.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(arrivee.X, arrivee.Y, new() { Steps = 8 });
        await page.Mouse.UpAsync();
    }

    private static async Task<(float X, float Y)> CentreAsync(ILocator element)
    {
        var boite = (await element.BoundingBoxAsync())!;
        return (boite.X + (boite.Width / 2), boite.Y + (boite.Height / 2));
    }

    private static string Iso(DateOnly jour) => jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Lisible(string texte) => texte.Replace(Formats.Insecable, " ", StringComparison.Ordinal);
}
