using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Animations.Documents;

namespace VillesSolidaires.Animations;

internal static class AnimationsServiceCollectionExtensions
{
    public static IServiceCollection AddAnimations(this IServiceCollection services)
    {
        services.AddScoped<ProgrammeManager>();
        services.AddScoped<OuvertureProgramme>();
        services.AddScoped<ListeAnimations>();
        services.AddScoped<FicheAnimation>();
        services.AddScoped<LectureLieux>();
        services.AddScoped<LectureCalendrier>();
        services.AddScoped<ICalendrierAppService, CalendrierAppService>();
        services.AddScoped<IAnimationAppService, AnimationAppService>();
        services.AddScoped<IProgrammeAppService, ProgrammeAppService>();
        services.AddScoped<ILieuAppService, LieuAppService>();
        services.AddModelesAnimation();
        services.AddScoped<AgendaManager>();
        services.AddScoped<LectureDeleguee>();
        services.AddScoped<LectureAgenda>();
        services.AddScoped<IAgendaAppService, AgendaAppService>();
        services.AddScoped<IDocumentProgrammeAppService, DocumentProgrammeAppService>();
        services.AddScoped<IFluxAgendaAppService, FluxAgendaAppService>();
        services.AddScoped<IAgendaPublicAppService, AgendaPublicAppService>();
        return services;
    }
}
