using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace VillesSolidaires.EntityFrameworkCore;

/// <summary>
/// Réglages posés à chaque ouverture : clés étrangères, écriture anticipée (WAL : les lectures n'attendent pas l'écriture),
/// synchronisation complète (une réponse donnée survit à une coupure de courant), attente au lieu d'un refus sous contention, 32 Mo de
/// pages en mémoire par connexion (les 2 Mo d'origine ne tiennent pas l'index d'une liste de 20 000 lignes), et la collation des décimaux, qui les
/// range comme des nombres quelle que soit la langue du fil : un montant se trie en SQL.
/// </summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    public const string Sql = "PRAGMA journal_mode=WAL; " + SqlEnLecture;

    private const string SqlEnLecture = "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=15000; PRAGMA cache_size=-32000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        RangerLesDecimaux(connection);
        using var commande = connection.CreateCommand();
        commande.CommandText = Pour(connection);
        commande.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        RangerLesDecimaux(connection);
        await using var commande = connection.CreateCommand();
        commande.CommandText = Pour(connection);
        await commande.ExecuteNonQueryAsync(cancellationToken);
    }

    // EF Core lit ses décimaux dans la langue du fil : en français « 1400.0 » ne se lit pas, et l'erreur, levée dans un appel de SQLite, arrête le
    // programme. Un tri sur un montant suffit.
    private static void RangerLesDecimaux(DbConnection connection) =>
        ((SqliteConnection)connection).CreateCollation("EF_DECIMAL", static (a, b) => decimal.Compare(Lire(a), Lire(b)));

    private static decimal Lire(string texte) => decimal.Parse(texte, NumberStyles.Number, CultureInfo.InvariantCulture);

    /// <summary>EF Core teste l'existence de la base en lecture seule : y demander le WAL échouerait sur une base qui n'y est pas encore.</summary>
    private static string Pour(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly ? SqlEnLecture : Sql;
}
