using Microsoft.Extensions.Logging;
using Quartz;
using VillesSolidaires.Courriels;

namespace VillesSolidaires.Travaux;

/// <summary>Confie à Quartz un déclenchement par travail, nommé par son identifiant : planifier deux fois n'en fait qu'un.</summary>
public sealed class PlanificateurQuartz(ISchedulerFactory ordonnanceurs, MagasinTravaux magasin, TimeProvider horloge, ILogger<PlanificateurQuartz> journal)
    : IPlanificateurTravaux
{
    /// <summary>Groupe limité à <see cref="QuartzConfiguration.LourdsEnMemeTemps"/> exécutions à la fois sur un nœud.</summary>
    internal const string GroupeLourd = "lourd";

    /// <summary>
    /// Groupe à part, de <see cref="QuartzConfiguration.CourrielsEnMemeTemps"/> : un serveur de courriel muet tient chaque envoi jusqu'à son
    /// délai, et ne doit pas faire attendre les rapports, ni l'inverse.
    /// </summary>
    internal const string GroupeCourriels = "courriels";

    public async Task PlanifierAsync(IReadOnlyCollection<TravailAPlanifier> travaux, CancellationToken ct)
    {
        if (!magasin.EstOuvert)
        {
            // Données de démonstration, import : le programme n'est pas encore démarré, son premier balayage trouvera ces travaux.
            return;
        }
        foreach (var travail in travaux)
        {
            await PlanifierAsync(travail, ct);
        }
    }

    private async Task PlanifierAsync(TravailAPlanifier travail, CancellationToken ct)
    {
        var options = new OneOffJobOptions
        {
            Name = travail.Id.ToString("D"),
            // Une reprise remise à plus tard peut attendre encore quand une personne relance : le plus proche l'emporte.
            OnConflict = TriggerConflict.KeepEarlier,
            RequestRecovery = true,
            ExecutionGroup = travail.Type == CourrielConsts.TypeTravail ? GroupeCourriels : GroupeLourd,
        };
        var instant = travail.PasAvant is { } utc ? new DateTimeOffset(utc, TimeSpan.Zero) : horloge.GetUtcNow();
        try
        {
            var ordonnanceur = await ordonnanceurs.GetScheduler(ct);
            var planifie = await ordonnanceur.ScheduleJob<TravailJob, DeclenchementTravail>(new DeclenchementTravail(travail.Id), instant, options, ct);
            journal.Planifie(travail.Id, planifie.Outcome.ToString(), instant);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // La demande est validée : un magasin occupé ou un ordonnanceur qui s'arrête ne doit pas la faire échouer.
            journal.NonPlanifie(e, travail.Id);
        }
    }
}
