namespace VillesSolidaires.Kits;

public interface IKitRepository : IRepository<Kit>
{
    Task<bool> SlugPrisAsync(string slug, CancellationToken ct);
}
