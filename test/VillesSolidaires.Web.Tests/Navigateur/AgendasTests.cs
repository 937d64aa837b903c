using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace VillesSolidaires.Navigateur;

/// <summary>S'abonner au calendrier, et l'agenda public dans le cadre d'un autre site.</summary>
[Collection(CollectionNavigateur.Nom)]
public sealed class AgendasTests(ProduitEnMarche produit)
{
    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Abonnement_SeCree_MontreSonLienUneFois_SeRevoque_SansViolation(int largeur, ColorScheme theme)
    {
        var page = await produit.ConnecterAsync("mairie", largeur, theme);
        await page.GotoAsync("/animations/abonnements");
        var nom = $"Temps forts {largeur}";
        await page.GetByLabel("Nom", new() { Exact = true }).FillAsync(nom);
        await page.GetByLabel("Temps fort", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Créer l’abonnement" }).ClickAsync();
        var lien = await page.GetByLabel("Adresse de l’abonnement").InputValueAsync();
        lien.ShouldMatch(@"/agenda/[A-Za-z0-9_-]{43}\.ics$");
        await SansViolationAsync(page);
        (await (await page.APIRequest.GetAsync(lien)).TextAsync()).ShouldStartWith("BEGIN:VCALENDAR");

        await page.GotoAsync("/animations/abonnements");
        (await page.GetByLabel("Adresse de l’abonnement").CountAsync()).ShouldBe(0);
        await page.GetByRole(AriaRole.Button, new() { Name = $"Révoquer l’abonnement {nom}" }).ClickAsync();
        await SansViolationAsync(page);
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Révoquer l’abonnement" }).ClickAsync();
        await page.GetByText("L’abonnement est révoqué").WaitForAsync();
        (await page.APIRequest.GetAsync(lien)).Status.ShouldBe(410);
    }

    [Fact]
    public async Task AgendaPublic_SePoseDansLeCadreDUnAutreSite_EtSansVariantePas()
    {
        var page = await produit.OuvrirAsync();
        List<string> erreurs = [];
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                erreurs.Add(message.Text);
            }
        };
        await page.GotoAsync("/agenda-public/13055");
        // Les données liées ne s'exécutent pas : la politique de contenu ne s'en plaint pas.
        (await page.Locator("script[type='application/ld+json']").CountAsync()).ShouldBe(1);
        erreurs.ShouldBeEmpty();

        await page.RouteAsync("http://mairie.example/**", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"<!doctype html><iframe src=\"{produit.Adresse}agenda-public/13055?integre=1\"></iframe><iframe src=\"{produit.Adresse}agenda-public/13055\"></iframe>",
        }));
        await page.GotoAsync("http://mairie.example/");
        await page.FrameLocator("iframe >> nth=0").GetByRole(AriaRole.Heading, new() { Name = "Animations de Marseille" }).WaitForAsync();
        (await page.FrameLocator("iframe >> nth=1").GetByRole(AriaRole.Heading, new() { Name = "Animations de Marseille" }).CountAsync()).ShouldBe(0);
        erreurs.ShouldContain(e => e.Contains("frame-ancestors", StringComparison.Ordinal));
    }

    private static async Task SansViolationAsync(IPage page)
    {
        var axe = await page.RunAxe();
        axe.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id} ({v.Help}) {n.Target}")).ShouldBeEmpty();
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth + 1")).ShouldBeFalse("la page déborde en largeur");
    }
}
