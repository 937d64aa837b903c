using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace VillesSolidaires.Travaux;

/// <summary>
/// Accorde les heures du magasin de Quartz avec les travaux récurrents de ce programme. Une heure inchangée garde son prochain passage :
/// c'est ce qui permet de rattraper celui qui a été manqué. Une heure changée repart, un récurrent retiré s'efface.
/// </summary>
public sealed class PlanificationRecurrents(
    IServiceScopeFactory portees, ISchedulerFactory ordonnanceurs, ILogger<PlanificationRecurrents> journal) : IHostedService
{
    internal const string Groupe = "recurrents";

    // Avant que Quartz ne démarre : le rattrapage se décide sur les heures d'aujourd'hui.
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var ordonnanceur = await ordonnanceurs.GetScheduler(cancellationToken);
        var heures = Lire();
        foreach (var (nom, cron) in heures)
        {
            await AccorderAsync(ordonnanceur, nom, cron, cancellationToken);
        }
        var retires = (await ordonnanceur.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(Groupe), cancellationToken)).Where(j => !heures.ContainsKey(j.Name)).ToList();
        foreach (var retire in retires)
        {
            await ordonnanceur.DeleteJob(retire, cancellationToken);
            journal.RecurrentRetire(retire.Name);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Dictionary<string, string> Lire()
    {
        using var portee = portees.CreateScope();
        return portee.ServiceProvider.GetRequiredService<TravauxRecurrents>().Tous.ToDictionary(r => r.Nom, r => r.Cron, StringComparer.Ordinal);
    }

    private async Task AccorderAsync(IScheduler ordonnanceur, string nom, string cron, CancellationToken ct)
    {
        var cle = new TriggerKey(nom, Groupe);
        if (await ordonnanceur.GetTrigger(cle, ct) is ICronTrigger { CronExpressionString: var connue } && connue == cron)
        {
            return;
        }
        var passage = JobBuilder.Create<RecurrentJob>().WithIdentity(nom, Groupe).RequestRecovery().Build();
        // Manqué une fois ou dix, programme arrêté : un seul passage au démarrage, puis l'heure suivante.
        var heure = CronScheduleBuilder.Create(cron).InTimeZone(HeureDeParis.Fuseau).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed);
        var declencheur = TriggerBuilder.Create().WithIdentity(cle).ForJob(nom, Groupe).WithSchedule(heure).Build();
        await ordonnanceur.ScheduleJob(passage, declencheur, new ScheduleJobOptions { Replace = true }, ct);
        journal.RecurrentPlanifie(nom, cron);
    }
}
