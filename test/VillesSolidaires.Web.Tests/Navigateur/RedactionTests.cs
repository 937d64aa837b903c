using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace VillesSolidaires.Navigateur;

/// <summary>Le texte d'une convention, à un puis à deux navigateurs : il s'enregistre seul, et rien ne se perd.</summary>
[Collection(CollectionNavigateur.Nom)]
public sealed class RedactionTests(ProduitEnMarche produit)
{
    private const string Texte = "La convention organise les fêtes de voisins.";

    [Fact]
    public async Task Article_QuandOnCesseDEcrire_SEnregistreDeLuiMeme()
    {
        using var api = await produit.PorterAsync("association");
        var id = await ConventionAsync(api);
        var page = await produit.ConnecterAsync("association");
        await page.GotoAsync($"/conventions/{id}/texte");
        await Premier(page).FillAsync("Écrit au clavier.");
        await Assertions.Expect(Etat(page)).ToContainTextAsync("Enregistré à ", new() { Timeout = 15_000 });
        (await LireAsync(api, id)).ShouldBe("Écrit au clavier.");
        (await Etat(page).GetAttributeAsync("role")).ShouldBe("status");

        // Une saisie refusée reste, avec sa raison à côté du champ.
        await Premier(page).FillAsync("<script>alert(1)</script>");
        await Assertions.Expect(page.GetByText("qui ressemble à une balise").First).ToBeVisibleAsync(new() { Timeout = 15_000 });
        (await Premier(page).GetAttributeAsync("aria-invalid")).ShouldBe("true");
        (await LireAsync(api, id)).ShouldBe("Écrit au clavier.");
    }

    [Fact]
    public async Task Article_QuandDeuxPersonnesLEcrivent_MontreLesDeuxTextesEtLaisseChoisir()
    {
        using var api = await produit.PorterAsync("association");
        var id = await ConventionAsync(api);
        var (une, autre) = (await produit.ConnecterAsync("association"), await produit.ConnecterAsync("admin"));
        await une.GotoAsync($"/conventions/{id}/texte");
        await autre.GotoAsync($"/conventions/{id}/texte");
        await EcrireAsync(autre, "La convention organise les repas de quartier.");
        await Premier(une).FillAsync("La convention organise les fêtes de voisins et leurs tables.");

        var conflit = une.Locator(".vs-conflit");
        await Assertions.Expect(conflit).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Assertions.Expect(conflit.Locator("mark").First).ToHaveTextAsync("repas");
        (await Premier(une).InputValueAsync()).ShouldBe("La convention organise les fêtes de voisins et leurs tables.");
        (await une.ExaminerAsync()).ShouldBeEmpty();
        (await LireAsync(api, id)).ShouldBe("La convention organise les repas de quartier.");

        // Fusion à la main, puis « Garder le mien ».
        await Premier(une).FillAsync("La convention organise les repas de quartier et les fêtes de voisins.");
        await une.GetByRole(AriaRole.Button, new() { Name = "Garder le mien" }).ClickAsync();
        await Assertions.Expect(conflit).ToHaveCountAsync(0);
        await Assertions.Expect(Etat(une)).ToContainTextAsync("Enregistré à ");
        (await LireAsync(api, id)).ShouldBe("La convention organise les repas de quartier et les fêtes de voisins.");

        // L'autre, resté sur son texte, choisit celui qui est enregistré.
        await Premier(autre).FillAsync("Autre chose.");
        await autre.GetByRole(AriaRole.Link, new() { Name = "Garder le sien" }).ClickAsync(new() { Timeout = 15_000 });
        await Assertions.Expect(Premier(autre)).ToHaveValueAsync("La convention organise les repas de quartier et les fêtes de voisins.");
        await Assertions.Expect(autre.Locator(".vs-conflit")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Article_QuandLeReseauTombe_RevientEtSEnregistreEnsuite()
    {
        using var api = await produit.PorterAsync("association");
        var id = await ConventionAsync(api);
        var page = await produit.ConnecterAsync("association");
        await page.GotoAsync($"/conventions/{id}/texte");
        await page.Context.SetOfflineAsync(true);
        await Premier(page).FillAsync("Écrit dans le train.");
        await Assertions.Expect(Etat(page)).ToContainTextAsync("Pas de réseau.", new() { Timeout = 15_000 });
        (await LireAsync(api, id)).ShouldBe(Texte);

        // La fenêtre se ferme : le texte revient avec la page.
        var contexte = page.Context;
        await page.CloseAsync();
        await contexte.SetOfflineAsync(false);
        var rouverte = await contexte.NewPageAsync();
        await rouverte.GotoAsync($"/conventions/{id}/texte");
        await Assertions.Expect(Premier(rouverte)).ToHaveValueAsync("Écrit dans le train.");
        // Il part au retour du réseau : de la page rouverte, ou déjà de celle qui se fermait, et la rouverte n'a alors plus rien à dire.
        for (var essais = 0; essais < 60 && await LireAsync(api, id) == Texte; essais++)
        {
            await Task.Delay(250);
        }
        (await LireAsync(api, id)).ShouldBe("Écrit dans le train.");
    }

    [Fact]
    public async Task Article_QuandUnAutreGesteRechargeLaPage_SEnregistreDAbord()
    {
        using var api = await produit.PorterAsync("association");
        var id = await ConventionAsync(api);
        var page = await produit.ConnecterAsync("association");
        await page.GotoAsync($"/conventions/{id}/texte");
        await Premier(page).FillAsync("Écrit puis descendu.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Descendre l’article 1" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("porte maintenant le numéro 2").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("textarea[name='saisie.Texte']").Nth(1)).ToHaveValueAsync("Écrit puis descendu.");
    }

    [Fact]
    public async Task Page_NAAucuneViolationEtNeDebordePas()
    {
        using var api = await produit.PorterAsync("association");
        var id = await ConventionAsync(api);
        var page = await produit.ConnecterAsync("association");
        List<string> defauts = [];
        foreach (var adresse in (string[])["texte", "parties?recherche=a", "engagements", "financement"])
        {
            defauts.AddRange(await page.ExaminerAsync($"/conventions/{id}/{adresse}", Ecran.Tous));
        }
        defauts.ShouldBeEmpty();
    }

    private static ILocator Premier(IPage page) => page.Locator("textarea[name='saisie.Texte']").First;

    private static ILocator Etat(IPage page) => page.Locator("[data-etat]").First;

    private static async Task EcrireAsync(IPage page, string texte)
    {
        await Premier(page).FillAsync(texte);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer l’article" }).First.ClickAsync();
        await Assertions.Expect(Etat(page)).ToContainTextAsync("Enregistré à ");
    }

    /// <summary>Convention neuve à deux articles, créée par l'API.</summary>
    private static async Task<Guid> ConventionAsync(HttpClient client)
    {
        using var creee = await client.PostAsJsonAsync("/api/v1/conventions",
            new { type = "adhesion", objet = "Voisinage", debut = "2027-01-01", fin = "2027-12-31", territoire = "13055" });
        var adresse = creee.EnsureSuccessStatusCode().Headers.Location!.ToString();
        // Le modèle du type a pu l'avoir remplie : l'essai part d'un texte connu.
        var fiche = await client.GetFromJsonAsync<JsonElement>(adresse);
        foreach (var clause in fiche.GetProperty("clauses").EnumerateArray())
        {
            (await client.DeleteAsync(new Uri($"{adresse}/clauses/{clause.GetProperty("id").GetGuid()}", UriKind.Relative))).EnsureSuccessStatusCode();
        }
        foreach (var (titre, texte) in new[] { ("Objet", Texte), ("Moyens", "La Ville prête les salles.") })
        {
            (await client.PostAsJsonAsync($"{adresse}/clauses", new { nature = "article", titre, texte })).EnsureSuccessStatusCode();
        }
        return fiche.GetProperty("id").GetGuid();
    }

    private static async Task<string?> LireAsync(HttpClient client, Guid id)
    {
        var fiche = await client.GetFromJsonAsync<JsonElement>($"/api/v1/conventions/{id}");
        return fiche.GetProperty("clauses")[0].GetProperty("texte").GetString();
    }
}
