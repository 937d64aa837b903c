using Microsoft.Extensions.DependencyInjection;

namespace VillesSolidaires.Travaux;

/// <summary>Exécutant commun des travaux récurrents : retrouve le sien par l'identifiant de la ligne du registre.</summary>
public sealed class ExecutionRecurrente(IServiceProvider services) : IExecutantTravail
{
    public string Type => TravauxRecurrents.TypeTravail;

    public string Permission => TravailPermissions.Gerer;

    // Résolu ici et non au constructeur : les exécutants se construisent tous à chaque travail, les récurrents et leurs dépendances seulement au leur.
    public Task ExecuterAsync(ContexteTravail contexte, CancellationToken ct) =>
        services.GetRequiredService<TravauxRecurrents>().Exiger(contexte.EntiteId).ExecuterAsync(ct);

    // Aucun agrégat derrière un récurrent : sa ligne du registre dit tout.
    public Task AbandonnerAsync(Guid entiteId, StatutTravail issue, string motif, CancellationToken ct) => Task.CompletedTask;

    public Task ReprendreAsync(Guid entiteId, CancellationToken ct) => Task.CompletedTask;
}
