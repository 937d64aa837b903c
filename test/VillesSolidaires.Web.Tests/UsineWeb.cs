using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;
using Xunit;

namespace VillesSolidaires;

/// <summary>
/// L'hôte web entier sur Kestrel, port libre, avec une base SQLite temporaire à lui, sans démonstration ni travaux. À prendre en
/// <c>IClassFixture</c> : les tests d'une classe partagent l'hôte et chacun crée ses données. <see cref="Base"/> les prépare.
/// </summary>
public class UsineWeb : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string MotDePasse = "Voisins-d-essai-2026!";

    private readonly SemaphoreSlim _comptes = new(1, 1);

    public UsineWeb() => UseKestrel(0);

    /// <summary>La base de l'hôte, et son horloge : le 15 septembre 2026 à 8 h UTC.</summary>
    public BaseDeTest Base { get; private set; } = null!;

    /// <summary>Adresse de l'hôte, pour un navigateur.</summary>
    public Uri Adresse => ClientOptions.BaseAddress;

    public virtual async Task InitializeAsync()
    {
        Base = await BaseDeTest.CreerAsync();
        await Base.AjouterTerritoireAsync();
        StartServer();
    }

    /// <summary>Client sans compte, qui ne suit pas les redirections.</summary>
    public ClientWeb Anonyme() => new(ClientApi());

    /// <summary>Client sans compte ni préférence de format, comme une machine.</summary>
    public HttpClient ClientApi() =>
        // Pas CreateClient : sur Kestrel, il suit les redirections quoi qu'on demande.
        new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Adresse };

    /// <summary>Client connecté par le formulaire, comme un navigateur. Le rôle national par défaut ; <paramref name="commune"/> le restreint.</summary>
    public async Task<ClientWeb> ConnecterAsync(string role, string? commune = null)
    {
        var courriel = await CompteAsync(role, commune);
        var client = Anonyme();
        var reponse = await client.PosterAsync("/comptes/connexion", [("Saisie.Email", courriel), ("Saisie.MotDePasse", MotDePasse)]);
        return reponse.Headers.Location is not null ? client : throw new InvalidOperationException($"La connexion de {courriel} a échoué ({(int)reponse.StatusCode}).");
    }

    /// <summary>Client de l'API, porteur d'un jeton.</summary>
    public async Task<HttpClient> PorterAsync(string role, string? commune = null)
    {
        var client = ClientApi();
        var reponse = await client.PostAsJsonAsync("/api/v1/comptes/connexion", new ConnexionInput { Email = await CompteAsync(role, commune), MotDePasse = MotDePasse });
        var jetons = await reponse.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JetonsDto>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", jetons!.AccessToken);
        return client;
    }

    /// <summary>Adresse du compte de ce rôle, créé au premier appel.</summary>
    public async Task<string> CompteAsync(string role, string? commune = null)
    {
        var courriel = $"{role}{commune}@essai.example";
        await _comptes.WaitAsync();
        try
        {
            await using var portee = Services.CreateAsyncScope();
            portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().DefinirSysteme();
            var comptes = portee.ServiceProvider.GetRequiredService<UserManager<Utilisateur>>();
            if (await comptes.FindByEmailAsync(courriel) is not null) return courriel;
            var roles = portee.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
            if (!await roles.RoleExistsAsync(role)) Exiger(await roles.CreateAsync(new IdentityRole<Guid>(role)));
            var compte = new Utilisateur(Guid.CreateVersion7(), courriel, $"Essai {role}");
            compte.AttribuerPerimetre(commune is null ? TypePerimetre.National : TypePerimetre.Commune, commune ?? "");
            Exiger(await comptes.CreateAsync(compte, MotDePasse));
            Exiger(await comptes.AddToRoleAsync(compte, role));
            return courriel;
        }
        finally
        {
            _comptes.Release();
        }
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        // L'hôte d'abord : il tient la base ouverte.
        await DisposeAsync();
        await Base.DisposeAsync();
        _comptes.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Essai");
        builder.UseSetting("App:DataDirectory", Base.Dossier);
        // Un essai compte puis lit aussitôt.
        builder.UseSetting("App:Statistiques:Fraicheur", "00:00:00");
        builder.UseSetting("Database:Provider", "Sqlite");
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("Demo:Seed", "false");
        builder.UseSetting("Apercus:Dossier", BaseDeTest.SansApercus);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Base.Horloge));
    }

    private static void Exiger(IdentityResult resultat)
    {
        if (!resultat.Succeeded) throw new InvalidOperationException(string.Join(" ; ", resultat.Errors.Select(e => e.Description)));
    }
}
