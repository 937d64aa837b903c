using Microsoft.Data.Sqlite;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Kits;

/// <summary>
/// Une connexion gardée ouverte et une instruction préparée : le prix d'un groupe est celui d'un seul <c>fsync</c>.
/// Appelée par un seul écrivain à la fois (le regroupement des comptes), ce que le verrou garantit quand même.
/// </summary>
public sealed class EcritureCompteursSqlite(string chaine) : IEcritureCompteurs, IAsyncDisposable
{
    private const string Upsert = $"""
        INSERT INTO {CompteurTelechargementConfiguration.Table}
          (FichierId, CommuneCode, Canal, Heure, KitId, NumeroVersion, DepartementCode, Jour, Brut, Qualifie, Robots, Doubles, Partiels)
        VALUES ($fichier, $commune, $canal, $heure, $kit, $version, $departement, $jour, $brut, $qualifie, $robots, $doubles, $partiels)
        ON CONFLICT (FichierId, CommuneCode, Canal, Heure) DO UPDATE SET
          Brut = Brut + excluded.Brut, Qualifie = Qualifie + excluded.Qualifie, Robots = Robots + excluded.Robots,
          Doubles = Doubles + excluded.Doubles, Partiels = Partiels + excluded.Partiels
        """;

    private static readonly string[] Parametres =
    [
        "$fichier", "$commune", "$canal", "$heure", "$kit", "$version", "$departement", "$jour", "$brut", "$qualifie", "$robots", "$doubles", "$partiels",
    ];

    private readonly SemaphoreSlim _verrou = new(1, 1);
    private SqliteConnection? _connexion;
    private SqliteCommand? _upsert;

    public async Task AjouterAsync(IReadOnlyDictionary<CleCompteur, Increment> increments, CancellationToken ct)
    {
        await _verrou.WaitAsync(ct);
        try
        {
            var upsert = _upsert ?? await OuvrirAsync(ct);
            await using var transaction = _connexion!.BeginTransaction(deferred: false);
            upsert.Transaction = transaction;
            foreach (var (cle, increment) in increments)
            {
                Lier(upsert, cle, increment);
                upsert.ExecuteNonQuery();
            }
            transaction.Commit();
        }
        catch (SqliteException)
        {
            await FermerAsync();
            throw;
        }
        finally
        {
            _verrou.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await FermerAsync();
        _verrou.Dispose();
    }

    private async Task<SqliteCommand> OuvrirAsync(CancellationToken ct)
    {
        _connexion = new SqliteConnection(chaine);
        await _connexion.OpenAsync(ct);
        await using (var pragmas = _connexion.CreateCommand())
        {
            pragmas.CommandText = SqlitePragmas.Sql;
            await pragmas.ExecuteNonQueryAsync(ct);
        }
        _upsert = _connexion.CreateCommand();
        _upsert.CommandText = Upsert;
        foreach (var nom in Parametres)
        {
            _upsert.Parameters.Add(new SqliteParameter { ParameterName = nom });
        }
        return _upsert;
    }

    private async Task FermerAsync()
    {
        if (_upsert is not null)
        {
            await _upsert.DisposeAsync();
            _upsert = null;
        }
        if (_connexion is not null)
        {
            await _connexion.DisposeAsync();
            _connexion = null;
        }
    }

    private static void Lier(SqliteCommand commande, CleCompteur cle, Increment n)
    {
        object[] valeurs =
        [
            cle.FichierId, cle.CommuneCode, cle.Canal, cle.Heure, cle.KitId, cle.NumeroVersion, cle.DepartementCode, cle.Jour,
            n.Brut, n.Qualifie, n.Robots, n.Doubles, n.Partiels,
        ];
        for (var i = 0; i < valeurs.Length; i++)
        {
            commande.Parameters[i].Value = valeurs[i];
        }
    }
}
