using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
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
        services.AddSingleton(sp => OptionsDemonstration.Lire(configuration, sp.GetService<IHostEnvironment>()?.IsDevelopment() == true));
        services.AddSingleton<IVerrouInitialisation>(fournisseur == FournisseurBase.Sqlite
            ? new VerrouInitialisationSqlite(chaine)
            : new VerrouInitialisationSqlServer(chaine));
        services.AddSingleton<IDepotFichiers>(new DepotFichiersDisque(Path.Combine(configuration["App:DataDirectory"] ?? "data", "fichiers")));
        // Le magasin des comptes seul. Ni AddRoles ni AddDefaultIdentity : ils remplaceraient la fabrique d'identité que AddComptes enregistre.
        services.AddIdentityCore<Utilisateur>();
        services.TryAddScoped<RoleManager<IdentityRole<Guid>>>();
        new IdentityBuilder(typeof(Utilisateur), typeof(IdentityRole<Guid>), services).AddEntityFrameworkStores<VillesSolidairesDbContext>();
        return services;
    }
}
