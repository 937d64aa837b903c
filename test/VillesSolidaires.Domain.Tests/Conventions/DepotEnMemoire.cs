namespace VillesSolidaires.Conventions;

/// <summary>Les conventions d'un test : ce que <see cref="ConventionManager"/> lit des autres, sans base.</summary>
internal sealed class DepotEnMemoire : IConventionsLiees
{
    private readonly Dictionary<Guid, Convention> _conventions = [];

    public IReadOnlyCollection<Convention> Toutes => _conventions.Values;

    public Task<Convention> GetLieeAsync(Guid id, CancellationToken ct) =>
        Task.FromResult(_conventions.TryGetValue(id, out var trouvee) ? trouvee : throw new EntityNotFoundException());

    public void Ajouter(Convention agregat) => _conventions.Add(agregat.Id, agregat);

    public Task<int> ProchainNumeroAsync(int annee, CancellationToken ct) => Task.FromResult(_conventions.Values.Count(c => c.AvenantDeId is null) + 1);

    public Task<int> ProchainAvenantAsync(Guid conventionId, CancellationToken ct) =>
        Task.FromResult(_conventions.Values.Count(c => c.AvenantDeId == conventionId) + 1);

    public Task<string?> AvenantEnCoursAsync(Guid conventionId, CancellationToken ct) =>
        Task.FromResult(_conventions.Values.FirstOrDefault(c => c.AvenantDeId == conventionId && c.Statut < ConventionStatut.Signee)?.Numero);

    public Task<string?> RenouvellementEnCoursAsync(Guid conventionId, CancellationToken ct) =>
        Task.FromResult(_conventions.Values.FirstOrDefault(c => c.RenouvelleId == conventionId && c.Statut != ConventionStatut.Annulee)?.Numero);
}
