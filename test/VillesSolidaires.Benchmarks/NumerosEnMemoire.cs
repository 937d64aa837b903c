using VillesSolidaires.Conventions;

namespace VillesSolidaires.Benchmarks;

/// <summary>Numérote les conventions du semis sans relire la base à chacune ; le semis n'emploie rien d'autre.</summary>
internal sealed class NumerosEnMemoire : IConventionRepository
{
    private readonly Dictionary<int, int> _derniers = [];

    public IQueryable<Convention> Requete => throw new NotSupportedException();

    public IQueryable<Convention> PublieesFranceEntiere => throw new NotSupportedException();

    public Task<int> ProchainNumeroAsync(int annee, CancellationToken ct) =>
        Task.FromResult(_derniers[annee] = _derniers.GetValueOrDefault(annee) + 1);

    public Task<Convention> GetAsync(Guid id, CancellationToken ct) => throw new NotSupportedException();

    public Task<Convention> LireAsync(Guid id, CancellationToken ct) => throw new NotSupportedException();

    public Task<int> ProchainAvenantAsync(Guid conventionId, CancellationToken ct) => throw new NotSupportedException();

    public Task<string?> AvenantEnCoursAsync(Guid conventionId, CancellationToken ct) => throw new NotSupportedException();

    public Task<string?> RenouvellementEnCoursAsync(Guid conventionId, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyList<EvenementConvention>> HistoriqueAsync(Guid conventionId, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyList<Interlocuteur>> InterlocuteursAsync(Guid conventionId, Guid organisationId, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyList<VersionTexte>> VersionsAsync(Guid conventionId, CancellationToken ct) => throw new NotSupportedException();

    public void Ajouter(Convention agregat) => throw new NotSupportedException();

    public void Supprimer(Convention agregat) => throw new NotSupportedException();

    public Task SaveAsync(Convention agregat, string? concurrencyStamp, CancellationToken ct) => throw new NotSupportedException();
}
