namespace VillesSolidaires.Kits;

/// <summary>Règle qui demande de voir les autres kits : une adresse n'appartient qu'à un seul.</summary>
public sealed class KitManager(IKitRepository kits)
{
    public async Task<Kit> CreerAsync(string slug, KitNature nature, string titre, string resume, string? periode, CancellationToken ct) =>
        await kits.SlugPrisAsync(slug, ct)
            ? throw SlugDejaPris(slug)
            : new Kit(Guid.CreateVersion7(), slug, nature, titre, resume, periode);

    /// <summary>Le même refus, que l'adresse ait été vue prise avant l'enregistrement ou seulement par la base.</summary>
    public static BusinessException SlugDejaPris(string slug, UniciteException? cause = null) =>
        new BusinessException(KitErrorCodes.SlugDejaPris, cause).WithData("Slug", slug).SurChamp(nameof(Kit.Slug));
}
