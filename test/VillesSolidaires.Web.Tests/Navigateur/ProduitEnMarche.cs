using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Navigateur;

/// <summary>Un serveur et un Chromium partagés par les tests de navigateur : la base de démonstration se sème une fois.</summary>
public sealed class ProduitEnMarche : IAsyncLifetime
{
    private static readonly string[] Options =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Un serveur occupé répond en quelques secondes : ce n'est pas ce que ces essais jugent.</summary>
    private const float AttenteMax = 15_000;

    private readonly Dictionary<string, string> _connectes = new(StringComparer.Ordinal);
    private readonly DirectoryInfo _dossier = Directory.CreateTempSubdirectory("villes-navigateur-");
    private ServeurEnfant _serveur = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _chromium = null!;

    public Uri Adresse => _serveur.Adresse;

    /// <summary>Courriels que le produit a envoyés : sans serveur de courriel, il les écrit ici.</summary>
    public DirectoryInfo Courriels => new(Path.Combine(_dossier.FullName, "courriels"));

    public async Task InitializeAsync()
    {
        _serveur = await ServeurReel.LancerAsync(_dossier.FullName);
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(AttenteMax);
        _chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium(), Args = Options });
    }

    /// <summary>Page d'un navigateur neuf : ni cookie ni stockage d'un autre test.</summary>
    public Task<IPage> OuvrirAsync(int largeur = 1440) => OuvrirAsync(largeur, null);

    /// <summary>Page d'une personne connectée : par le formulaire la première fois, puis avec les cookies qu'il a donnés, dans un navigateur neuf.</summary>
    public async Task<IPage> ConnecterAsync(string compte, int largeur = 1440)
    {
        if (_connectes.TryGetValue(compte, out var etat))
        {
            return await OuvrirAsync(largeur, etat);
        }
        var page = await OuvrirAsync(largeur);
        await page.GotoAsync("/comptes/connexion");
        await page.GetByLabel("Adresse électronique").FillAsync($"{compte}@demo.example");
        await page.GetByLabel("Mot de passe", new PageGetByLabelOptions { Exact = true }).FillAsync(CompteConsts.MotDePasseDemo);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Se connecter", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(u => !u.Contains("connexion", StringComparison.Ordinal));
        _connectes[compte] = await page.Context.StorageStateAsync();
        return page;
    }

    /// <summary>Client de l'API, porteur du jeton de ce compte.</summary>
    public async Task<HttpClient> PorterAsync(string compte)
    {
        var client = new HttpClient { BaseAddress = Adresse };
        using var reponse = await client.PostAsJsonAsync("/api/v1/comptes/connexion", new { email = $"{compte}@demo.example", motDePasse = CompteConsts.MotDePasseDemo });
        var jeton = (await reponse.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        client.DefaultRequestHeaders.Authorization = new("Bearer", jeton);
        return client;
    }

    /// <summary>Met en file un passage d'un travail récurrent, par la commande d'exploitation, sans attendre son heure.</summary>
    public async Task DeclencherAsync(string travail)
    {
        var info = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "VillesSolidaires.DbMigrator.dll"), "executer-travail", "--nom", travail])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        info.Environment["App__DataDirectory"] = _dossier.FullName;
        using var commande = Process.Start(info)!;
        var erreurs = await commande.StandardError.ReadToEndAsync();
        await commande.WaitForExitAsync();
        commande.ExitCode.ShouldBe(0, erreurs);
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _playwright.Dispose();
        await _serveur.DisposeAsync();
        _dossier.Delete(recursive: true);
    }

    private async Task<IPage> OuvrirAsync(int largeur, string? etat)
    {
        var contexte = await _chromium.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Adresse.ToString(),
            ViewportSize = new ViewportSize { Width = largeur, Height = 1000 },
            ColorScheme = ColorScheme.Light,
            Locale = "fr-FR",
            AcceptDownloads = true,
            StorageState = etat,
        });
        return await contexte.NewPageAsync();
    }

    private static string Chromium() =>
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } choisi ? choisi
        : File.Exists("/usr/bin/chromium") ? "/usr/bin/chromium"
        : throw new InvalidOperationException("Chromium est introuvable : installez le paquet chromium, ou donnez CHROMIUM_PATH.");
}

/// <summary>Les parcours : ils écrivent dans leur produit, l'un après l'autre.</summary>
[CollectionDefinition(Nom)]
public sealed class CollectionNavigateur : ICollectionFixture<ProduitEnMarche>
{
    public const string Nom = "Navigateur";
}

/// <summary>Les examens d'accessibilité, sur un produit à eux : ils courent pendant les parcours sans voir ce qu'ils écrivent.</summary>
[CollectionDefinition(Nom)]
public sealed class CollectionAccessibilite : ICollectionFixture<ProduitEnMarche>
{
    public const string Nom = "Accessibilité";
}
