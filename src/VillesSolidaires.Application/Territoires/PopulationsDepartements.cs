using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace VillesSolidaires.Territoires;

/// <summary>
/// Nom, région et population des départements, gardés en mémoire : additionner 35 000 communes à chaque page coûterait plus que la page.
/// Relus toutes les heures, pour voir un nouvel import.
/// </summary>
public sealed class PopulationsDepartements(IServiceScopeFactory portees, TimeProvider horloge) : IDisposable
{
    private static readonly TimeSpan DureeDeVie = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _chargement = new(1, 1);
    private volatile Releve? _releve;

    /// <returns>Par code, dans l'ordre des codes.</returns>
    public async ValueTask<IReadOnlyDictionary<string, DepartementPeuple>> LireAsync(CancellationToken ct)
    {
        if (_releve is { } connu && horloge.GetUtcNow() < connu.Peremption)
        {
            return connu.Departements;
        }
        await _chargement.WaitAsync(ct);
        try
        {
            return (_releve is { } autre && horloge.GetUtcNow() < autre.Peremption ? autre : _releve = await ChargerAsync(ct)).Departements;
        }
        finally
        {
            _chargement.Release();
        }
    }

    public void Dispose() => _chargement.Dispose();

    private async Task<Releve> ChargerAsync(CancellationToken ct)
    {
        await using var portee = portees.CreateAsyncScope();
        var territoires = portee.ServiceProvider.GetRequiredService<ITerritoireRepository>();
        var populations = await territoires.Communes.Where(c => c.EstActuelle).GroupBy(c => c.DepartementCode)
            .Select(g => new { g.Key, Population = g.Sum(c => (long)c.Population) }).ToDictionaryAsync(g => g.Key, g => g.Population, ct);
        var departements = await territoires.Departements.OrderBy(d => d.Code).Select(d => new { d.Code, d.Nom, d.RegionCode }).ToListAsync(ct);
        return new Releve(
            departements.ToDictionary(d => d.Code, d => new DepartementPeuple(d.Code, d.Nom, d.RegionCode, populations.GetValueOrDefault(d.Code)), StringComparer.Ordinal),
            horloge.GetUtcNow() + DureeDeVie);
    }

    private sealed record Releve(IReadOnlyDictionary<string, DepartementPeuple> Departements, DateTimeOffset Peremption);
}

/// <param name="Population">Somme des populations municipales de ses communes actuelles, en habitants.</param>
public sealed record DepartementPeuple(string Code, string Nom, string RegionCode, long Population);
