using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace VillesSolidaires.Navigateur;

/// <summary>axe, sans aucune violation, sur chaque page ; et aucune page qui déborde en largeur.</summary>
[Collection(CollectionNavigateur.Nom)]
public sealed class AccessibiliteTests(ProduitEnMarche produit)
{
    public static TheoryData<string, int, ColorScheme> Ecrans => new()
    {
        { "association", 1440, ColorScheme.Light }, { "association", 1440, ColorScheme.Dark }, { "mairie", 390, ColorScheme.Light }, { "admin", 320, ColorScheme.Light },
    };

    [Theory]
    [MemberData(nameof(Ecrans))]
    public async Task Page_QuandConnecte_NAAucuneViolation(string compte, int largeur, ColorScheme theme)
    {
        var page = await produit.ConnecterAsync(compte, largeur, theme);
        var adresses = await AdressesDuMenuAsync(page);
        adresses.Count.ShouldBeGreaterThan(4);
        List<string> defauts = [];
        foreach (var adresse in adresses)
        {
            defauts.AddRange(await ExaminerAsync(page, adresse));
        }
        defauts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task Conventions_PagesEtDialogues_NOntAucuneViolation(int largeur, ColorScheme theme)
    {
        var page = await produit.ConnecterAsync("association", largeur, theme);
        await page.GotoAsync("/conventions?vue=Toutes&taille=100");
        var fiches = await page.Locator("main table tbody a[href^='/conventions/']").EvaluateAllAsync<string[]>("liens => [...new Set(liens.map(a => a.getAttribute('href')))]");
        List<string> defauts = [];
        foreach (var adresse in (string[])["/conventions/nouvelle", "/conventions/modeles", "/conventions/modeles/Adhesion", "/conventions/regles", fiches[0], $"{fiches[0]}/deposer", $"{fiches[0]}/deliberation"])
        {
            defauts.AddRange(await ExaminerAsync(page, adresse));
        }
        foreach (var dialogue in (string[])["relecture", "corrections", "ouverture", "refus", "relance", "annulation", "avenant", "renouvellement", "denonciation", "resiliation"])
        {
            // Le geste n'est proposé que dans certains états : la première fiche qui l'ouvre suffit.
            foreach (var adresse in fiches.Take(12).Select(f => $"{f}?confirmer={dialogue}"))
            {
                await page.GotoAsync(adresse);
                if (await page.Locator("dialog[open]").CountAsync() > 0)
                {
                    defauts.AddRange(await ExaminerAsync(page, adresse));
                    break;
                }
            }
        }
        defauts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task Animations_VuesFicheEtDialogues_NOntAucuneViolation(int largeur, ColorScheme theme)
    {
        var page = await produit.ConnecterAsync("mairie", largeur, theme);
        List<string> defauts = [];
        foreach (var vue in (string[])["annee", "mois", "semaine", "liste"])
        {
            defauts.AddRange(await ExaminerAsync(page, $"/animations?vue={vue}"));
        }
        // La vue en liste mène aux fiches ; chaque dialogue s'examine sur la première qui l'ouvre.
        var fiches = await page.Locator("main table tbody a[href^='/animations/']").EvaluateAllAsync<string[]>("liens => [...new Set(liens.map(a => a.getAttribute('href')))]");
        fiches.ShouldNotBeEmpty();
        foreach (var adresse in (string[])["/animations/nouvelle", "/animations/lieux", "/animations/abonnements", "/animations?annee=2031", fiches[0], $"{fiches[^1]}/modifier"])
        {
            defauts.AddRange(await ExaminerAsync(page, adresse));
        }
        foreach (var dialogue in (string[])["deplacement", "report", "annulation", "suppression"])
        {
            foreach (var adresse in fiches.Reverse().Take(12).Select(f => $"{f}?confirmer={dialogue}"))
            {
                await page.GotoAsync(adresse);
                if (await page.Locator("dialog[open]").CountAsync() > 0)
                {
                    defauts.AddRange(await ExaminerAsync(page, adresse));
                    break;
                }
            }
        }
        defauts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task Modeles_ConstructionImportEtMasse_NOntAucuneViolation(int largeur, ColorScheme theme)
    {
        var page = await produit.ConnecterAsync("association", largeur, theme);
        List<string> defauts = [.. await ExaminerAsync(page, "/animations/modeles")];
        var fiche = await page.Locator("main table a[href^='/animations/modeles/']").First.GetAttributeAsync("href");
        foreach (var adresse in (string[])[fiche!, $"{fiche}?confirmer=archiver", "/animations/modeles/nouveau", "/animations/construire?commune=53130&annee=2029", "/animations/masse"])
        {
            defauts.AddRange(await ExaminerAsync(page, adresse));
        }
        await page.Locator("#Saisie_ModeleId").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#Saisie_Departement").FillAsync("53");
        await page.GetByRole(AriaRole.Button, new() { Name = "Voir ce que cela ferait" }).ClickAsync();
        await page.GetByText("sous convention en vigueur").First.WaitForAsync();
        defauts.AddRange(await ExaminerAsync(page));

        defauts.AddRange(await ExaminerAsync(page, "/animations/import"));
        await page.Locator("#Depot_Fichier").SetInputFilesAsync(new FilePayload
        {
            Name = "programme.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("titre;commune;debut\nRepas de rue;Laval;31/06/2029\nRepas;Laval;01/06/2029"),
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Vérifier le fichier" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Importer l’animation saine" }).WaitForAsync();
        defauts.AddRange(await ExaminerAsync(page));
        defauts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task Campagnes_PagesEtDialogues_NOntAucuneViolation(int largeur, ColorScheme theme)
    {
        var page = await produit.ConnecterAsync("association", largeur, theme);
        await page.GotoAsync("/campagnes");
        var fiche = (await page.Locator("main table tbody a[href^='/campagnes/']").First.GetAttributeAsync("href"))!;
        await page.GotoAsync(fiche);
        var commune = (await page.Locator("main table tbody a[href*='/communes/']").First.GetAttributeAsync("href"))!;
        await page.GotoAsync("/alertes");
        var alerte = (await page.Locator("main table tbody a[href^='/alertes/']").First.GetAttributeAsync("href"))!;
        await page.GotoAsync("/accompagnements?statut=PrisEnCharge");
        var accompagnement = (await page.Locator("main table tbody a[href^='/accompagnements/']").First.GetAttributeAsync("href"))!;
        List<string> defauts = [];
        foreach (var adresse in (string[])
            [
                fiche, $"{fiche}?confirmer=cloture", $"{fiche}/modifier", commune, "/campagnes/nouvelle", "/alertes/nouvelle", alerte,
                "/accompagnements", "/accompagnements/nouveau", accompagnement,
            ])
        {
            defauts.AddRange(await ExaminerAsync(page, adresse));
        }
        defauts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Page_QuandPublique_NAAucuneViolation(int largeur)
    {
        var page = await produit.OuvrirAsync(largeur);
        List<string> defauts = [];
        foreach (var adresse in (string[])["/comptes/connexion", "/kits-a-telecharger", "/kits-a-telecharger/canicule", "/agenda-public/13055", "/agenda-public/53130?integre=1", "/villes-labellisees", "/attestations", "/attestations/VC-2026-0001", "/attestations/VC-0000", "/accessibilite", "/donnees-personnelles", "/sources", "/aide", "/page-inconnue", "/kits/inconnu/affiche.pdf"])
        {
            defauts.AddRange(await ExaminerAsync(page, adresse));
        }
        defauts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Organisations_QuandOnCompareOuImporte_NOntAucuneViolation(int largeur)
    {
        var page = await produit.ConnecterAsync("association", largeur);
        await page.GotoAsync("/organisations?recherche=voisins%20du%20bocage");
        await page.GetByRole(AriaRole.Link, new() { Name = "Les Voisins du Bocage" }).ClickAsync();
        List<string> defauts = [.. await ExaminerAsync(page)];
        await page.GetByRole(AriaRole.Link, new() { Name = "Fusionner un doublon" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Comparer avec Voisins du Bocage" }).ClickAsync();
        defauts.AddRange(await ExaminerAsync(page));

        await page.GotoAsync("/organisations/importer");
        await page.Locator("#Depot_Fichier").SetInputFilesAsync(new FilePayload
        {
            Name = "bailleurs.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes($"nom;siren;ville\nImport un, {largeur};;Laval\nNuméro trop court;12;Laval\nImport deux, {largeur};;Laval"),
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Vérifier le fichier" }).ClickAsync();
        var importer = page.GetByRole(AriaRole.Button, new() { Name = "Importer les 2 lignes saines" });
        await importer.WaitForAsync();
        defauts.AddRange(await ExaminerAsync(page));
        await importer.ClickAsync();
        await page.GetByText("« bailleurs.csv » est importé").WaitForAsync();
        defauts.AddRange(await ExaminerAsync(page));

        await page.GotoAsync($"/organisations?recherche=import%20un%20{largeur}");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Import un, {largeur}", Exact = true }).ClickAsync();
        await page.GetByLabel("Nom", new() { Exact = true }).FillAsync("Dominique Exemple");
        await page.GetByLabel("Courriel professionnel").FillAsync("dominique@exemple.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter le contact" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "dominique@exemple.example" }).WaitForAsync();
        defauts.ShouldBeEmpty();
    }

    /// <summary>Les pages du menu, et la première fiche à laquelle chacune mène.</summary>
    private static async Task<List<string>> AdressesDuMenuAsync(IPage page)
    {
        var menu = await page.Locator("header nav a[href^='/']").EvaluateAllAsync<string[]>("liens => liens.map(a => a.getAttribute('href'))");
        List<string> adresses = [.. menu.Distinct(StringComparer.Ordinal)];
        foreach (var adresse in menu.Distinct(StringComparer.Ordinal))
        {
            await page.GotoAsync(adresse);
            adresses.AddRange((await page.Locator("main table tbody a[href^='/'], main .vs-actions a[href^='/']").EvaluateAllAsync<string[]>(
                "liens => liens.map(a => a.getAttribute('href')).filter(h => !/(pdf|xlsx|export|handler)/i.test(h))")).Take(2));
        }
        return [.. adresses.Distinct(StringComparer.Ordinal)];
    }

    private static async Task<IEnumerable<string>> ExaminerAsync(IPage page, string adresse)
    {
        await page.GotoAsync(adresse);
        return await ExaminerAsync(page);
    }

    private static async Task<IEnumerable<string>> ExaminerAsync(IPage page)
    {
        var adresse = new Uri(page.Url).PathAndQuery;
        var axe = await page.RunAxe();
        var deborde = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth + 1");
        return axe.Violations.SelectMany(v => v.Nodes.Select(n => $"{adresse} : {v.Id} ({v.Help}) {n.Target}"))
            .Concat(deborde ? [$"{adresse} : déborde en largeur"] : []);
    }
}
