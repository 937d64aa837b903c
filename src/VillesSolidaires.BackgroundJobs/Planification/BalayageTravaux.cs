using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Travaux;

/// <summary>
/// Ouvre le magasin au démarrage, puis passe régulièrement : remet en attente les travaux d'exécutions mortes,
/// replanifie tout travail en attente et échu. C'est lui qui garantit qu'aucun travail inscrit ne se perd.
/// </summary>
public sealed class BalayageTravaux(
    IServiceScopeFactory portees, IPlanificateurTravaux planificateur, MagasinTravaux magasin, IdentiteProcessus processus,
    IOptions<JobsOptions> options, TimeProvider horloge, ILogger<BalayageTravaux> journal) : BackgroundService
{
    private const int ParPassage = 100;

    // Enregistré avant Quartz : le verrou est pris et les travaux du processus mort sont rendus avant le premier déclenchement.
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await magasin.OuvrirAsync(cancellationToken);
        await RemettreEnAttenteAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public async Task BalayerAsync(CancellationToken ct)
    {
        await RemettreEnAttenteAsync(ct);
        await planificateur.PlanifierAsync(await ListerEchusAsync(ct), ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rythme = new PeriodicTimer(options.Value.SweepInterval, horloge);
        do
        {
            try
            {
                await BalayerAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                journal.BalayageEchoue(e);
            }
        }
        while (await rythme.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RemettreEnAttenteAsync(CancellationToken ct)
    {
        await using var portee = portees.OuvrirSysteme();
        var seulProcessus = magasin.Fournisseur == FournisseurBase.Sqlite ? processus.Prefixe : null;
        var nombre = await portee.ServiceProvider.GetRequiredService<IRegistreTravaux>()
            .RemettreEnAttenteAsync(seulProcessus, options.Value.HeartbeatTimeout, ct);
        if (nombre > 0)
        {
            journal.RemisEnAttente(nombre);
        }
    }

    private async Task<IReadOnlyList<TravailAPlanifier>> ListerEchusAsync(CancellationToken ct)
    {
        await using var portee = portees.OuvrirSysteme();
        return await portee.ServiceProvider.GetRequiredService<IRegistreTravaux>().ListerEchusAsync(ParPassage, ct);
    }
}
