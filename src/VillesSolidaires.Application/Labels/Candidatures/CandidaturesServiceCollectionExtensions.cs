using Microsoft.Extensions.DependencyInjection;

namespace VillesSolidaires.Labels;

internal static class CandidaturesServiceCollectionExtensions
{
    public static IServiceCollection AddCandidatures(this IServiceCollection services)
    {
        services.AddScoped<CandidatureManager>();
        services.AddScoped<LectureFaits>();
        services.AddScoped<OutilsCandidature>();
        services.AddScoped<ListeCandidatures>();
        services.AddScoped<LectureCandidature>();
        services.AddScoped<OuvertureCandidature>();
        services.AddScoped<ICandidatureAppService, CandidatureAppService>();
        services.AddScoped<IPreuveCandidatureAppService, PreuveCandidatureAppService>();
        return services;
    }
}
