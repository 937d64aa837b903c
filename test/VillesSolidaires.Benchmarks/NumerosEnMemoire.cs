using VillesSolidaires.Conventions;

namespace VillesSolidaires.Benchmarks;

/// <summary>Numérote les conventions du semis sans relire la base à chacune ; le semis n'ouvre ni avenant ni renouvellement.</summary>
internal sealed class NumerosEnMemoire : IConventionsLiees
{
    private readonly Dictionary<int, int> _derniers = [];

    public Task<int> ProchainNumeroAsync(int annee, CancellationToken ct) =>
        Task.FromResult(_derniers[annee] = _derniers.GetValueOrDefault(annee) + 1);

    public Task<int> ProchainAvenantAsync(Guid conventionId, CancellationToken ct) => throw new NotSupportedException();

    public Task<string?> AvenantEnCoursAsync(Guid conventionId, CancellationToken ct) => throw new NotSupportedException();

    public Task<string?> RenouvellementEnCoursAsync(Guid conventionId, CancellationToken ct) => throw new NotSupportedException();

    public Task<Convention> GetLieeAsync(Guid id, CancellationToken ct) => throw new NotSupportedException();
}
