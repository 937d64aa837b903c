using Microsoft.AspNetCore.Hosting;
using Microsoft.Playwright;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Navigateur;

/// <summary>axe sur la liste et sur chaque état d'un courriel : la démonstration, que parcourt <see cref="AccessibiliteTests"/>, n'en a pas.</summary>
[Collection(CollectionAccessibilite.Nom)]
public sealed class AccessibiliteCourrielsTests(ProduitEnMarche produit, AccessibiliteCourrielsTests.Usine usine) : IClassFixture<AccessibiliteCourrielsTests.Usine>
{
    [Fact]
    public async Task Courriels_QuandEnAttenteOuEnEchec_NOntAucuneViolation()
    {
        var attente = await usine.CourrielDeposeAsync(DonneesWeb.Marseille, "Convention d’objectifs à signer avant le 1er octobre");
        var echec = await usine.CourrielDeposeAsync(DonneesWeb.Laval, "Relance", "Le serveur de courriel refuse l’adresse du destinataire (réponse 550). Vérifiez-la auprès de la personne.");
        var page = await produit.OuvrirAsync();
        await page.GotoAsync(new Uri(usine.Adresse, "/comptes/connexion").ToString());
        await page.GetByLabel("Adresse électronique").FillAsync(await usine.CompteAsync(Roles.Association, commune: null));
        await page.GetByLabel("Mot de passe", new PageGetByLabelOptions { Exact = true }).FillAsync(UsineWeb.MotDePasse);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Se connecter", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(u => !u.Contains("connexion", StringComparison.Ordinal));

        foreach (var adresse in new[] { "/courriels", "/courriels?statut=Echec", $"/courriels/{attente}", $"/courriels/{echec}" })
        {
            (await page.GotoAsync(new Uri(usine.Adresse, adresse).ToString()))!.Status.ShouldBe(200);
            (await page.ExaminerAsync(Ecran.Tous)).ShouldBeEmpty();
            (await page.EvaluateAsync<string>("getComputedStyle(document.body).fontFamily")).ShouldContain("Source Sans", customMessage: "sans la feuille de style, axe ne juge pas les contrastes");
        }
    }

    /// <summary>Hôte d'essai qui sert aussi les feuilles de style : hors Développement, elles ne le sont qu'une fois publiées.</summary>
    public sealed class Usine : UsineWeb
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseStaticWebAssets();
        }
    }
}
