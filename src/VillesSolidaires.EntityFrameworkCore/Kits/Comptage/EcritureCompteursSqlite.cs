using Microsoft.Data.Sqlite;
using SQLitePCL;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Kits;

/// <summary>
/// Une connexion gardée ouverte et des instructions préparées : le prix d'un groupe est celui d'un seul <c>fsync</c>.
/// Appelée par un seul écrivain à la fois (le regroupement des comptes), ce que le verrou garantit quand même.
/// </summary>
public sealed class EcritureCompteursSqlite(string chaine) : IEcritureCompteurs, IAsyncDisposable
{
    private readonly SemaphoreSlim _verrou = new(1, 1);
    private Session? _session;

    public async Task AjouterAsync(LotDeComptes lot, CancellationToken ct)
    {
        await _verrou.WaitAsync(ct);
        try
        {
            _session ??= await Session.OuvrirAsync(chaine, ct);
            _session.Ajouter(lot);
        }
        catch
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

    private async ValueTask FermerAsync()
    {
        if (_session is { } session)
        {
            _session = null;
            await session.DisposeAsync();
        }
    }

    // Un lot touche une trentaine de pages : au seuil d'origine (1 000 pages), un lot sur trente paierait deux synchronisations de plus pour
    // reporter le journal dans la base. À 16 000 (64 Mo), le report se paie cent fois moins souvent ; la durabilité de chaque lot est la même.
    private const string Report = " PRAGMA wal_autocheckpoint=16000;";

    private sealed class Session(SqliteConnection connexion) : IAsyncDisposable
    {
        private readonly InstructionSqlite _ouvrir = new(connexion, "BEGIN IMMEDIATE", 0);
        private readonly InstructionSqlite _valider = new(connexion, "COMMIT", 0);
        private readonly InstructionSqlite _annuler = new(connexion, "ROLLBACK", 0);
        private readonly InstructionSqlite _heures = Preparer(connexion, TableDeComptes.Heures);
        private readonly InstructionSqlite _jours = Preparer(connexion, TableDeComptes.Jours);
        private readonly InstructionSqlite _moisNationaux = Preparer(connexion, TableDeComptes.MoisNationaux);
        private readonly InstructionSqlite _mois = Preparer(connexion, TableDeComptes.Mois);

        public static async Task<Session> OuvrirAsync(string chaine, CancellationToken ct)
        {
            var connexion = new SqliteConnection(chaine);
            await connexion.OpenAsync(ct);
            await using var pragmas = connexion.CreateCommand();
            pragmas.CommandText = SqlitePragmas.Sql + Report;
            await pragmas.ExecuteNonQueryAsync(ct);
            return new Session(connexion);
        }

        public void Ajouter(LotDeComptes lot)
        {
            _ouvrir.Executer([]);
            foreach (var (cle, n) in lot.Heures)
            {
                _heures.Executer(TableDeComptes.Ligne(cle, n));
            }
            foreach (var (cle, n) in lot.Jours())
            {
                _jours.Executer(TableDeComptes.Ligne(cle, n));
            }
            foreach (var (cle, n) in lot.MoisNationaux())
            {
                _moisNationaux.Executer(TableDeComptes.Ligne(cle, n));
            }
            foreach (var (cle, n) in lot.Mois())
            {
                _mois.Executer(TableDeComptes.Ligne(cle, n));
            }
            _valider.Executer([]);
        }

        public async ValueTask DisposeAsync()
        {
            // Un échec a pu laisser la transaction ouverte : rendue ainsi au groupe de connexions, elle bloquerait tous les autres.
            if (raw.sqlite3_get_autocommit(connexion.Handle!) == 0)
            {
                _annuler.Executer([]);
            }
            _ouvrir.Dispose();
            _valider.Dispose();
            _annuler.Dispose();
            _heures.Dispose();
            _jours.Dispose();
            _moisNationaux.Dispose();
            _mois.Dispose();
            await connexion.DisposeAsync();
        }

        private static InstructionSqlite Preparer(SqliteConnection connexion, TableDeComptes table)
        {
            var colonnes = table.Colonnes.ToList();
            var sql = $"""
                INSERT INTO {table.Nom} ({string.Join(", ", colonnes)})
                VALUES ({string.Join(", ", colonnes.Select(_ => "?"))})
                ON CONFLICT ({string.Join(", ", table.Cle)}) DO UPDATE SET {string.Join(", ", TableDeComptes.Mesures.Select(m => $"{m} = {m} + excluded.{m}"))}
                """;
            return new InstructionSqlite(connexion, sql, colonnes.Count);
        }
    }
}
