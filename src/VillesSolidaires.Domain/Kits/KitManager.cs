namespace VillesSolidaires.Kits;

/// <summary>Règle qui demande de voir les autres kits : une adresse n'appartient qu'à un seul.</summary>
public sealed class KitManager(IKitRepository kits)
{
    public async Task<Kit> CreerAsync(string slug, KitNature nature, string titre, string resume, string? periode, CancellationToken ct) =>
        await kits.SlugPrisAsync(slug, ct)
            ? throw new BusinessException(KitErrorCodes.SlugDejaPris).WithData("Slug", slug).SurChamp(nameof(Kit.Slug))
            : new Kit(Guid.CreateVersion7(), slug, nature, titre, resume, periode);
}
