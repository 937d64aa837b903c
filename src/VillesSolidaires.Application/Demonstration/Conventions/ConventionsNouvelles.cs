using VillesSolidaires.Conventions;

namespace VillesSolidaires.Demonstration;

/// <summary>Les conventions semées, gardées en mémoire et enregistrées ensemble : un arrêt au milieu n'en laisse pas la moitié.</summary>
internal sealed class ConventionsNouvelles(IConventionRepository enregistrees) : IConventionsLiees
{
    private readonly Dictionary<Guid, Convention> _nouvelles = [];
    private readonly Dictionary<int, int> _numeros = [];

    public IReadOnlyCollection<Convention> Toutes => _nouvelles.Values;

    public Task<Convention> GetLieeAsync(Guid id, CancellationToken ct) =>
        _nouvelles.TryGetValue(id, out var nouvelle) ? Task.FromResult(nouvelle) : enregistrees.GetLieeAsync(id, ct);

    public void Ajouter(Convention agregat) => _nouvelles.Add(agregat.Id, agregat);

    /// <summary>Enregistre tout ce qui a été ajouté, en une transaction.</summary>
    public async Task EnregistrerAsync(CancellationToken ct)
    {
        foreach (var nouvelle in _nouvelles.Values)
        {
            enregistrees.Ajouter(nouvelle);
        }
        await enregistrees.SaveAsync(_nouvelles.Values.First(), null, ct);
    }

    public async Task<int> ProchainNumeroAsync(int annee, CancellationToken ct) => _numeros[annee] =
        _numeros.TryGetValue(annee, out var dernier) ? dernier + 1 : await enregistrees.ProchainNumeroAsync(annee, ct);

    public Task<int> ProchainAvenantAsync(Guid conventionId, CancellationToken ct) =>
        Task.FromResult(_nouvelles.Values.Count(c => c.AvenantDeId == conventionId) + 1);

    public Task<string?> AvenantEnCoursAsync(Guid conventionId, CancellationToken ct) =>
        Task.FromResult(_nouvelles.Values.FirstOrDefault(c => c.AvenantDeId == conventionId && c.Statut < ConventionStatut.Signee)?.Numero);

    public Task<string?> RenouvellementEnCoursAsync(Guid conventionId, CancellationToken ct) =>
        Task.FromResult(_nouvelles.Values.FirstOrDefault(c => c.RenouvelleId == conventionId && c.Statut != ConventionStatut.Annulee)?.Numero);
}
