using System.Globalization;
using Microsoft.Playwright;

namespace VillesSolidaires.Navigateur;

/// <summary>Six comptes mènent un label, de l'ouverture de la session à l'attestation vérifiée par son code QR.</summary>
[Collection(CollectionNavigateur.Nom)]
public sealed class ParcoursLabelTests(ProduitEnMarche produit)
{
    private const string Session = "Session du parcours";
    private const string Commune = "Marseille";

    private static readonly DateOnly Today = HeureDeParis.Jour(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Label_SeCandidateSInstruitSeJugeSePublieEtSeVerifie()
    {
        var association = await produit.ConnecterAsync("association");
        await OuvrirSessionAsync(association);
        var dossier = await RemplirEtDeposerAsync(await produit.ConnecterAsync("mairie"));
        await InstruireAsync(association, dossier);
        var jury = await ComposerJuryAsync(association, dossier);
        foreach (var jure in (string[])["jure2", "jure3"])
        {
            var page = await produit.ConnecterAsync(jure);
            await NoterAsync(page);
        }
        var presidence = await produit.ConnecterAsync("jure");
        await NoterAsync(presidence);
        await DelibererAsync(presidence);

        var elu = await produit.ConnecterAsync("elu");
        (await elu.GotoAsync(dossier))!.Status.ShouldBe(404, "tant que rien n’est publié, l’élu n’en sait rien");
        await PublierAsync(association, jury);
        await elu.GotoAsync(dossier);
        await Assertions.Expect(elu.GetByText("Niveau 2 attribué le")).ToBeVisibleAsync();
        (await elu.ExaminerAsync()).ShouldBeEmpty();

        await VerifierAsync(elu);
    }

    private static async Task OuvrirSessionAsync(IPage page)
    {
        await page.GotoAsync("/labels/sessions/nouvelle");
        await page.GetByLabel("Intitulé").FillAsync(Session);
        await page.GetByLabel("Version du référentiel").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByLabel("Ouverture des candidatures").FillAsync(Iso(Today));
        await page.GetByLabel("Dernier jour du dépôt").FillAsync(Iso(Today.AddDays(30)));
        await page.GetByLabel("Dernier jour des corrections").FillAsync(Iso(Today.AddDays(45)));
        await CliquerAsync(page, "Créer la session");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = Session })).ToBeVisibleAsync();
    }

    /// <returns>Adresse du dossier.</returns>
    private static async Task<string> RemplirEtDeposerAsync(IPage page)
    {
        await page.GotoAsync("/labels/nouvelle");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Commune" }).FillAsync(Commune);
        await page.GetByLabel("Session").SelectOptionAsync(new SelectOptionValue { Label = await page.Locator("#Saisie_SessionId option", new() { HasText = Session }).InnerTextAsync() });
        await page.GetByLabel("Niveau 2").CheckAsync();
        await CliquerAsync(page, "Ouvrir le dossier");
        await page.WaitForURLAsync("**/labels/*-*");
        var dossier = new Uri(page.Url).AbsolutePath;

        // Chaque note s'enregistre seule ; la page le dit.
        var criteres = await page.Locator("main th a[href*='/criteres/']").EvaluateAllAsync<string[]>("liens => liens.map(a => a.getAttribute('href'))");
        criteres.Length.ShouldBeGreaterThan(8);
        foreach (var critere in criteres)
        {
            await page.GotoAsync(critere);
            var note = page.Locator("input[name='Saisie.Note'][value='3']");
            if (!await note.IsCheckedAsync())
            {
                // Une note reprise du dossier d'avant dit déjà « Enregistré » : seule la réponse du serveur fait foi.
                await page.RunAndWaitForResponseAsync(() => note.CheckAsync(), EstEnvoi);
                await Assertions.Expect(page.Locator("#etat-critere")).ToContainTextAsync("Enregistré");
            }
        }

        await page.GotoAsync($"{dossier}/referents");
        foreach (var (referent, nom) in new[] { ("Elu", "Camille Modèle"), ("Technique", "Alix Spécimen") })
        {
            await page.Locator($"#Saisie_{referent}_Nom").FillAsync(nom);
            await page.Locator($"#Saisie_{referent}_Fonction").FillAsync("Adjointe ou chef de projet");
            await page.Locator($"#Saisie_{referent}_Courriel").FillAsync("contact@mairie.example");
        }
        await CliquerAsync(page, "Enregistrer les référents");

        // Une seule pièce peut répondre à plusieurs preuves attendues.
        await page.GotoAsync($"{dossier}/preuves");
        await page.GetByLabel("Ce qu’elle montre").FillAsync("Recueil des pièces de l’année");
        await page.GetByLabel("Ou un lien").FillAsync("https://www.mairie.example/recueil");
        foreach (var attendue in await page.Locator("input[name='Preuve.Criteres'][value*='/']").AllAsync())
        {
            await attendue.CheckAsync();
        }
        await CliquerAsync(page, "Joindre la preuve");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Recueil des pièces de l’année", Exact = true })).ToBeVisibleAsync();

        await page.GotoAsync($"{dossier}/depot");
        (await page.ExaminerAsync()).ShouldBeEmpty();
        await CliquerAsync(page, "Déposer le dossier");
        await Assertions.Expect(page.GetByText("Déposée").First).ToBeVisibleAsync();
        return dossier;
    }

    private static async Task InstruireAsync(IPage page, string dossier)
    {
        await page.GotoAsync($"{dossier}/instruction");
        await ConfirmerAsync(page, "Confier le dossier", async dialogue => await dialogue.GetByLabel("Qui instruit").SelectOptionAsync(new SelectOptionValue { Index = 1 }));
        var criteres = await page.Locator("details.vs-critere-instruit").EvaluateAllAsync<string[]>("criteres => criteres.map(c => c.id)");
        foreach (var critere in criteres)
        {
            await page.GotoAsync($"{dossier}/instruction");
            var bloc = page.Locator($"#{critere}");
            await bloc.Locator("summary").First.ClickAsync();
            await bloc.Locator("input[name='saisie.Note'][value='3']").CheckAsync();
            await page.RunAndWaitForResponseAsync(() => bloc.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la note" }).ClickAsync(), EstEnvoi);
        }
        foreach (var point in await page.Locator("input[name='points.Points']").AllAsync())
        {
            await point.CheckAsync();
        }
        await CliquerAsync(page, "Enregistrer les points vérifiés");
        await ConfirmerAsync(page, "Déclarer recevable");
        await ConfirmerAsync(page, "Transmettre au jury");
        await Assertions.Expect(page.GetByText("En jury").First).ToBeVisibleAsync();
    }

    /// <returns>Adresse du jury.</returns>
    private static async Task<string> ComposerJuryAsync(IPage page, string dossier)
    {
        await page.GotoAsync($"{dossier}/instruction");
        await page.GetByRole(AriaRole.Link, new() { Name = "Voir le jury" }).ClickAsync();
        await page.WaitForURLAsync("**/labels/jurys/*");
        var jury = new Uri(page.Url).AbsolutePath;
        await page.GetByLabel("Jour de la réunion").FillAsync(Iso(Today.AddDays(60)));
        await page.GetByLabel("Quorum").FillAsync("3");
        await CliquerAsync(page, "Convoquer le jury");
        foreach (var (membre, qualite) in new[] { ("Hélène Marchais", "Sociologue"), ("Antoine Vasseur", "Maire honoraire"), ("Claire Dumont", "Urbaniste") })
        {
            await page.GetByLabel("Compte de juré").SelectOptionAsync(new SelectOptionValue { Label = await page.Locator("#Nomination_Membre option", new() { HasText = membre }).InnerTextAsync() });
            await page.GetByLabel("Qualité").FillAsync(qualite);
            await page.GetByLabel("Commune où elle habite").FillAsync("Laval (53130)");
            await CliquerAsync(page, "Nommer au jury");
            await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = membre }).First).ToBeVisibleAsync();
        }
        await page.GetByLabel("Préside", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Hélène Marchais, Sociologue" });
        await CliquerAsync(page, "Désigner la présidence");
        await ConfirmerAsync(page, "Ouvrir la notation");
        (await page.ExaminerAsync()).ShouldBeEmpty();
        return jury;
    }

    /// <summary>Un membre déclare n'avoir aucun lien, puis note un dossier dont il ne voit que le numéro.</summary>
    private static async Task NoterAsync(IPage page)
    {
        await page.GotoAsync("/labels/jury");
        var jury = page.Locator(".vs-grille", new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = Session }) });
        await jury.GetByRole(AriaRole.Button, new() { Name = "Déclarer mes liens, ou leur absence" }).ClickAsync();
        await jury.GetByRole(AriaRole.Link, new() { Name = "Noter le dossier" }).ClickAsync();
        (await page.Locator("main").InnerTextAsync()).ShouldNotContain(Commune, Case.Insensitive);
        foreach (var note in await page.Locator(".vs-critere-aveugle input[type='radio'][value='3']").AllAsync())
        {
            await note.CheckAsync();
        }
        await page.GetByLabel("Ce qui vous convainc").FillAsync("Un programme régulier et des preuves à l’appui.");
        (await page.ExaminerAsync()).ShouldBeEmpty();
        await CliquerAsync(page, "Remettre ma note");
        await Assertions.Expect(page.GetByText("Remise").First).ToBeVisibleAsync();
    }

    private static async Task DelibererAsync(IPage page)
    {
        await Assertions.Expect(page.GetByText("Moyenne de").First).ToBeVisibleAsync();
        await page.GetByLabel("Décision", new() { Exact = false }).First.SelectOptionAsync(new SelectOptionValue { Label = "Attribution" });
        await page.Locator("#Decision_Niveau").SelectOptionAsync(new SelectOptionValue { Label = "Niveau 2" });
        await page.GetByLabel("Motifs").FillAsync("Un dossier solide, des habitants qui décident.");
        await CliquerAsync(page, "Arrêter la décision");
        await Assertions.Expect(page.GetByText("arrêtée par")).ToBeVisibleAsync();
    }

    private static async Task PublierAsync(IPage page, string jury)
    {
        await page.GotoAsync(jury);
        await ConfirmerAsync(page, "Clore le jury");
        await ConfirmerAsync(page, "Publier les décisions");
        await Assertions.Expect(page.GetByText("publié le").First).ToBeVisibleAsync();
    }

    /// <summary>Le registre mène à l'attestation ; le code QR de son PDF, lu par un lecteur étranger, mène à la page qui la confirme.</summary>
    private async Task VerifierAsync(IPage elu)
    {
        await elu.GotoAsync("/villes-labellisees?recherche=Marseille");
        await elu.Locator("main table").GetByRole(AriaRole.Link, new() { Name = Commune, Exact = true }).First.ClickAsync();
        var pdf = await (await elu.RunAndWaitForDownloadAsync(() => elu.GetByRole(AriaRole.Link, new() { Name = "Télécharger l’attestation" }).ClickAsync())).PathAsync();
        var lu = await LecteurQr.LireAsync(await File.ReadAllBytesAsync(pdf));
        var anonyme = await produit.OuvrirAsync();
        (await anonyme.GotoAsync(new Uri(lu).AbsolutePath))!.Status.ShouldBe(200);
        var page = (await anonyme.Locator("main").InnerTextAsync()).Replace(Formats.Insecable, " ", StringComparison.Ordinal);
        page.ShouldContain(Commune);
        page.ShouldContain("Niveau 2");
        page.ShouldContain("Valable");
        (await anonyme.GotoAsync("/attestations/VC-2026-9999"))!.Status.ShouldBe(404, "un numéro inventé ne se vérifie pas");
    }

    /// <summary>Ouvre le dialogue du bouton, le remplit au besoin, et le confirme par son bouton de même nom.</summary>
    private static async Task ConfirmerAsync(IPage page, string bouton, Func<ILocator, Task>? remplir = null)
    {
        await page.Locator("main .vs-sommet").GetByRole(AriaRole.Link, new() { Name = bouton }).Or(page.Locator("main .vs-sommet").GetByRole(AriaRole.Button, new() { Name = bouton })).First.ClickAsync();
        var dialogue = page.Locator("dialog[open]");
        if (remplir is not null)
        {
            await remplir(dialogue);
        }
        await dialogue.GetByRole(AriaRole.Button, new() { Name = bouton }).ClickAsync();
        await Assertions.Expect(page.Locator(".vs-notification")).ToBeVisibleAsync();
    }

    private static Task CliquerAsync(IPage page, string bouton) => page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = bouton, Exact = true }).ClickAsync();

    private static bool EstEnvoi(IResponse reponse) => reponse.Request.Method == "POST";

    private static string Iso(DateOnly jour) => jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
