using Quartz;

namespace VillesSolidaires.Travaux;

/// <summary>Déclenchement d'un travail par Quartz. Le nom de cette classe est écrit dans son magasin : ne jamais la renommer ni la déplacer.</summary>
public sealed class TravailJob(ExecutionTravail execution) : IJob<DeclenchementTravail>
{
    public async ValueTask Execute(IJobExecutionContext context, DeclenchementTravail input, CancellationToken cancellationToken = default) =>
        await execution.ExecuterAsync(input.TravailId, cancellationToken);
}

/// <summary>Ce que Quartz garde d'un travail : rien que son identifiant.</summary>
public sealed record DeclenchementTravail(Guid TravailId);
