using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;
using VillesSolidaires.Kits;

namespace VillesSolidaires;

public static class ApplicationServiceCollectionExtensions
{
    public static IServiceCollection AddVillesSolidairesApplication(this IServiceCollection services)
    {
        services.AddPermissions();
        services.AddSingleton(TimeProvider.System);
        services.AddScoped<UtilisateurCourant>();
        services.AddScoped<IUtilisateurCourant>(sp => sp.GetRequiredService<UtilisateurCourant>());
        services.AddScoped<AppServiceOutils>();
        services.AddScoped<KitManager>();
        return services;
    }
}
