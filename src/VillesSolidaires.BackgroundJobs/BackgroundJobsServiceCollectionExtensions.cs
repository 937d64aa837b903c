using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Travaux;

public static class BackgroundJobsServiceCollectionExtensions
{
    /// <summary>
    /// Exécution des travaux d'arrière-plan. La base doit être migrée avant le démarrage de l'hôte.
    /// Avec <c>Jobs:Enabled = false</c>, rien : les travaux s'inscrivent, un autre nœud les trouve à son balayage.
    /// </summary>
    /// <exception cref="InvalidOperationException">Grappe demandée avec SQLite.</exception>
    public static IServiceCollection AddVillesSolidairesBackgroundJobs(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(JobsOptions.Section);
        var options = section.Get<JobsOptions>() ?? new JobsOptions();
        if (!options.Enabled)
        {
            return services;
        }
        var magasin = new MagasinTravaux(configuration);
        if (options.Clustered && magasin.Fournisseur == FournisseurBase.Sqlite)
        {
            throw new InvalidOperationException("Jobs:Clustered demande Database:Provider = SqlServer : SQLite ne sert qu’un processus.");
        }
        services.AddOptions<JobsOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        services.AddExecutionTravaux();
        services.AddSingleton(_ => magasin);
        services.AddSingleton<IPlanificateurTravaux, PlanificateurQuartz>();
        // L'ordre compte : le balayage prend le verrou, les heures des récurrents s'accordent, Quartz démarre ensuite.
        services.AddSingleton<BalayageTravaux>();
        services.AddHostedService(sp => sp.GetRequiredService<BalayageTravaux>());
        services.AddHostedService<PlanificationRecurrents>();
        services.AddQuartzTravaux(options, magasin);
        return services;
    }

    /// <summary>Le moteur d'exécution seul, sans planification.</summary>
    public static IServiceCollection AddExecutionTravaux(this IServiceCollection services) => services
        .AddSingleton<IdentiteProcessus>()
        .AddSingleton<ClotureTravail>()
        .AddSingleton<ExecutionTravail>();
}
