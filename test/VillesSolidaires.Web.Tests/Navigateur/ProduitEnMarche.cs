using Microsoft.Playwright;

namespace VillesSolidaires.Navigateur;

/// <summary>Un serveur et un Chromium partagés par les tests de navigateur : la base de démonstration se sème une fois.</summary>
public sealed class ProduitEnMarche : IAsyncLifetime
{
    private static readonly string[] Options =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly DirectoryInfo _dossier = Directory.CreateTempSubdirectory("villes-navigateur-");
    private ServeurEnfant _serveur = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _chromium = null!;

    public Uri Adresse => _serveur.Adresse;

    public async Task InitializeAsync()
    {
        _serveur = await ServeurReel.LancerAsync(_dossier.FullName);
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium(), Args = Options });
    }

    /// <summary>Page d'un navigateur neuf : ni cookie ni stockage d'un autre test.</summary>
    public async Task<IPage> OuvrirAsync(int largeur = 1440, ColorScheme theme = ColorScheme.Light)
    {
        var contexte = await _chromium.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Adresse.ToString(),
            ViewportSize = new ViewportSize { Width = largeur, Height = 1000 },
            ColorScheme = theme,
            Locale = "fr-FR",
            AcceptDownloads = true,
        });
        return await contexte.NewPageAsync();
    }

    /// <summary>Page d'une personne connectée par le formulaire.</summary>
    public async Task<IPage> ConnecterAsync(string compte, int largeur = 1440, ColorScheme theme = ColorScheme.Light)
    {
        var page = await OuvrirAsync(largeur, theme);
        await page.GotoAsync("/comptes/connexion");
        await page.GetByLabel("Adresse électronique").FillAsync($"{compte}@demo.example");
        await page.GetByLabel("Mot de passe", new PageGetByLabelOptions { Exact = true }).FillAsync(Comptes.CompteConsts.MotDePasseDemo);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Se connecter", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(u => !u.Contains("connexion", StringComparison.Ordinal));
        return page;
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _playwright.Dispose();
        await _serveur.DisposeAsync();
        _dossier.Delete(recursive: true);
    }

    private static string Chromium() =>
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } choisi ? choisi
        : File.Exists("/usr/bin/chromium") ? "/usr/bin/chromium"
        : throw new InvalidOperationException("Chromium est introuvable : installez le paquet chromium, ou donnez CHROMIUM_PATH.");
}

[CollectionDefinition(Nom)]
public sealed class CollectionNavigateur : ICollectionFixture<ProduitEnMarche>
{
    public const string Nom = "Navigateur";
}
