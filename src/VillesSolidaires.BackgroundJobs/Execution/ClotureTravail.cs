using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace VillesSolidaires.Travaux;

/// <summary>Écrit l'issue d'une tentative, et prévient l'agrégat dans la même transaction quand le travail s'arrête sans aboutir.</summary>
public sealed class ClotureTravail(IServiceScopeFactory portees, TimeProvider horloge, ILogger<ClotureTravail> journal)
{
    private const int EssaisMax = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    // Aucun jeton d'annulation ici : l'issue s'écrit aussi quand le programme s'arrête.
    internal async Task AppliquerAsync(Guid id, string reclamePar, IssueExecution issue)
    {
        for (var essai = 1; ; essai++)
        {
            try
            {
                await EnregistrerAsync(id, reclamePar, issue, dernierEssai: essai == EssaisMax);
                return;
            }
            catch (Exception e) when (essai < EssaisMax)
            {
                // Un arrêt demandé au même instant, ou une base occupée : on relit et on recommence.
                journal.ClotureReprise(e, id, essai);
                await Task.Delay(Pause * essai, horloge);
            }
        }
    }

    private async Task EnregistrerAsync(Guid id, string reclamePar, IssueExecution issue, bool dernierEssai)
    {
        await using var portee = portees.OuvrirSysteme();
        var travaux = portee.ServiceProvider.GetRequiredService<ITravailRepository>();
        var travail = await travaux.GetAsync(id, CancellationToken.None);
        if (!travail.EstReclamePar(reclamePar))
        {
            journal.Perdu(id);
            return;
        }
        issue.Appliquer(travail, horloge.GetUtcNow().UtcDateTime);
        if (travail.Statut is StatutTravail.Echec or StatutTravail.Arrete)
        {
            await PrevenirAsync(portee.ServiceProvider.GetRequiredService<ExecutantsTravail>(), travail, dernierEssai);
        }
        await travaux.SaveAsync(travail, concurrencyStamp: null, CancellationToken.None);
        journal.Clos(id, travail.Type, travail.Statut, travail.Tentatives);
    }

    private async Task PrevenirAsync(ExecutantsTravail executants, Travail travail, bool dernierEssai)
    {
        try
        {
            await executants.AbandonnerAsync(travail, CancellationToken.None);
        }
        catch (Exception e) when (dernierEssai || e is BusinessException)
        {
            // L'agrégat refuse (il a déjà abouti) ou n'y arrive pas : le travail se clôt quand même, il ne doit pas se rejouer sans fin.
            journal.AgregatNonPrevenu(e, travail.Id, travail.Type);
        }
    }
}
