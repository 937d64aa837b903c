using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace VillesSolidaires.Kits;

/// <summary>
/// Instruction préparée une fois, rejoué des milliers de fois par seconde. Les lignes d'un lot se ressemblent : ne sont liées que les valeurs qui
/// changent d'une ligne à l'autre, sans chercher chaque paramètre par son nom. Mesure : banc <c>telechargements</c>.
/// </summary>
internal sealed class InstructionSqlite : IDisposable
{
    private readonly sqlite3 _base;
    private readonly sqlite3_stmt _instruction;
    private readonly object?[] _liees;

    /// <param name="connexion">Ouverte ; l'instruction se libère avant elle.</param>
    /// <param name="sql">Une seule instruction, aux paramètres anonymes <c>?</c>.</param>
    /// <param name="parametres">Nombre de paramètres.</param>
    /// <exception cref="SqliteException">Instruction refusée.</exception>
    public InstructionSqlite(SqliteConnection connexion, string sql, int parametres)
    {
        _base = connexion.Handle!;
        _liees = new object?[parametres];
        Exiger(raw.sqlite3_prepare_v3(_base, sql, raw.SQLITE_PREPARE_PERSISTENT, out _instruction), raw.SQLITE_OK);
    }

    /// <param name="ligne">Une valeur par paramètre, dans l'ordre : texte, entier, identifiant, jour ou instant, écrits comme EF Core les écrit.</param>
    /// <exception cref="SqliteException">L'écriture a échoué.</exception>
    public void Executer(ReadOnlySpan<object> ligne)
    {
        for (var i = 0; i < ligne.Length; i++)
        {
            if (!ligne[i].Equals(_liees[i]))
            {
                Exiger(Lier(i + 1, ligne[i]), raw.SQLITE_OK);
                _liees[i] = ligne[i];
            }
        }
        var issue = raw.sqlite3_step(_instruction);
        _ = raw.sqlite3_reset(_instruction);
        Exiger(issue, raw.SQLITE_DONE);
    }

    public void Dispose() => _instruction.Dispose();

    private int Lier(int rang, object valeur) => valeur switch
    {
        string texte => raw.sqlite3_bind_text(_instruction, rang, texte),
        long entier => raw.sqlite3_bind_int64(_instruction, rang, entier),
        int entier => raw.sqlite3_bind_int64(_instruction, rang, entier),
        short entier => raw.sqlite3_bind_int64(_instruction, rang, entier),
        Guid identifiant => raw.sqlite3_bind_text(_instruction, rang, identifiant.ToString().ToUpperInvariant()),
        DateOnly jour => raw.sqlite3_bind_text(_instruction, rang, jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime instant => raw.sqlite3_bind_text(_instruction, rang, instant.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        _ => throw new ArgumentOutOfRangeException(nameof(valeur)),
    };

    private void Exiger(int issue, int attendue)
    {
        if (issue != attendue)
        {
            SqliteException.ThrowExceptionForRC(issue, _base);
        }
    }
}
