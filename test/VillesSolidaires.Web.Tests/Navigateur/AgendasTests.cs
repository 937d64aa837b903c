using Microsoft.Playwright;

namespace VillesSolidaires.Navigateur;

/// <summary>S'abonner au calendrier, et lire l'agenda public.</summary>
[Collection(CollectionNavigateur.Nom)]
public sealed class AgendasTests(ProduitEnMarche produit)
{
    private static readonly Ecran[] Ecrans = [Ecran.Bureau, new(390, ColorScheme.Dark)];

    [Fact]
    public async Task Abonnement_SeCree_MontreSonLienUneFois_SeRevoque_SansViolation()
    {
        var page = await produit.ConnecterAsync("mairie");
        await page.GotoAsync("/animations/abonnements");
        const string nom = "Temps forts";
        await page.GetByLabel("Nom", new() { Exact = true }).FillAsync(nom);
        await page.GetByLabel("Temps fort", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Créer l’abonnement" }).ClickAsync();
        var lien = await page.GetByLabel("Adresse de l’abonnement").InputValueAsync();
        lien.ShouldMatch(@"/agenda/[A-Za-z0-9_-]{43}\.ics$");
        (await page.ExaminerAsync(Ecrans)).ShouldBeEmpty();
        (await (await page.APIRequest.GetAsync(lien)).TextAsync()).ShouldStartWith("BEGIN:VCALENDAR");

        await page.GotoAsync("/animations/abonnements");
        (await page.GetByLabel("Adresse de l’abonnement").CountAsync()).ShouldBe(0);
        await page.GetByRole(AriaRole.Button, new() { Name = $"Révoquer l’abonnement {nom}" }).ClickAsync();
        (await page.ExaminerAsync(Ecrans)).ShouldBeEmpty();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Révoquer l’abonnement" }).ClickAsync();
        await page.GetByText("L’abonnement est révoqué").WaitForAsync();
        (await page.APIRequest.GetAsync(lien)).Status.ShouldBe(410);
    }

    [Fact]
    public async Task AgendaPublic_PorteSesDonneesLiees_SansQueLaPolitiqueDeContenuSEnPlaigne()
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
    }
}
