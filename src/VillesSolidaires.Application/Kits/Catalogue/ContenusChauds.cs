using Microsoft.Extensions.Caching.Memory;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Kits;

/// <summary>
/// Contenus souvent demandés, gardés en mémoire sous une borne ferme. Un gros fichier, ou un fichier de trop, se relit au dépôt : le catalogue
/// peut grossir sans que la mémoire du serveur le suive.
/// </summary>
public sealed class ContenusChauds(IDepotFichiers depot) : IDisposable
{
    /// <summary>Mémoire pour tous les contenus, en octets (64 Mo).</summary>
    public const long MemoireMax = 64 * 1024 * 1024;

    /// <summary>Contenu le plus gros qui se garde, en octets (4 Mo) : sous ce poids, il en tient au moins seize.</summary>
    public const int PetitMax = 4 * 1024 * 1024;

    private readonly MemoryCache _memoire = new(new MemoryCacheOptions { SizeLimit = MemoireMax, CompactionPercentage = 0.2, TrackStatistics = true });

    /// <summary>Octets gardés à cet instant.</summary>
    public long OctetsGardes => _memoire.GetCurrentStatistics()?.CurrentEstimatedSize ?? 0;

    /// <param name="chemin">Chemin rangé par empreinte : son contenu ne change jamais, il n'y a rien à invalider.</param>
    /// <param name="ct">Annulation.</param>
    /// <returns>Les octets, ou <c>null</c> si le dépôt ne les a pas.</returns>
    public ValueTask<byte[]?> LireAsync(string chemin, CancellationToken ct) =>
        _memoire.TryGetValue(chemin, out byte[]? garde) ? new ValueTask<byte[]?>(garde) : new ValueTask<byte[]?>(RelireAsync(chemin, ct));

    public void Dispose() => _memoire.Dispose();

    private async Task<byte[]?> RelireAsync(string chemin, CancellationToken ct)
    {
        var contenu = await depot.LireAsync(chemin, ct);
        if (contenu is { Length: > 0 and <= PetitMax })
        {
            _memoire.Set(chemin, contenu, new MemoryCacheEntryOptions { Size = contenu.Length });
        }
        return contenu;
    }
}
