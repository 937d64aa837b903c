using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Conventions.Documents;

namespace VillesSolidaires.Conventions;

internal static class DocumentsConventionServiceCollectionExtensions
{
    /// <summary>PDF, versions, historique et données essentielles des conventions.</summary>
    public static IServiceCollection AddDocumentsConventions(this IServiceCollection services)
    {
        services.AddScoped<LectureDocument>();
        services.AddScoped<IDocumentConventionAppService, DocumentConventionAppService>();
        return services;
    }
}
