using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace VillesSolidaires.Travaux;

/// <summary>
/// Heure d'un travail récurrent : met son passage en file au registre, sans l'exécuter. L'exécution passe par <see cref="TravailJob"/>,
/// avec les reprises, l'arrêt et le suivi communs. Le nom de cette classe est écrit dans le magasin de Quartz : ne jamais la renommer ni la déplacer.
/// </summary>
[DisallowConcurrentExecution]
public sealed class RecurrentJob(IServiceScopeFactory portees, ILogger<RecurrentJob> journal) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var nom = context.JobDetail.Key.Name;
        await using var portee = portees.OuvrirSysteme();
        if (!await portee.ServiceProvider.GetRequiredService<TravauxRecurrents>().DeclencherAsync(nom, cancellationToken))
        {
            journal.RecurrentPasFini(nom);
        }
    }
}
