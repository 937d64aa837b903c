namespace VillesSolidaires.Conventions;

/// <summary>Les conventions d'un test : ce que <see cref="ConventionManager"/> lit des autres, sans base.</summary>
internal sealed class DepotEnMemoire : IConventionRepository
{
    private readonly Dictionary<Guid, Convention> _conventions = [];

    public IReadOnlyCollection<Convention> Toutes => _conventions.Values;

    public IQueryable<Convention> Requete => _conventions.Values.AsQueryable();

    public IQueryable<Convention> PublieesFranceEntiere => Requete;

    public Task<Convention> GetAsync(Guid id, CancellationToken ct) =>
        Task.FromResult(_conventions.TryGetValue(id, out var trouvee) ? trouvee : throw new EntityNotFoundException());

    public Task<Convention> LireAsync(Guid id, CancellationToken ct) => GetAsync(id, ct);

    public Task<IReadOnlyList<Interlocuteur>> InterlocuteursAsync(Guid conventionId, Guid organisationId, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Interlocuteur>>([]);

    public void Ajouter(Convention agregat) => _conventions.Add(agregat.Id, agregat);

    public void Supprimer(Convention agregat) => _conventions.Remove(agregat.Id);

    public Task SaveAsync(Convention agregat, string? concurrencyStamp, CancellationToken ct) => Task.CompletedTask;

    public Task<int> ProchainNumeroAsync(int annee, CancellationToken ct) => Task.FromResult(_conventions.Values.Count(c => c.AvenantDeId is null) + 1);

    public Task<int> ProchainAvenantAsync(Guid conventionId, CancellationToken ct) =>
        Task.FromResult(_conventions.Values.Count(c => c.AvenantDeId == conventionId) + 1);

    public Task<string?> AvenantEnCoursAsync(Guid conventionId, CancellationToken ct) =>
        Task.FromResult(_conventions.Values.FirstOrDefault(c => c.AvenantDeId == conventionId && c.Statut < ConventionStatut.Signee)?.Numero);

    public Task<string?> RenouvellementEnCoursAsync(Guid conventionId, CancellationToken ct) =>
        Task.FromResult(_conventions.Values.FirstOrDefault(c => c.RenouvelleId == conventionId && c.Statut != ConventionStatut.Annulee)?.Numero);

    public async Task<IReadOnlyList<EvenementConvention>> HistoriqueAsync(Guid conventionId, CancellationToken ct) => (await GetAsync(conventionId, ct)).Evenements;

    public Task<IReadOnlyList<Interlocuteur>> InterlocuteursAsync(Guid conventionId, Guid organisationId, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Interlocuteur>>([]);

    public async Task<IReadOnlyList<VersionTexte>> VersionsAsync(Guid conventionId, CancellationToken ct) => (await GetAsync(conventionId, ct)).Versions;
}
