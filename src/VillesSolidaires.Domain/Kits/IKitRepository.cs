namespace VillesSolidaires.Kits;

public interface IKitRepository : IRepository<Kit>
{
    Task<bool> SlugPrisAsync(string slug, CancellationToken ct);

    /// <summary>Titres par kit, kits supprimés compris : leurs téléchargements restent comptés et se nomment encore.</summary>
    Task<IReadOnlyDictionary<Guid, string>> TitresAsync(CancellationToken ct);
}
