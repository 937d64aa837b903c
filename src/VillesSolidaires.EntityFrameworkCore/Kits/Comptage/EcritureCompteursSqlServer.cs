using System.Data;
using System.Text.Json;
using Microsoft.Data.SqlClient;

namespace VillesSolidaires.Kits;

/// <summary>
/// Même contrat que SQLite : un <c>MERGE</c> par table, quel que soit le nombre de lignes du lot, qui voyage en JSON (<c>OPENJSON</c>, SQL Server 2016).
/// Les nœuds écrivent chacun à leur tour, par un verrou d'application tenu le temps de la transaction : deux lots qui créent les mêmes
/// lignes ne peuvent ni s'attendre en croix ni les créer deux fois.
/// </summary>
public sealed class EcritureCompteursSqlServer(string chaine) : IEcritureCompteurs
{
    public const string Verrou = """
        DECLARE @rendu int;
        EXEC @rendu = sp_getapplock @Resource = N'kits.compteurs', @LockMode = N'Exclusive', @LockOwner = N'Transaction', @LockTimeout = 15000;
        IF @rendu < 0 THROW 50001, N'Le verrou des compteurs de téléchargement n''a pas été obtenu.', 1;
        """;

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [nameof(CompteurTelechargement.FichierId)] = "uniqueidentifier",
        [nameof(CompteurTelechargement.KitId)] = "uniqueidentifier",
        [nameof(CompteurTelechargement.CommuneCode)] = "nvarchar(5)",
        [nameof(CompteurTelechargement.DepartementCode)] = "nvarchar(3)",
        [nameof(CompteurTelechargement.Canal)] = "nvarchar(20)",
        [nameof(CompteurTelechargement.LienCode)] = "nvarchar(10)",
        [nameof(CompteurTelechargement.Heure)] = "datetime2",
        [nameof(CompteurTelechargement.Jour)] = "date",
        [nameof(TelechargementMois.Mois)] = "date",
        [nameof(CompteurTelechargement.NumeroVersion)] = "int",
        [nameof(CompteurTelechargement.Regle)] = "smallint",
    };

    /// <summary>Les fusions d'un lot, dans l'ordre où elles s'exécutent.</summary>
    public static IReadOnlyList<string> Fusions { get; } =
        [Fusion(TableDeComptes.Heures), Fusion(TableDeComptes.Jours), Fusion(TableDeComptes.MoisNationaux), Fusion(TableDeComptes.Mois)];

    public async Task AjouterAsync(LotDeComptes lot, CancellationToken ct)
    {
        await using var connexion = new SqlConnection(chaine);
        await connexion.OpenAsync(ct);
        await using var transaction = (SqlTransaction)await connexion.BeginTransactionAsync(ct);
        await ExecuterAsync(transaction, Verrou, null, ct);
        await ExecuterAsync(transaction, Fusions[0], Json(TableDeComptes.Heures, lot.Heures.Select(l => TableDeComptes.Ligne(l.Key, l.Value))), ct);
        await ExecuterAsync(transaction, Fusions[1], Json(TableDeComptes.Jours, lot.Jours().Select(l => TableDeComptes.Ligne(l.Key, l.Value))), ct);
        await ExecuterAsync(transaction, Fusions[2], Json(TableDeComptes.MoisNationaux, lot.MoisNationaux().Select(l => TableDeComptes.Ligne(l.Key, l.Value))), ct);
        await ExecuterAsync(transaction, Fusions[3], Json(TableDeComptes.Mois, lot.Mois().Select(l => TableDeComptes.Ligne(l.Key, l.Value))), ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task ExecuterAsync(SqlTransaction transaction, string sql, string? lignes, CancellationToken ct)
    {
        await using var commande = new SqlCommand(sql, transaction.Connection, transaction);
        if (lignes is not null)
        {
            commande.Parameters.Add("@lignes", SqlDbType.NVarChar, -1).Value = lignes;
        }
        await commande.ExecuteNonQueryAsync(ct);
    }

    private static string Json(TableDeComptes table, IEnumerable<object[]> lignes)
    {
        var colonnes = table.Colonnes.ToArray();
        return JsonSerializer.Serialize(lignes.Select(l => colonnes.Zip(l).ToDictionary(c => c.First, c => c.Second)));
    }

    private static string Fusion(TableDeComptes table) => $"""
        MERGE INTO [{table.Nom}] WITH (HOLDLOCK) AS c
        USING (SELECT * FROM OPENJSON(@lignes) WITH ({string.Join(", ", table.Colonnes.Select(c => $"[{c}] {Types.GetValueOrDefault(c, "bigint")}"))})) AS n
        ON {string.Join(" AND ", table.Cle.Select(c => $"c.[{c}] = n.[{c}]"))}
        WHEN MATCHED THEN UPDATE SET {string.Join(", ", TableDeComptes.Mesures.Select(m => $"[{m}] = c.[{m}] + n.[{m}]"))}
        WHEN NOT MATCHED THEN INSERT ({string.Join(", ", table.Colonnes.Select(c => $"[{c}]"))})
          VALUES ({string.Join(", ", table.Colonnes.Select(c => $"n.[{c}]"))});
        """;
}
