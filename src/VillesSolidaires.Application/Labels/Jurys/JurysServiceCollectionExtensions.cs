using Microsoft.Extensions.DependencyInjection;

namespace VillesSolidaires.Labels;

internal static class JurysServiceCollectionExtensions
{
    public static IServiceCollection AddJurysLabel(this IServiceCollection services)
    {
        services.AddScoped<DossiersDuJury>();
        services.AddScoped<LectureJury>();
        services.AddScoped<LectureMembreJury>();
        services.AddScoped<LectureDossierAveugle>();
        services.AddScoped<LecturePresidence>();
        services.AddScoped<CourriersJury>();
        services.AddScoped<PublicationJury>();
        services.AddScoped<ProcesVerbalJury>();
        services.AddScoped<IJuryAppService, JuryAppService>();
        services.AddScoped<INotationAppService, NotationAppService>();
        services.AddScoped<ILettreDecisionAppService, LettreDecisionAppService>();
        return services;
    }
}
