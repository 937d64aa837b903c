using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.SqlServer;

/// <summary>Les vrais services réglés pour SQL Server, dont les commandes sont capturées au lieu de partir.</summary>
internal sealed class BaseSqlServer : IAsyncDisposable
{
    private readonly DirectoryInfo _dossier = Directory.CreateTempSubdirectory("villes-sqlserver-");
    private readonly ServiceProvider _services;

    public BaseSqlServer()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("App:DataDirectory", _dossier.FullName), new("Database:Provider", "SqlServer"), new("ConnectionStrings:Default", "Server=aucun;Database=aucune"),
        ]).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration).AddLogging().AddRouting();
        services.AddVillesSolidairesApplication();
        services.AddVillesSolidairesEntityFrameworkCore(configuration);
        services.ConfigureDbContext<VillesSolidairesDbContext>(o => o.AddInterceptors(Capture));
        _services = services.BuildServiceProvider();
    }

    public CaptureSql Capture { get; } = new();

    /// <summary>Ce que cette action envoie, sous ce périmètre, se lit sans faute ; et elle envoie quelque chose.</summary>
    public static async Task VerifierAsync(Func<PorteeDeTest, Task> action, Perimetre perimetre)
    {
        await using var serveur = new BaseSqlServer();
        await using (var portee = serveur.Agir(Roles.Administrateur, perimetre))
        {
            await action(portee);
        }
        serveur.Capture.Commandes.ShouldNotBeEmpty();
        serveur.Capture.Commandes.SelectMany(sql => AnalyseTSql.Fautes(sql).Select(f => $"{f}\n{sql}")).ShouldBeEmpty();
    }

    /// <summary>Administration nationale.</summary>
    public PorteeDeTest Agir() => Agir(Roles.Administrateur, Perimetre.National);

    public PorteeDeTest Agir(string role, Perimetre perimetre)
    {
        var portee = _services.CreateAsyncScope();
        var id = Guid.NewGuid();
        var identite = new ClaimsIdentity([new Claim(ClaimTypes.Role, role), new Claim(ClaimTypes.NameIdentifier, id.ToString())], "test");
        portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().Definir(new ClaimsPrincipal(identite), id, "Personne de test", perimetre);
        var resultat = new PorteeDeTest(portee);
        // Une transaction demande un vrai serveur ; sans elle, les mêmes instructions partent.
        resultat.Contexte.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        return resultat;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _dossier.Delete(recursive: true);
    }
}
