using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Kits;

internal static class KitsServiceCollectionExtensions
{
    public static IServiceCollection AddKits(this IServiceCollection services)
    {
        services.AddScoped<KitManager>();
        services.AddScoped<IKitAppService, KitAppService>();
        services.AddScoped<IStatistiqueKitAppService, StatistiqueKitAppService>();
        services.AddScoped<ITerritoireKitAppService, TerritoireKitAppService>();
        services.AddScoped<ICompteurKitAppService, CompteurKitAppService>();
        services.AddScoped<ZonesComptees>();
        services.AddScoped<ITelechargementKitAppService, TelechargementKitAppService>();
        services.AddSingleton<CatalogueTelechargements>();
        services.AddSingleton<EmpreintePostes>();
        services.AddSingleton<FiltreDoublons>();
        services.AddSingleton<LimiteParAdresse>();
        services.AddSingleton<MoteurQualification>();
        services.AddScoped<IRegleComptageAppService, RegleComptageAppService>();
        services.AddScoped<VerificationCumuls>();
        services.AddTravailRecurrent<PreuveNocturne>();
        services.AddSingleton<RegroupementComptes>();
        services.AddSingleton<ILiensSuivis, LiensSuivis>();
        return services;
    }
}
