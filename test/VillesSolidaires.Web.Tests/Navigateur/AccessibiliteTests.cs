using System.Net.Http.Json;
using System.Text;
using Microsoft.Playwright;

namespace VillesSolidaires.Navigateur;

/// <summary>axe, sans aucune violation, sur chaque page, à chaque largeur et dans les deux thèmes ; et aucune page qui déborde en largeur.</summary>
[Collection(CollectionAccessibilite.Nom)]
public sealed class AccessibiliteTests(ProduitEnMarche produit)
{
    private static readonly string[] Fichiers = ["pdf", "xlsx", "export", "handler"];

    private static readonly string[] DialoguesConvention =
        ["relecture", "corrections", "ouverture", "refus", "relance", "annulation", "avenant", "renouvellement", "denonciation", "resiliation"];

    public static TheoryData<string, Ecran[]> Comptes => new()
    {
        { "association", [Ecran.Bureau, Ecran.BureauSombre] }, { "mairie", [Ecran.Telephone] }, { "admin", [Ecran.Etroit] },
    };

    [Theory]
    [MemberData(nameof(Comptes))]
    public async Task Page_QuandConnecte_NAAucuneViolation(string compte, Ecran[] ecrans)
    {
        var page = await produit.ConnecterAsync(compte, ecrans[0].Largeur);
        await page.GotoAsync("/");
        var menu = (await LiensAsync(page, "header nav a[href^='/']")).ToHashSet(StringComparer.Ordinal);
        menu.Count.ShouldBeGreaterThan(4);
        List<string> defauts = [];
        // Chaque page du menu, puis les deux premières fiches ou actions auxquelles elle mène.
        HashSet<string> fiches = new(StringComparer.Ordinal);
        foreach (var adresse in menu)
        {
            defauts.AddRange(await page.ExaminerAsync(adresse, ecrans));
            fiches.UnionWith((await LiensAsync(page, "main table tbody a[href^='/'], main .vs-actions a[href^='/']"))
                .Where(l => !Fichiers.Any(f => l.Contains(f, StringComparison.OrdinalIgnoreCase))).Take(2));
        }
        foreach (var adresse in fiches.Except(menu))
        {
            defauts.AddRange(await page.ExaminerAsync(adresse, ecrans));
        }
        defauts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Conventions_PagesEtDialogues_NOntAucuneViolation()
    {
        var page = await produit.ConnecterAsync("association");
        await page.GotoAsync("/conventions?vue=Toutes&taille=100");
        var fiches = await LiensAsync(page, "main table tbody a[href^='/conventions/']");
        List<string> defauts = [];
        foreach (var adresse in (string[])["/conventions/nouvelle", "/conventions/modeles", "/conventions/modeles/Adhesion", "/conventions/regles", fiches[0], $"{fiches[0]}/deposer", $"{fiches[0]}/deliberation"])
        {
            defauts.AddRange(await page.ExaminerAsync(adresse, Ecran.Tous));
        }
        // Un geste n'est proposé que dans certains états : la première fiche qui l'ouvre suffit.
        HashSet<string> restants = new(DialoguesConvention, StringComparer.Ordinal);
        foreach (var fiche in fiches.Take(12).TakeWhile(_ => restants.Count > 0))
        {
            await page.GotoAsync(fiche);
            var proposes = await page.Locator("dialog[id]").EvaluateAllAsync<string[]>("dialogues => dialogues.map(d => d.id)");
            foreach (var dialogue in proposes.Where(restants.Remove))
            {
                defauts.AddRange(await ExaminerDialogueAsync(page, fiche, dialogue));
            }
        }
        restants.ShouldBeEmpty("ces dialogues ne s’ouvrent sur aucune convention de démonstration");
        defauts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Animations_VuesFicheEtDialogues_NOntAucuneViolation()
    {
        var page = await produit.ConnecterAsync("mairie");
        List<string> defauts = [];
        foreach (var vue in (string[])["annee", "mois", "semaine", "liste"])
        {
            defauts.AddRange(await page.ExaminerAsync($"/animations?vue={vue}", Ecran.Tous));
        }
        var fiches = await LiensAsync(page, "main table tbody a[href^='/animations/']");
        fiches.ShouldNotBeEmpty();
        foreach (var adresse in (string[])["/animations/nouvelle", "/animations/lieux", "/animations/abonnements", "/animations?annee=2031", fiches[0], $"{fiches[^1]}/modifier"])
        {
            defauts.AddRange(await page.ExaminerAsync(adresse, Ecran.Tous));
        }
        using var mairie = await produit.PorterAsync("mairie");
        var (proposee, confirmee) = (await AnimationAsync(mairie), await AnimationAsync(mairie, "planification", "confirmation"));
        foreach (var (fiche, dialogue) in new[] { (proposee, "deplacement"), (proposee, "suppression"), (confirmee, "report"), (confirmee, "annulation") })
        {
            defauts.AddRange(await ExaminerDialogueAsync(page, fiche, dialogue));
        }
        defauts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Modeles_ConstructionImportEtMasse_NOntAucuneViolation()
    {
        var page = await produit.ConnecterAsync("association");
        List<string> defauts = [.. await page.ExaminerAsync("/animations/modeles", Ecran.Tous)];
        var fiche = (await LiensAsync(page, "main table a[href^='/animations/modeles/']"))[0];
        foreach (var adresse in (string[])[fiche, $"{fiche}?confirmer=archiver", "/animations/modeles/nouveau", "/animations/construire?commune=53130&annee=2029", "/animations/masse"])
        {
            defauts.AddRange(await page.ExaminerAsync(adresse, Ecran.Tous));
        }
        await page.Locator("#Saisie_ModeleId").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#Saisie_Departement").FillAsync("53");
        await page.GetByRole(AriaRole.Button, new() { Name = "Voir ce que cela ferait" }).ClickAsync();
        await page.GetByText("sous convention en vigueur").First.WaitForAsync();
        defauts.AddRange(await page.ExaminerAsync(Ecran.Tous));

        defauts.AddRange(await page.ExaminerAsync("/animations/import", Ecran.Tous));
        await page.Locator("#Depot_Fichier").SetInputFilesAsync(new FilePayload
        {
            Name = "programme.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("titre;commune;debut\nRepas de rue;Laval;31/06/2029\nRepas;Laval;01/06/2029"),
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Vérifier le fichier" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Importer l’animation saine" }).WaitForAsync();
        defauts.AddRange(await page.ExaminerAsync(Ecran.Tous));
        defauts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Campagnes_PagesEtDialogues_NOntAucuneViolation()
    {
        var page = await produit.ConnecterAsync("association");
        async Task<string> PremierAsync(string adresse, string lien)
        {
            await page.GotoAsync(adresse);
            return (await LiensAsync(page, $"main table tbody {lien}"))[0];
        }
        var fiche = await PremierAsync("/campagnes", "a[href^='/campagnes/']");
        var commune = await PremierAsync(fiche, "a[href*='/communes/']");
        var alerte = await PremierAsync("/alertes", "a[href^='/alertes/']");
        var accompagnement = await PremierAsync("/accompagnements?statut=PrisEnCharge", "a[href^='/accompagnements/']");
        List<string> defauts = [];
        foreach (var adresse in (string[])
            [
                fiche, $"{fiche}?confirmer=cloture", $"{fiche}/modifier", commune, "/campagnes/nouvelle", "/alertes", "/alertes/nouvelle", alerte,
                "/accompagnements", "/accompagnements/nouveau", accompagnement,
            ])
        {
            defauts.AddRange(await page.ExaminerAsync(adresse, Ecran.Tous));
        }
        defauts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Label_PagesDeLAssociation_NOntAucuneViolation()
    {
        var page = await produit.ConnecterAsync("association");
        async Task<string> PremierAsync(string adresse, string lien)
        {
            await page.GotoAsync(adresse);
            return (await LiensAsync(page, $"main {lien}"))[0];
        }
        var brouillon = await PremierAsync("/labels?statut=Brouillon", "table tbody a[href^='/labels/']");
        var instruit = await PremierAsync("/labels?statut=EnInstruction", "table tbody a[href^='/labels/']");
        var ajourne = await PremierAsync("/labels?statut=Ajournee", "table tbody a[href^='/labels/']");
        var critere = await PremierAsync(brouillon, "a[href*='/criteres/']");
        var jury = await PremierAsync("/labels/instruction", "a[href^='/labels/jurys/']");
        var session = await PremierAsync("/labels/sessions", "table tbody a[href^='/labels/sessions/']");
        var referentiel = await PremierAsync("/labels/referentiels", "table tbody a[href^='/labels/referentiels/']");
        List<string> defauts = [];
        foreach (var adresse in (string[])
            [
                "/labels/nouvelle", brouillon, critere, $"{brouillon}/preuves", $"{brouillon}/referents", $"{brouillon}/depot", ajourne,
                "/labels/instruction", $"{instruit}/instruction", $"{instruit}/instruction?confirmer=recevable", jury,
                "/labels/sessions/nouvelle", session, "/labels/referentiels", referentiel, "/labels/attestations",
            ])
        {
            defauts.AddRange(await page.ExaminerAsync(adresse, Ecran.Tous));
        }
        defauts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_QuandPublique_NAAucuneViolation()
    {
        var page = await produit.OuvrirAsync();
        List<string> defauts = [];
        foreach (var adresse in (string[])["/comptes/connexion", "/kits-a-telecharger", "/kits-a-telecharger/canicule", "/agenda-public/13055", "/agenda-public/53130?integre=1", "/villes-labellisees", "/attestations", "/attestations/VC-2026-0001", "/attestations/VC-0000", "/accessibilite", "/donnees-personnelles", "/sources", "/aide", "/page-inconnue", "/kits/inconnu/affiche.pdf"])
        {
            defauts.AddRange(await page.ExaminerAsync(adresse, Ecran.Bureau, Ecran.Telephone));
        }
        defauts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Organisations_QuandOnCompareOuImporte_NOntAucuneViolation()
    {
        Ecran[] ecrans = [Ecran.Bureau, Ecran.Telephone];
        var page = await produit.ConnecterAsync("association");
        await page.GotoAsync("/organisations?recherche=voisins%20du%20bocage");
        await page.GetByRole(AriaRole.Link, new() { Name = "Les Voisins du Bocage" }).ClickAsync();
        List<string> defauts = [.. await page.ExaminerAsync(ecrans)];
        await page.GetByRole(AriaRole.Link, new() { Name = "Fusionner un doublon" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Comparer avec Voisins du Bocage" }).ClickAsync();
        defauts.AddRange(await page.ExaminerAsync(ecrans));

        await page.GotoAsync("/organisations/importer");
        await page.Locator("#Depot_Fichier").SetInputFilesAsync(new FilePayload
        {
            Name = "bailleurs.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes("nom;siren;ville\nImport un;;Laval\nNuméro trop court;12;Laval\nImport deux;;Laval"),
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Vérifier le fichier" }).ClickAsync();
        var importer = page.GetByRole(AriaRole.Button, new() { Name = "Importer les 2 lignes saines" });
        await importer.WaitForAsync();
        defauts.AddRange(await page.ExaminerAsync(ecrans));
        await importer.ClickAsync();
        await page.GetByText("« bailleurs.csv » est importé").WaitForAsync();
        defauts.AddRange(await page.ExaminerAsync(ecrans));

        // Au téléphone aussi, la fiche se trouve et se complète.
        await page.SetViewportSizeAsync(Ecran.Telephone.Largeur, 1000);
        await page.GotoAsync("/organisations?recherche=import%20un");
        await page.GetByRole(AriaRole.Link, new() { Name = "Import un", Exact = true }).ClickAsync();
        await page.GetByLabel("Nom", new() { Exact = true }).FillAsync("Dominique Exemple");
        await page.GetByLabel("Courriel professionnel").FillAsync("dominique@exemple.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter le contact" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "dominique@exemple.example" }).WaitForAsync();
        defauts.ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> ExaminerDialogueAsync(IPage page, string fiche, string dialogue)
    {
        await page.GotoAsync($"{fiche}?confirmer={dialogue}");
        (await page.Locator($"dialog#{dialogue}[open]").CountAsync()).ShouldBe(1, $"{fiche} n’ouvre pas « {dialogue} »");
        return await page.ExaminerAsync(Ecran.Tous);
    }

    private static async Task<string[]> LiensAsync(IPage page, string selecteur) =>
        await page.Locator(selecteur).EvaluateAllAsync<string[]>("liens => [...new Set(liens.map(a => a.getAttribute('href')))]");

    /// <summary>Adresse d'une animation de l'an prochain, à Marseille, menée par ces gestes.</summary>
    private static async Task<string> AnimationAsync(HttpClient client, params string[] gestes)
    {
        var debut = HeureDeParis.Jour(TimeProvider.System.GetUtcNow().UtcDateTime).AddYears(1);
        using var creee = await client.PostAsJsonAsync("/api/v1/animations", new { commune = "13055", titre = "Repas de rue", type = "initiativeCommune", debut });
        var adresse = creee.EnsureSuccessStatusCode().Headers.Location!.ToString();
        foreach (var geste in gestes)
        {
            (await client.PostAsJsonAsync($"{adresse}/{geste}", new { })).EnsureSuccessStatusCode();
        }
        return adresse[adresse.IndexOf("/animations/", StringComparison.Ordinal)..];
    }
}
