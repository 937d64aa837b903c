using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;
using VillesSolidaires.Kits;
using VillesSolidaires.Travaux;

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
        services.AddScoped<ExecutantsTravail>();
        services.AddScoped<ITravailAppService, TravailAppService>();
        return services;
    }
}
