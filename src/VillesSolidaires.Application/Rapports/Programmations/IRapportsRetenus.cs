namespace VillesSolidaires.Rapports;

/// <summary>Raison de garder un rapport au-delà de sa durée de conservation : un lien de partage encore valable, par exemple. Plusieurs peuvent s'enregistrer.</summary>
public interface IRapportsRetenus
{
    /// <returns>Ceux de ces rapports qu'il ne faut pas effacer.</returns>
    Task<IReadOnlySet<Guid>> ParmiAsync(IReadOnlyCollection<Guid> rapports, CancellationToken ct);
}
