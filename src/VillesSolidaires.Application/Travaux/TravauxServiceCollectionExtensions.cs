using Microsoft.Extensions.DependencyInjection;

namespace VillesSolidaires.Travaux;

public static class TravauxServiceCollectionExtensions
{
    /// <summary>Ajoute un travail récurrent : c'est tout ce qu'une fonctionnalité a à écrire, avec sa classe.</summary>
    public static IServiceCollection AddTravailRecurrent<T>(this IServiceCollection services)
        where T : class, ITravailRecurrent => services.AddScoped<ITravailRecurrent, T>();

    internal static IServiceCollection AddTravaux(this IServiceCollection services)
    {
        services.AddScoped<ExecutantsTravail>();
        services.AddScoped<ITravailAppService, TravailAppService>();
        services.AddScoped<TravauxRecurrents>();
        services.AddScoped<IExecutantTravail, ExecutionRecurrente>();
        return services;
    }
}
