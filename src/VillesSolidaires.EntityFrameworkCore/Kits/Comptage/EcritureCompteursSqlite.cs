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

    // Un lot écrit une demi-douzaine de pages : au seuil d'origine (1 000 pages), un lot sur 160 environ paierait deux synchronisations de plus pour
    // reporter le journal dans la base. À 16 000 (64 Mo), c'est seize fois moins souvent ; la durabilité de chaque lot est la même.
    private const string Report = " PRAGMA wal_autocheckpoint=16000;";

    private sealed class Session(SqliteConnection connexion) : IAsyncDisposable
    {
        private readonly InstructionSqlite _ouvrir = new(connexion, "BEGIN IMMEDIATE");
        private readonly InstructionSqlite _valider = new(connexion, "COMMIT");
        private readonly InstructionSqlite _annuler = new(connexion, "ROLLBACK");
        private readonly InstructionSqlite _lireVersion = new(connexion, "PRAGMA data_version");
        private readonly AjoutSqlite<CleCompteur> _heures = new(connexion, TableDeComptes.Heures, TableDeComptes.Ligne);
        private readonly AjoutSqlite<CleNationale> _jours = new(connexion, TableDeComptes.Jours, TableDeComptes.Ligne);
        private readonly AjoutSqlite<CleNationale> _moisNationaux = new(connexion, TableDeComptes.MoisNationaux, TableDeComptes.Ligne);
        private readonly AjoutSqlite<CleMois> _mois = new(connexion, TableDeComptes.Mois, TableDeComptes.Ligne);
        private long _version;

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
            _ouvrir.Executer();
            OublierSiAutreEcrivain();
            _heures.Ajouter(lot.Heures);
            _jours.Ajouter(lot.Jours());
            _moisNationaux.Ajouter(lot.MoisNationaux());
            _mois.Ajouter(lot.Mois());
            _valider.Executer();
        }

        public async ValueTask DisposeAsync()
        {
            // Un échec a pu laisser la transaction ouverte : rendue ainsi au groupe de connexions, elle bloquerait tous les autres.
            if (raw.sqlite3_get_autocommit(connexion.Handle!) == 0)
            {
                _annuler.Executer();
            }
            _ouvrir.Dispose();
            _valider.Dispose();
            _annuler.Dispose();
            _lireVersion.Dispose();
            _heures.Dispose();
            _jours.Dispose();
            _moisNationaux.Dispose();
            _mois.Dispose();
            await connexion.DisposeAsync();
        }

        // SQLite change cette version à chaque validation d'une autre connexion ; la transaction ouverte, plus personne n'écrit.
        private void OublierSiAutreEcrivain()
        {
            var version = _lireVersion.Executer();
            if (version == _version)
            {
                return;
            }
            _version = version;
            _heures.Oublier();
            _jours.Oublier();
            _moisNationaux.Oublier();
            _mois.Oublier();
        }
    }
}
