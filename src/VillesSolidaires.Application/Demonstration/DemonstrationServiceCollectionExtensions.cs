using Microsoft.Extensions.DependencyInjection;

namespace VillesSolidaires.Demonstration;

internal static class DemonstrationServiceCollectionExtensions
{
    public static IServiceCollection AddDemonstration(this IServiceCollection services)
    {
        services.AddScoped<ISemisDemonstration, SemisDemonstration>();
        services.AddScoped<SemisKits>();
        services.AddScoped<SemisMesures>();
        services.AddScoped<OrganisationsDemonstration>();
        services.AddScoped<ComptesDemonstration>();
        services.AddScoped<CompteursDemonstration>();
        services.AddScoped<ConventionsDemonstration>();
        services.AddScoped<AdhesionsEnNombre>();
        services.AddScoped<CampagnesDemonstration>();
        services.AddScoped<AnimationsDemonstration>();
        services.AddScoped<AccompagnementsDemonstration>();
        services.AddScoped<LabelsDemonstration>();
        services.AddScoped<DiffusionDemonstration>();
        services.AddScoped<ProgrammationsDemonstration>();
        services.AddScoped<ModelesAnimationDemonstration>();
        services.AddSingleton<IFabriqueKitsDemo, AffichesDemonstration>();
        return services;
    }
}
