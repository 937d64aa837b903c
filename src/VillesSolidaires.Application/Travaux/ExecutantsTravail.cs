namespace VillesSolidaires.Travaux;

/// <summary>Retrouve l'exécutant d'un travail par son nom stable.</summary>
public sealed class ExecutantsTravail(IEnumerable<IExecutantTravail> executants)
{
    /// <exception cref="BusinessException"><see cref="TravailErrorCodes.TypeInconnu"/>.</exception>
    public IExecutantTravail Exiger(string type) =>
        Trouver(type) ?? throw new BusinessException(TravailErrorCodes.TypeInconnu).WithData("Type", type);

    /// <summary>Prévient l'agrégat d'un travail clos sans aboutir. Un type que ce programme ne connaît plus n'a personne à prévenir.</summary>
    public Task AbandonnerAsync(Travail travail, CancellationToken ct) =>
        Trouver(travail.Type)?.AbandonnerAsync(travail.EntiteId, travail.Statut, travail.Erreur ?? "", ct) ?? Task.CompletedTask;

    private IExecutantTravail? Trouver(string type) => executants.SingleOrDefault(e => e.Type == type);
}
