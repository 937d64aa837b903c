using System.Security.Claims;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;
using VillesSolidaires.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires;

/// <summary>
/// Une base SQLite réelle par test, migrée une fois puis copiée, avec les vrais services et la vraie autorisation.
/// Chaque test crée ses données ; l'horloge est celle du test.
/// </summary>
public sealed class BaseDeTest : IAsyncDisposable
{
    /// <summary>Dossier des outils d'aperçu qui n'existe pas : un essai qui ne parle pas d'aperçus ne lance aucun processus.</summary>
    public const string SansApercus = "sans-apercus";

    private static readonly Lazy<Task<byte[]>> Modele = new(CreerModeleAsync);

    private readonly DirectoryInfo _dossier = Directory.CreateTempSubdirectory("villes-test-");
    private readonly ServiceProvider _services;

    private BaseDeTest(byte[] modele, Action<IServiceCollection>? configurer)
    {
        File.WriteAllBytes(Path.Combine(_dossier.FullName, "villes.db"), modele);
        _services = Construire(_dossier.FullName, services =>
        {
            services.AddSingleton<TimeProvider>(Horloge);
            configurer?.Invoke(services);
        });
    }

    /// <summary>Mardi 15 septembre 2026, 8 h UTC (10 h à Paris).</summary>
    public HorlogeDeTest Horloge { get; } = new(new DateTimeOffset(2026, 9, 15, 8, 0, 0, TimeSpan.Zero));

    public string Dossier => _dossier.FullName;

    public IServiceProvider Racine => _services;

    public static async Task<BaseDeTest> CreerAsync(Action<IServiceCollection>? configurer = null) => new(await Modele.Value, configurer);

    /// <summary>Portée d'une requête faite par cette personne.</summary>
    public PorteeDeTest Agir(string role, Perimetre perimetre, Guid? id = null, string nom = "Personne de test")
    {
        var portee = _services.CreateAsyncScope();
        var identite = new ClaimsIdentity([new Claim(ClaimTypes.Role, role)], "test");
        portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().Definir(new ClaimsPrincipal(identite), id, nom, perimetre);
        return new PorteeDeTest(portee);
    }

    /// <summary>Portée sans personne connectée.</summary>
    public PorteeDeTest Anonyme() => new(_services.CreateAsyncScope());

    /// <summary>Portée du système, pour préparer des données.</summary>
    public PorteeDeTest Systeme()
    {
        var portee = _services.CreateAsyncScope();
        portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().DefinirSysteme();
        return new PorteeDeTest(portee);
    }

    /// <summary>Deux régions, deux départements, quatre communes (dont deux homonymes), assez pour les règles de territoire.</summary>
    public async Task AjouterTerritoireAsync()
    {
        await using var systeme = Systeme();
        var base_ = systeme.Contexte;
        base_.AddRange(new Region("93", "Provence-Alpes-Côte d'Azur", "13055", "metro"), new Region("52", "Pays de la Loire", "44109", "metro"));
        base_.AddRange(new Departement("13", "Bouches-du-Rhône", "93", "13055", "metro"), new Departement("53", "Mayenne", "52", "53130", "metro"));
        base_.AddRange(
            Commune("13055", "Marseille", "13", "93", 877_215, "13001,13002"), Commune("13001", "Aix-en-Provence", "13", "93", 147_933, "13090"),
            Commune("53130", "Laval", "53", "52", 49_657, "53000"), Commune("53147", "Mayenne", "53", "52", 12_700, "53100"));
        await base_.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _dossier.Delete(recursive: true);
    }

    private static Commune Commune(string code, string nom, string departement, string region, int population, string codesPostaux) =>
        new(code, new CommuneDonnees(nom, departement, region, null, null, population, codesPostaux, "metro", null, null));

    private static ServiceProvider Construire(string dossier, Action<IServiceCollection>? configurer)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
            [
                new("App:DataDirectory", dossier), new("Database:Provider", "Sqlite"), new("Apercus:Dossier", SansApercus),
                // Un essai compte puis lit aussitôt.
                new("App:Statistiques:Fraicheur", "00:00:00"),
            ]).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging();
        // L’autorisation d’ASP.NET Core demande les points d’entrée, même quand aucun test n’en a.
        services.AddRouting();
        services.AddVillesSolidairesApplication();
        services.AddVillesSolidairesEntityFrameworkCore(configuration);
        configurer?.Invoke(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    private static async Task<byte[]> CreerModeleAsync()
    {
        var dossier = Directory.CreateTempSubdirectory("villes-modele-");
        await using (var services = Construire(dossier.FullName, null))
        await using (var portee = services.CreateAsyncScope())
        {
            portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().DefinirSysteme();
            await portee.ServiceProvider.GetRequiredService<VillesSolidairesDbContext>().Database.MigrateAsync();
        }
        SqliteConnection.ClearAllPools();
        var contenu = await File.ReadAllBytesAsync(Path.Combine(dossier.FullName, "villes.db"));
        dossier.Delete(recursive: true);
        return contenu;
    }
}
