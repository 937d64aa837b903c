using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Kits;

internal static class KitRepositoryExtensions
{
    /// <exception cref="EntityNotFoundException">Aucun kit n'a cet identifiant.</exception>
    public static async Task ExigerAsync(this IKitRepository kits, Guid id, CancellationToken ct)
    {
        if (!await kits.Requete.AnyAsync(k => k.Id == id, ct))
        {
            throw new EntityNotFoundException();
        }
    }
}
