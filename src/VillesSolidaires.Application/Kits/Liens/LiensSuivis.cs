using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace VillesSolidaires.Kits;

/// <inheritdoc cref="ILiensSuivis"/>
public sealed class LiensSuivis(IServiceScopeFactory portees, TimeProvider horloge) : ILiensSuivis, IDisposable
{
    /// <summary>Au plus tard après ce délai, un lien révoqué sur un autre nœud ne compte plus.</summary>
    private static readonly TimeSpan DureeDeVie = TimeSpan.FromMinutes(1);

    // Un lien par unité. Au-delà, les moins récents s'effacent.
    private readonly MemoryCache _memoire = new(new MemoryCacheOptions { SizeLimit = LienConsts.EnMemoireMax });

    /// <summary>Liens en mémoire.</summary>
    public int EnMemoire => _memoire.Count;

    public ValueTask<LienResolu?> TrouverAsync(string? code, CancellationToken ct)
    {
        if (!CodeLien.TryParse(code, out var lu))
        {
            return ValueTask.FromResult<LienResolu?>(null);
        }
        return _memoire.TryGetValue<Retenu>(lu.ToString(), out var retenu) && horloge.GetUtcNow() < retenu!.Peremption
            ? ValueTask.FromResult<LienResolu?>(retenu.Lien)
            : new ValueTask<LienResolu?>(LireAsync(lu.ToString(), ct));
    }

    public void Oublier(string code) => _memoire.Remove(code);

    public void Dispose() => _memoire.Dispose();

    private async Task<LienResolu?> LireAsync(string code, CancellationToken ct)
    {
        await using var portee = portees.CreateAsyncScope();
        var lien = await portee.ServiceProvider.GetRequiredService<ILienSuiviRepository>().ResoudreAsync(code, ct);
        if (lien is not null)
        {
            _memoire.Set(code, new Retenu(lien, horloge.GetUtcNow() + DureeDeVie), new MemoryCacheEntryOptions { Size = 1 });
        }
        return lien;
    }

    private sealed record Retenu(LienResolu Lien, DateTimeOffset Peremption);
}
