using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Travaux;

/// <summary>Réglages de Quartz.</summary>
internal static class QuartzConfiguration
{
    /// <summary>Exécutions simultanées sur un nœud, travaux lourds et tâches courtes comprises.</summary>
    public const int Fils = 4;

    /// <summary>Travaux lourds (rapports) simultanés sur un nœud : ils occupent chacun un cœur.</summary>
    public const int LourdsEnMemeTemps = 2;

    /// <summary>Envois de courriel simultanés sur un nœud.</summary>
    public const int CourrielsEnMemeTemps = 1;

    public static void AddQuartzTravaux(this IServiceCollection services, JobsOptions options, MagasinTravaux magasin)
    {
        services.AddQuartzExecutionHistory(o =>
        {
            o.Retention = TimeSpan.FromDays(90);
            o.WriteBehindInterval = TimeSpan.FromSeconds(1);
        });
        services.AddQuartz(q =>
        {
            q.ConfigureScheduler(o =>
            {
                o.InstanceName = "villes";
                o.IdleWaitTime = TimeSpan.FromSeconds(2);
                o.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            q.UseDefaultThreadPool(Fils);
            q.UseDefaultTimeZone(HeureDeParis.Fuseau);
            q.UseExecutionLimits(l => l
                .ForGroup(PlanificateurQuartz.GroupeLourd, LourdsEnMemeTemps).ForGroup(PlanificateurQuartz.GroupeCourriels, CourrielsEnMemeTemps));
            q.AddQuartzHealthChecks(o => o.Tags.Add("pret"));
            q.UsePersistentStore(s => ConfigurerMagasin(s, options, magasin));
        });
        // Une tâche récurrente déjà au magasin garde son prochain passage d'un démarrage à l'autre.
        services.Configure<QuartzOptions>(o => o.Scheduling.IgnoreDuplicates = true);
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
    }

    private static void ConfigurerMagasin(IPersistentStoreBuilder store, JobsOptions options, MagasinTravaux magasin)
    {
        store.UseExecutionHistory();
        store.ConfigureStore(o =>
        {
            o.StoreJobDataAsStrings = true;
            o.RecoverFiringsCancelledByShutdown = true;
        });
        if (magasin.Fournisseur == FournisseurBase.Sqlite)
        {
            store.UseSqlite(SqliteFactory.Instance, magasin.ChaineDeConnexion);
            store.ProvisionSchema();
            return;
        }
        store.UseSqlServer(SqlClientFactory.Instance, magasin.ChaineDeConnexion);
        if (options.ProvisionSchema)
        {
            store.ProvisionSchema();
        }
        if (options.Clustered)
        {
            store.UseClustering();
        }
    }
}
