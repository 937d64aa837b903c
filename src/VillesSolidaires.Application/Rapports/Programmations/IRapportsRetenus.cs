namespace VillesSolidaires.Rapports;

/// <summary>Raison de garder un rapport au-delà de sa durée de conservation : un lien de partage encore valable, par exemple. Plusieurs peuvent s'enregistrer.</summary>
public interface IRapportsRetenus
{
    /// <returns>Ceux de ces rapports qu'il ne faut pas effacer.</returns>
    Task<IReadOnlySet<Guid>> ParmiAsync(IReadOnlyCollection<Guid> rapports, CancellationToken ct);
}

/// <summary>Toutes les raisons réunies.</summary>
internal static class RapportsRetenusExtensions
{
    /// <returns>Ceux de ces rapports qu'une raison au moins retient.</returns>
    public static async Task<IReadOnlySet<Guid>> ParmiAsync(this IEnumerable<IRapportsRetenus> raisons, IReadOnlyCollection<Guid> rapports, CancellationToken ct)
    {
        HashSet<Guid> retenus = [];
        foreach (var raison in raisons)
        {
            retenus.UnionWith(await raison.ParmiAsync(rapports, ct));
        }
        return retenus;
    }
}
