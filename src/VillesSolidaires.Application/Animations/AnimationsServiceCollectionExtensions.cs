using Microsoft.Extensions.DependencyInjection;

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
        return services;
    }
}
