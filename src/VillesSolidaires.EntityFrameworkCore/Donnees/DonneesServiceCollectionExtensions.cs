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
        services.AddSingleton<IDepotFichiers>(new DepotFichiersDisque(Path.Combine(dossier, "fichiers")));
        // À part : les courriels gardés en fichiers se purgent et se sauvegardent autrement que les documents.
        services.AddKeyedSingleton<IDepotFichiers>(IDepotFichiers.Courriels, new DepotFichiersDisque(Path.Combine(dossier, "courriels")));
        // Le magasin seul : les règles des comptes sont dans Application, la connexion et les jetons dans l'hôte.
        new IdentityBuilder(typeof(Utilisateur), typeof(IdentityRole<Guid>), services).AddEntityFrameworkStores<VillesSolidairesDbContext>();
        return services;
    }
}
