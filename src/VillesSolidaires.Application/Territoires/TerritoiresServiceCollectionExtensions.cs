using Microsoft.Extensions.DependencyInjection;

namespace VillesSolidaires.Territoires;

internal static class TerritoiresServiceCollectionExtensions
{
    public static IServiceCollection AddTerritoires(this IServiceCollection services) =>
        services.AddScoped<AnnuaireTerritoires>().AddScoped<ITerritoireAppService, TerritoireAppService>().AddScoped<IActiviteCommuneAppService, ActiviteCommuneAppService>()
            .AddScoped<IIdentiteCommuneAppService, IdentiteCommuneAppService>()
            .AddScoped<IEditorialCommuneAppService, EditorialCommuneAppService>()
            .AddSingleton<PopulationsDepartements>();
}
