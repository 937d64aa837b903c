using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VillesSolidaires.Comptes;
using VillesSolidaires.Demonstration;
using VillesSolidaires.EntityFrameworkCore;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Donnees;

internal static class DonneesServiceCollectionExtensions
{
    /// <summary>Initialisation de la base, référentiel, dépôt de fichiers et magasin des comptes.</summary>
    public static IServiceCollection AddDonnees(this IServiceCollection services, IConfiguration configuration, FournisseurBase fournisseur, string chaine)
    {
        services.AddScoped<ImportTerritoire>();
        services.AddScoped<IDonneesSimulees, DonneesSimulees>();
        services.AddSingleton<InitialisationBase>();
        services.AddSingleton<CreationAdministrateur>();
        services.AddSingleton(sp => OptionsDemonstration.Lire(configuration, sp.GetService<IHostEnvironment>()?.IsDevelopment() == true));
        services.AddSingleton<IVerrouInitialisation>(fournisseur == FournisseurBase.Sqlite
            ? new VerrouInitialisationSqlite(chaine)
            : new VerrouInitialisationSqlServer(chaine));
        var dossier = configuration["App:DataDirectory"] ?? "data";
        var disque = new DepotFichiersDisque(Path.Combine(dossier, "fichiers"));
        var enBase = Rangement(configuration) == RangementFichiers.Base;
        services.AddSingleton<IDepotFichiers>(sp => enBase ? new DepotFichiersBase(sp.GetRequiredService<IServiceScopeFactory>(), disque) : disque);
        // À part : les courriels gardés en fichiers se purgent et se sauvegardent autrement que les documents.
        services.AddKeyedSingleton<IDepotFichiers>(IDepotFichiers.Courriels, new DepotFichiersDisque(Path.Combine(dossier, "courriels")));
        // Le magasin seul : les règles des comptes sont dans Application, la connexion et les jetons dans l'hôte.
        new IdentityBuilder(typeof(Utilisateur), typeof(IdentityRole<Guid>), services).AddEntityFrameworkStores<VillesSolidairesDbContext>();
        return services;
    }

    private static RangementFichiers Rangement(IConfiguration configuration) =>
        configuration["App:Blobs"] is not { Length: > 0 } voulu ? RangementFichiers.Fichiers
        : Enum.TryParse<RangementFichiers>(voulu, ignoreCase: true, out var rangement) && Enum.IsDefined(rangement) ? rangement
        : throw new InvalidOperationException($"App:Blobs vaut « {voulu} » ; choisissez {nameof(RangementFichiers.Fichiers)} ou {nameof(RangementFichiers.Base)}.");
}

/// <summary>Où se rangent les contenus : valeurs de <c>App:Blobs</c>.</summary>
public enum RangementFichiers
{
    Fichiers = 0,
    Base = 1,
}
