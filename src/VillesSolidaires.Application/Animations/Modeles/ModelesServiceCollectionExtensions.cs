using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Travaux;

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
        services.AddScoped<OuvertureEnNombre>();
        services.AddScoped<CommunesSousConvention>();
        services.AddScoped<IExecutantTravail, ApplicationEnMasse>();
        services.AddScoped<IActionEnMasseAppService, ActionEnMasseAppService>();
        services.AddScoped<AnalyseAnimations>();
        services.AddScoped<AnimationsEnAttente>();
        services.AddScoped<IImportAnimationAppService, ImportAnimationAppService>();
        return services;
    }
}
