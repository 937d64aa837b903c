using Microsoft.Extensions.DependencyInjection;

namespace VillesSolidaires.Kits;

/// <summary>Relevés d'ailleurs, remises en main propre et lancements comparés.</summary>
internal static class MesuresServiceCollectionExtensions
{
    public static IServiceCollection AddMesuresKits(this IServiceCollection services)
    {
        services.AddScoped<ReleveManager>();
        services.AddScoped<DesignationTerritoire>();
        services.AddScoped<RelevesEnAttente>();
        services.AddScoped<LectureRemises>();
        services.AddScoped<IReleveKitAppService, ReleveKitAppService>();
        services.AddScoped<IImportReleveAppService, ImportReleveAppService>();
        services.AddScoped<IDiffusionKitAppService, DiffusionKitAppService>();
        services.AddScoped<LectureLancements>();
        services.AddScoped<ILancementKitAppService, LancementKitAppService>();
        return services;
    }
}
