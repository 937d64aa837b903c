using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace VillesSolidaires.Kits;

/// <summary>Instruction préparée une fois, rejouée des milliers de fois par seconde, sans chercher chaque paramètre par son nom.</summary>
internal sealed class InstructionSqlite : IDisposable
{
    private readonly sqlite3 _base;
    private readonly sqlite3_stmt _instruction;

    /// <param name="connexion">Ouverte ; l'instruction se libère avant elle.</param>
    /// <param name="sql">Une seule instruction, aux paramètres anonymes <c>?</c>, qui rend au plus une ligne.</param>
    /// <exception cref="SqliteException">Instruction refusée.</exception>
    public InstructionSqlite(SqliteConnection connexion, string sql)
    {
        _base = connexion.Handle!;
        Exiger(raw.sqlite3_prepare_v3(_base, sql, raw.SQLITE_PREPARE_PERSISTENT, out _instruction), raw.SQLITE_OK);
    }

    /// <param name="valeurs">Une par paramètre, dans l'ordre : texte, entier, identifiant, jour ou instant, écrits comme EF Core les écrit.</param>
    /// <inheritdoc cref="Executer(ReadOnlySpan{long})"/>
    public long Executer(ReadOnlySpan<object> valeurs)
    {
        for (var i = 0; i < valeurs.Length; i++)
        {
            Exiger(Lier(i + 1, valeurs[i]), raw.SQLITE_OK);
        }
        return Executer();
    }

    /// <param name="valeurs">Une par paramètre, dans l'ordre.</param>
    /// <returns>Première colonne de la ligne rendue, zéro s'il n'y en a pas.</returns>
    /// <exception cref="SqliteException">L'exécution a échoué.</exception>
    public long Executer(params ReadOnlySpan<long> valeurs)
    {
        for (var i = 0; i < valeurs.Length; i++)
        {
            Exiger(raw.sqlite3_bind_int64(_instruction, i + 1, valeurs[i]), raw.SQLITE_OK);
        }
        var issue = raw.sqlite3_step(_instruction);
        var rendu = 0L;
        if (issue == raw.SQLITE_ROW)
        {
            rendu = raw.sqlite3_column_int64(_instruction, 0);
            issue = raw.sqlite3_step(_instruction);
        }
        _ = raw.sqlite3_reset(_instruction);
        Exiger(issue, raw.SQLITE_DONE);
        return rendu;
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
