using Microsoft.Extensions.DependencyInjection;

namespace VillesSolidaires.Kits;

internal static class KitsServiceCollectionExtensions
{
    public static IServiceCollection AddKits(this IServiceCollection services)
    {
        services.AddScoped<KitManager>();
        services.AddScoped<IKitAppService, KitAppService>();
        services.AddScoped<IStatistiqueKitAppService, StatistiqueKitAppService>();
        services.AddScoped<ITelechargementKitAppService, TelechargementKitAppService>();
        services.AddSingleton<CatalogueTelechargements>();
        services.AddSingleton<FiltreDoublons>();
        services.AddSingleton<RegleQualification>();
        services.AddSingleton<RegroupementComptes>();
        services.AddSingleton<ILiensSuivis, LiensSuivis>();
        services.AddMesuresKits();
        return services;
    }
}
