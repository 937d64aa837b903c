using VillesSolidaires.Labels;

namespace VillesSolidaires.Benchmarks;

/// <summary>Rang des dossiers sans base : le semis ouvre deux mille dossiers sans les compter chaque fois.</summary>
internal sealed class DossiersEnMemoire(int dernier) : ICandidatureRepository
{
    public IQueryable<Candidature> Requete => throw new NotSupportedException();

    public Task<bool> ExisteAsync(Guid sessionId, string communeCode, CancellationToken ct) => Task.FromResult(false);

    public Task<int> DernierNumeroAsync(Guid sessionId, CancellationToken ct) => Task.FromResult(dernier);

    public Task<IReadOnlyList<Candidature>> DeLaSessionAsync(Guid sessionId, CandidatureStatut statut, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyList<Candidature>> DelaisEchusAsync(DateOnly today, int max, CancellationToken ct) => throw new NotSupportedException();

    public Task<Candidature> PourEvaluerAsync(Guid id, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyList<CommuneDeSession>> CommunesDeLaSessionAsync(Guid sessionId, CancellationToken ct) => throw new NotSupportedException();

    public Task<Candidature> GetAsync(Guid id, CancellationToken ct) => throw new NotSupportedException();

    public void Ajouter(Candidature agregat) => throw new NotSupportedException();

    public void Supprimer(Candidature agregat) => throw new NotSupportedException();

    public Task SaveAsync(Candidature agregat, string? concurrencyStamp, CancellationToken ct) => throw new NotSupportedException();
}
