using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Conventions.Documents;
using VillesSolidaires.Conventions.DonneesEssentielles;
using VillesSolidaires.Conventions.Historique;
using VillesSolidaires.Conventions.Versions;

namespace VillesSolidaires.Conventions;

internal static class DocumentsConventionServiceCollectionExtensions
{
    /// <summary>PDF, versions, historique et données essentielles des conventions.</summary>
    public static IServiceCollection AddDocumentsConventions(this IServiceCollection services)
    {
        services.AddScoped<LectureDocument>();
        services.AddScoped<IDocumentConventionAppService, DocumentConventionAppService>();
        services.AddScoped<LectureVersions>();
        services.AddScoped<IVersionConventionAppService, VersionConventionAppService>();
        services.AddScoped<IHistoriqueConventionAppService, HistoriqueConventionAppService>();
        services.AddScoped<VerificationHistoriques>();
        services.AddScoped<SubventionsSignees>();
        services.AddScoped<IDonneesEssentiellesAppService, DonneesEssentiellesAppService>();
        return services;
    }
}
