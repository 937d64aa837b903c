using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace VillesSolidaires.Navigateur;

/// <summary>Une coordinatrice tient son année, d'un bout à l'autre : construire, déplacer, reporter, s'abonner, faire un bilan.</summary>
[Collection(CollectionNavigateur.Nom)]
public sealed partial class ParcoursCalendrierTests(ProduitEnMarche produit)
{
    private const string Fete = "La Fête des voisins";
    private const string Galette = "La Galette des voisins";

    private static readonly (string Code, string Nom) Nantes = ("44109", "Nantes");
    private static readonly DateOnly Today = HeureDeParis.Jour(TimeProvider.System.GetUtcNow().UtcDateTime);
    private static readonly int Annee = Today.Year + 1;

    /// <summary>Adresse de l'année d'une commune que la démonstration laisse sans programme.</summary>
    private static readonly string Programme = $"/animations?commune={Nantes.Code}&annee={Annee}";

    [Fact]
    public async Task Annee_SeConstruitSeDeplaceSeReporteSAbonneEtSeBilante()
    {
        var page = await produit.ConnecterAsync("association");
        await ConstruireAsync(page);
        var (mai, juin, janvier) = (new DateOnly(Annee, 5, 20), new DateOnly(Annee, 6, 3), new DateOnly(Annee, 1, 30));

        // À la souris : la date change, et la page le dit.
        await page.GotoAsync(Programme);
        await GlisserAsync(page, Fete, mai);
        await Assertions.Expect(page.Locator(".vs-notification")).ToContainTextAsync(Lisible(Formats.DateLongue(mai)));
        await Assertions.Expect(page.Locator("[data-annonce]")).ToContainTextAsync(Lisible(Formats.DateLongue(mai)));
        await EstAuAsync(page, Fete, mai);
        await DeplacerAuClavierAsync(page, Fete, juin);

        // Dans le mois aussi, et la date tient d'une vue à l'autre.
        await page.GotoAsync($"{Programme}&vue=mois&jour={Iso(juin)}");
        (await page.ExaminerAsync()).ShouldBeEmpty();
        var glissee = juin.AddDays(8);
        await GlisserAsync(page, Fete, glissee);
        await Assertions.Expect(page.Locator($"td[data-jour='{Iso(glissee)}'] [data-animation]")).ToHaveCountAsync(1);

        await ReporterAsync(page, Galette, janvier);
        await SAbonnerAsync(page, glissee, janvier);
        await FaireLeBilanAsync(page);
    }

    /// <summary>Trois modèles cochés, une date ajustée, et le programme publié en un envoi.</summary>
    private static async Task ConstruireAsync(IPage page)
    {
        await page.GotoAsync($"/animations/construire?commune={Nantes.Code}&annee={Annee}");
        foreach (var modele in (string[])[Fete, Galette, "Le Noël des voisins"])
        {
            await page.GetByLabel(modele, new() { Exact = true }).CheckAsync();
        }
        // Le 14 juillet : averti, jamais bloqué.
        await page.GetByLabel("Du, Le Noël des voisins").FillAsync($"{Annee}-07-14");
        await page.GetByLabel("au, Le Noël des voisins").FillAsync($"{Annee}-07-14");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vérifier les dates" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Fête nationale").First).ToBeVisibleAsync();
        (await page.ExaminerAsync(Ecran.Bureau, Ecran.Telephone)).ShouldBeEmpty();
        await page.GetByRole(AriaRole.Button, new() { Name = "Publier le programme" }).ClickAsync();
        await Assertions.Expect(page.Locator(".vs-notification")).ToContainTextAsync("3 animations ajoutées");
        await Assertions.Expect(page.Locator("[data-fiche]")).ToHaveCountAsync(3);
        (await page.ExaminerAsync(Ecran.Bureau, Ecran.Telephone)).ShouldBeEmpty();
    }

    /// <summary>Le bouton de la liste ouvre le dialogue, Entrée l'envoie.</summary>
    private static async Task DeplacerAuClavierAsync(IPage page, string titre, DateOnly vers)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = $"Déplacer : {titre}" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var dialogue = page.GetByRole(AriaRole.Dialog, new() { Name = $"Déplacer « {titre} » ?" });
        await dialogue.GetByLabel("Nouvelle date").FillAsync(Iso(vers));
        (await page.ExaminerAsync()).ShouldBeEmpty();
        await page.Keyboard.PressAsync("Enter");
        await EstAuAsync(page, titre, vers);
    }

    /// <summary>Confirmée, elle ne se déplace plus en silence : la glisser ouvre son report.</summary>
    private static async Task ReporterAsync(IPage page, string titre, DateOnly vers)
    {
        await page.GotoAsync(Programme);
        await page.Locator("[data-fiche]").GetByRole(AriaRole.Link, new() { Name = titre }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirmer l’animation" }).ClickAsync();
        await page.GotoAsync(Programme);
        await GlisserAsync(page, titre, vers);
        var report = page.GetByRole(AriaRole.Dialog, new() { Name = $"Reporter « {titre} » ?" });
        await Assertions.Expect(report.GetByLabel("Nouvelle date")).ToHaveValueAsync(Iso(vers));
        await report.GetByLabel("Motif").FillAsync("Orage annoncé");
        await report.GetByRole(AriaRole.Button, new() { Name = "Reporter l’animation" }).ClickAsync();
        await Assertions.Expect(Fiche(page, titre)).ToContainTextAsync("prévue d’abord le");
        await Assertions.Expect(page.Locator(".bureau-seul [data-quittee]")).ToHaveCountAsync(1);
    }

    /// <summary>L'agenda de la personne lit les deux nouvelles dates : celle qui a glissé, et celle du report, de nouveau à confirmer.</summary>
    private static async Task SAbonnerAsync(IPage page, DateOnly glissee, DateOnly reportee)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "S’abonner (iCal)" }).ClickAsync();
        await page.GetByLabel("Nom", new() { Exact = true }).FillAsync("Programme de Nantes");
        await Assertions.Expect(page.GetByLabel("Commune (facultatif)")).ToHaveValueAsync(Nantes.Code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Créer l’abonnement" }).ClickAsync();
        await Assertions.Expect(page.GetByText($"{Nantes.Nom} · lien finissant par")).ToBeVisibleAsync();
        var flux = await page.APIRequest.GetAsync(await page.GetByLabel("Adresse de l’abonnement").InputValueAsync());
        flux.Headers["content-type"].ShouldStartWith("text/calendar");
        var evenements = Evenements(await flux.TextAsync());
        evenements.Count.ShouldBe(3);
        var fete = evenements.Single(e => e["SUMMARY"] == Fete);
        fete.ShouldContainKeyAndValue("DTSTART", Compacte(glissee));
        fete.ShouldContainKeyAndValue("STATUS", "TENTATIVE");
        // Trois dates quittées : souris, clavier, mois.
        int.Parse(fete["SEQUENCE"], CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(3);
        var galette = evenements.Single(e => e["SUMMARY"] == Galette);
        galette.ShouldContainKeyAndValue("DTSTART", Compacte(reportee));
        galette.ShouldContainKeyAndValue("STATUS", "TENTATIVE");
        galette["DESCRIPTION"].ShouldStartWith("Reportée : prévue d’abord le");
        int.Parse(galette["SEQUENCE"], CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(1);
    }

    /// <summary>Au téléphone, le lendemain de la fête : une photo qui n'en est pas une ne fait rien perdre.</summary>
    private static async Task FaireLeBilanAsync(IPage page)
    {
        await page.SetViewportSizeAsync(Ecran.Telephone.Largeur, 1000);
        await page.GotoAsync($"/animations/nouvelle?commune={Nantes.Code}&annee={Today.AddDays(-1).Year}");
        await page.GetByLabel("Titre").FillAsync("Soupe partagée");
        await page.GetByLabel("Premier jour").FillAsync(Iso(Today.AddDays(-1)));
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter l’animation" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Planifier l’animation" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Saisir le bilan" }).ClickAsync();
        (await page.ExaminerAsync()).ShouldBeEmpty();
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
        (await page.ExaminerAsync()).ShouldBeEmpty();
    }

    private static ILocator Fiche(IPage page, string titre) => page.Locator("[data-fiche]").Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = titre, Exact = true }) });

    private static Task EstAuAsync(IPage page, string titre, DateOnly jour) =>
        Assertions.Expect(Fiche(page, titre).Locator("time")).ToHaveAttributeAsync("datetime", Iso(jour));

    private static async Task GlisserAsync(IPage page, string titre, DateOnly vers)
    {
        // Le bouton « Déplacer » porte l'identifiant de l'animation, que sa marque porte aussi.
        var id = await page.Locator($"[data-deplacer][data-titre='{titre}']").First.GetAttributeAsync("data-deplacer");
        var marque = page.Locator($".cal-prenable[data-animation='{id}']:visible").First;
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

    /// <summary>Événements d'un flux iCalendar, lignes dépliées (RFC 5545, 3.1), sans les paramètres des propriétés.</summary>
    private static List<Dictionary<string, string>> Evenements(string flux) =>
    [
        .. Pli().Replace(flux, "").Split("BEGIN:VEVENT\r\n").Skip(1).Select(e => e[..e.IndexOf("END:VEVENT", StringComparison.Ordinal)]
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(':', 2))
            .ToDictionary(l => l[0].Split(';')[0], l => l[1], StringComparer.Ordinal)),
    ];

    private static string Iso(DateOnly jour) => jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Compacte(DateOnly jour) => jour.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Lisible(string texte) => texte.Replace(Formats.Insecable, " ", StringComparison.Ordinal);

    [GeneratedRegex("\r\n[ \t]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pli();
}
