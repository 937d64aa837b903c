using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Organisations;

internal static class OrganisationsServiceCollectionExtensions
{
    public static IServiceCollection AddOrganisations(this IServiceCollection services)
    {
        services.AddScoped<OrganisationManager>();
        services.AddScoped<LectureOrganisations>();
        services.AddScoped<IOrganisationAppService, OrganisationAppService>();
        services.AddScoped<IFusionOrganisationAppService, FusionOrganisationAppService>();
        services.AddScoped<IImportOrganisationAppService, ImportOrganisationAppService>();
        services.AddScoped<AnalyseImport>();
        services.AddScoped<ImportsEnAttente>();
        services.AddScoped<IRattachementOrganisation, RattachementComptes>();
        return services;
    }
}
