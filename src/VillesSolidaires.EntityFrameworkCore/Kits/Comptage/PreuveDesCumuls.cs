using Microsoft.EntityFrameworkCore;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Kits;

/// <inheritdoc cref="IPreuveDesCumuls"/>
public sealed class PreuveDesCumuls(VillesSolidairesDbContext contexte, IStatistiqueKitRepository comptes) : IPreuveDesCumuls
{
    private readonly RequetesDePreuve _requetes = new(contexte.Database.IsSqlServer() ? DialecteDeComptes.SqlServer : DialecteDeComptes.Sqlite);

    /// <summary>Ce qu'une tranche envoie à SQL Server, paramètres numérotés : un essai le fait lire par un analyseur de T-SQL.</summary>
    public static IReadOnlyList<string> InstructionsSqlServer { get; } =
        [.. TableDeComptes.Cumuls.SelectMany(new RequetesDePreuve(DialecteDeComptes.SqlServer).Instructions), RequetesDePreuve.Incoherences];

    public async Task<IReadOnlyList<TrancheDeComptes>> TranchesAsync(CancellationToken ct)
    {
        var bornes = await comptes.CompteursFranceEntiere.GroupBy(c => c.KitId)
            .Select(g => new { g.Key, Du = g.Min(c => c.Jour), Au = g.Max(c => c.Jour) }).ToListAsync(ct);
        bornes.AddRange(await comptes.Jours.GroupBy(c => c.KitId).Select(g => new { g.Key, Du = g.Min(c => c.Jour), Au = g.Max(c => c.Jour) }).ToListAsync(ct));
        bornes.AddRange(await comptes.MoisNationaux.GroupBy(c => c.KitId).Select(g => new { g.Key, Du = g.Min(c => c.Mois), Au = g.Max(c => c.Mois) }).ToListAsync(ct));
        bornes.AddRange(await comptes.MoisFranceEntiere.GroupBy(c => c.KitId).Select(g => new { g.Key, Du = g.Min(c => c.Mois), Au = g.Max(c => c.Mois) }).ToListAsync(ct));
        return
        [
            .. bornes.SelectMany(b => Enumerable.Range(b.Du.Year, b.Au.Year - b.Du.Year + 1).Select(a => new TrancheDeComptes(b.Key, a)))
                .Distinct().OrderBy(t => t.KitId).ThenBy(t => t.Annee),
        ];
    }

    public Task<EcartsDeTranche> ComparerAsync(TrancheDeComptes tranche, CancellationToken ct) =>
        EnTransactionAsync(c => EcartsAsync(tranche, c), _ => false, ct);

    public Task<EcartsDeTranche> ReconstruireAsync(TrancheDeComptes tranche, CancellationToken ct) =>
        EnTransactionAsync(
            async c =>
            {
                foreach (var table in TableDeComptes.Cumuls)
                {
                    await ExecuterAsync(_requetes.Effacement(table), tranche, c);
                    await ExecuterAsync(_requetes.Reconstruction(table), tranche, c);
                }
                return await EcartsAsync(tranche, c);
            },
            ecarts => ecarts.Cumuls == 0, ct);

    private async Task<EcartsDeTranche> EcartsAsync(TrancheDeComptes tranche, CancellationToken ct) => new(
        await NombreAsync(_requetes.Ecarts(TableDeComptes.Jours), tranche, ct),
        await NombreAsync(_requetes.Ecarts(TableDeComptes.MoisNationaux), tranche, ct),
        await NombreAsync(_requetes.Ecarts(TableDeComptes.Mois), tranche, ct),
        await NombreAsync(RequetesDePreuve.Incoherences, tranche, ct));

    private Task<EcartsDeTranche> EnTransactionAsync(Func<CancellationToken, Task<EcartsDeTranche>> action, Func<EcartsDeTranche, bool> garder, CancellationToken ct) =>
        contexte.Database.CreateExecutionStrategy().ExecuteAsync(
            async c =>
            {
                await using var transaction = await contexte.Database.BeginTransactionAsync(c);
                if (_requetes.Dialecte.Verrou is { } verrou)
                {
                    await contexte.Database.ExecuteSqlRawAsync(verrou, c);
                }
                var ecarts = await action(c);
                if (garder(ecarts))
                {
                    await transaction.CommitAsync(c);
                }
                return ecarts;
            }, ct);

    private Task<int> NombreAsync(string sql, TrancheDeComptes tranche, CancellationToken ct) =>
        contexte.Database.SqlQueryRaw<int>(sql, tranche.KitId, tranche.Du, tranche.Au).SingleAsync(ct);

    private Task<int> ExecuterAsync(string sql, TrancheDeComptes tranche, CancellationToken ct) =>
        contexte.Database.ExecuteSqlRawAsync(sql, [tranche.KitId, tranche.Du, tranche.Au], ct);
}
