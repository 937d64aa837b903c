using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace VillesSolidaires.EntityFrameworkCore;

/// <summary>
/// Reconnaît le refus d'une valeur déjà prise et dit quelles propriétés il vise. Chaque fournisseur a ses numéros d'erreur et désigne
/// l'index à sa façon : SQLite par ses colonnes, SQL Server par son nom. Un fournisseur de plus est un cas de plus dans <see cref="Lire"/>.
/// </summary>
public static class ViolationUnicite
{
    // https://www.sqlite.org/rescode.html : SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE.
    private const int SqliteClePrimaire = 1555;
    private const int SqliteUnique = 2067;

    // Messages de sys.messages : index unique, contrainte UNIQUE ou PRIMARY KEY.
    private const int SqlServerIndexUnique = 2601;
    private const int SqlServerContrainteUnique = 2627;

    /// <returns><c>null</c> si l'échec a une autre cause.</returns>
    public static UniciteException? Lire(DbUpdateException echec, IModel modele) => echec.GetBaseException() switch
    {
        SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqliteClePrimaire } e => Traduire(echec, modele, c => DesigneSqlite(e.Message, c)),
        SqlException { Number: SqlServerIndexUnique or SqlServerContrainteUnique } e => Traduire(echec, modele, c => DesigneSqlServer(e.Message, c)),
        _ => null,
    };

    private static UniciteException Traduire(DbUpdateException echec, IModel modele, Func<Contrainte, bool> estDesignee)
    {
        var designee = modele.GetRelationalModel().Tables.SelectMany(Contraintes).Where(estDesignee).MaxBy(c => c.Nom.Length);
        return new UniciteException([.. designee?.Colonnes.SelectMany(c => c.PropertyMappings).Select(m => m.Property.Name).Distinct(StringComparer.Ordinal) ?? []], echec);
    }

    private static IEnumerable<Contrainte> Contraintes(ITable table) =>
        table.UniqueConstraints.Select(c => new Contrainte(c.Name, c.Columns))
            .Concat(table.Indexes.Where(i => i.IsUnique).Select(i => new Contrainte(i.Name, i.Columns)));

    /// <summary>« UNIQUE constraint failed: KitVersions.KitId, KitVersions.Numero ».</summary>
    private static bool DesigneSqlite(string message, Contrainte contrainte) =>
        message.Contains($"failed: {string.Join(", ", contrainte.Colonnes.Select(c => $"{c.Table.Name}.{c.Name}"))}'", StringComparison.Ordinal);

    /// <summary>Le nom reste le même quelle que soit la langue du serveur. Un nom peut en commencer un autre : le plus long l'emporte.</summary>
    private static bool DesigneSqlServer(string message, Contrainte contrainte) => message.Contains(contrainte.Nom, StringComparison.Ordinal);

    private sealed record Contrainte(string Nom, IReadOnlyList<IColumn> Colonnes);
}
