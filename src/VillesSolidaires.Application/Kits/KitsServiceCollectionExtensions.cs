using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
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
        services.AddOptions<OptionsStatistiques>().BindConfiguration(OptionsStatistiques.Section);
        services.AddSingleton<CacheStatistiques>();
        services.AddScoped<ITelechargementKitAppService, TelechargementKitAppService>();
        services.AddCatalogueKits();
        services.AddSingleton<EmpreintePostes>();
        services.AddSingleton<FiltreDoublons>();
        services.AddSingleton<LimiteParAdresse>();
        services.AddSingleton<MoteurQualification>();
        services.AddScoped<IRegleComptageAppService, RegleComptageAppService>();
        services.AddScoped<VerificationCumuls>();
        services.AddTravailRecurrent<PreuveNocturne>();
        services.AddSingleton<RegroupementComptes>();
        services.AddScoped<ILienSuiviAppService, LienSuiviAppService>();
        services.AddScoped<ILienPublicAppService, LienPublicAppService>();
        services.AddScoped<LectureLiens>();
        services.AddScoped<CommuneDiffusion>();
        services.AddScoped<IAfficheKitAppService, AfficheKitAppService>();
        services.AddScoped<ILotAffichesAppService, LotAffichesAppService>();
        services.AddScoped<LectureAffiche>();
        services.AddScoped<LiensDAffiche>();
        services.AddScoped<IExecutantTravail, ProductionLotAffiches>();
        services.AddSingleton<ILiensSuivis, LiensSuivis>();
        services.AddMesuresKits();
        return services;
    }

    /// <summary>Catalogue, dépôt des fichiers et aperçus.</summary>
    private static void AddCatalogueKits(this IServiceCollection services)
    {
        services.AddOptions<OptionsApercus>().BindConfiguration(OptionsApercus.Section);
        services.AddSingleton<IApercusPdf>(sp => new ApercusPoppler(sp.GetRequiredService<IOptions<OptionsApercus>>().Value));
        services.AddSingleton<LectureContenus>();
        services.AddSingleton<FichierDeposeFactory>();
        services.AddSingleton<ContenusChauds>();
        services.AddSingleton<CatalogueTelechargements>();
        services.AddScoped<ListeKits>();
        services.AddScoped<LectureKits>();
        services.AddScoped<ICatalogueKitsAppService, CatalogueKitsAppService>();
        services.AddTravailRecurrent<RegenerationApercus>();
        services.AddTravailRecurrent<PurgeAffiches>();
    }
}
