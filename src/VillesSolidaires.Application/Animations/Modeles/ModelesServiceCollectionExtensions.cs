using Microsoft.Extensions.DependencyInjection;

namespace VillesSolidaires.Animations;

internal static class ModelesServiceCollectionExtensions
{
    /// <summary>Modèles nationaux, construction du programme, import et action en masse.</summary>
    public static IServiceCollection AddModelesAnimation(this IServiceCollection services)
    {
        services.AddScoped<LectureModeles>();
        services.AddScoped<IModeleAnimationAppService, ModeleAnimationAppService>();
        services.AddScoped<PropositionsProgramme>();
        services.AddScoped<IConstructionProgrammeAppService, ConstructionProgrammeAppService>();
        return services;
    }
}
