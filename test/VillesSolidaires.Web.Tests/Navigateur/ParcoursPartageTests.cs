using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace VillesSolidaires.Navigateur;

/// <summary>
/// Un rapport programmé, de bout en bout : la mairie le programme et le lance, le programme le produit et l'envoie, sa destinataire l'ouvre par
/// le lien du courriel sans avoir de compte, et la mairie referme le lien.
/// </summary>
[Collection(CollectionNavigateur.Nom)]
public sealed partial class ParcoursPartageTests(ProduitEnMarche produit)
{
    private const string Destinataire = "Secrétariat du conseil";
    private const string Adresse = "secretariat.conseil@ville.example";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task RapportProgramme_ArriveParCourriel_SOuvreSansCompte_PuisSeReferme()
    {
        var mairie = await produit.ConnecterAsync("mairie");
        await ProgrammerAsync(mairie);
        await mairie.GetByRole(AriaRole.Button, new() { Name = "Lancer maintenant" }).ClickAsync();
        // Un travail demande le rapport, un autre le produit : la fiche relue du serveur le dit.
        await RelireJusquaAsync(mairie, mairie.GetByRole(AriaRole.Link, new() { Name = "Lire le rapport" }));
        await mairie.GetByRole(AriaRole.Link, new() { Name = "Lire le rapport" }).ClickAsync();
        await RelireJusquaAsync(mairie, mairie.Locator("main a[href$='/pdf']"));

        await produit.DeclencherAsync("rapports-programmes");
        var lien = LienDuRapport().Match(await CourrielAsync()).Value;
        lien.ShouldNotBeEmpty();

        var secretariat = await produit.OuvrirAsync();
        (await secretariat.GotoAsync(lien))!.Status.ShouldBe(200);
        await Assertions.Expect(secretariat.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Impact communal, Marseille");
        await Assertions.Expect(secretariat.GetByRole(AriaRole.Heading, new() { Name = "L’essentiel" })).ToBeVisibleAsync();
        (await secretariat.ExaminerAsync(Ecran.Tous)).ShouldBeEmpty();
        var pdf = await secretariat.RunAndWaitForDownloadAsync(() => secretariat.Locator($"main a[href='{lien}/pdf']").ClickAsync());
        (await File.ReadAllBytesAsync(await pdf.PathAsync())).AsSpan().StartsWith("%PDF-"u8).ShouldBeTrue();

        await RevoquerAsync(mairie);
        (await secretariat.ReloadAsync())!.Status.ShouldBe(410);
        await Assertions.Expect(secretariat.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ce lien ne s’ouvre plus");
        (await secretariat.Locator("main").InnerTextAsync()).ShouldNotContain("Marseille");
        (await secretariat.ExaminerAsync()).ShouldBeEmpty();
        (await secretariat.Context.APIRequest.GetAsync($"{lien}/pdf")).Status.ShouldBe(410);
    }

    private static async Task ProgrammerAsync(IPage page)
    {
        await page.GotoAsync("/rapports/programmations/nouvelle");
        await page.GetByLabel("Rythme", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Chaque année" });
        await page.GetByLabel("Jour du mois").FillAsync("31");
        await page.GetByLabel("Mois, pour un envoi annuel").SelectOptionAsync(new SelectOptionValue { Label = "février" });
        await page.GetByLabel("Adresses professionnelles").FillAsync($"{Destinataire} <{Adresse}>");
        await page.GetByRole(AriaRole.Button, new() { Name = "Programmer", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText(Adresse)).ToBeVisibleAsync();
    }

    private static async Task RevoquerAsync(IPage page)
    {
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Révoquer le lien pour {Destinataire}" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Révoquer le lien" }).ClickAsync();
        await Assertions.Expect(page.Locator(".vs-notification")).ToBeVisibleAsync();
    }

    /// <summary>Recharge la page jusqu'à ce que le serveur y montre ce qu'on attend.</summary>
    private static async Task RelireJusquaAsync(IPage page, ILocator attendu)
    {
        for (var chrono = Stopwatch.StartNew(); await attendu.CountAsync() == 0; await page.ReloadAsync())
        {
            chrono.Elapsed.ShouldBeLessThan(Patience, $"{page.Url} ne l’a jamais montré");
            await Task.Delay(300);
        }
    }

    /// <summary>Texte du courriel écrit pour la destinataire, dès qu'il est écrit.</summary>
    private async Task<string> CourrielAsync()
    {
        for (var chrono = Stopwatch.StartNew(); chrono.Elapsed < Patience; await Task.Delay(300))
        {
            foreach (var fichier in produit.Courriels.Exists ? produit.Courriels.GetFiles("*.eml", SearchOption.AllDirectories) : [])
            {
                var message = await File.ReadAllTextAsync(fichier.FullName);
                if (message.Contains(Adresse, StringComparison.Ordinal))
                {
                    return Encoding.UTF8.GetString(Convert.FromBase64String(CorpsEnBase64().Match(message).Groups["corps"].Value));
                }
            }
        }
        throw new TimeoutException($"Aucun courriel pour {Adresse}.");
    }

    [GeneratedRegex("/rapports/partages/[A-Za-z0-9_-]{43}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LienDuRapport();

    // La première partie, en texte brut : ses en-têtes, une ligne vide, puis son corps jusqu'à la limite de la suivante (RFC 2046).
    [GeneratedRegex("text/plain.*?\r\n\r\n(?<corps>.*?)\r\n--", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CorpsEnBase64();
}
