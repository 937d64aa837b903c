using Microsoft.Data.SqlClient;

namespace VillesSolidaires.Kits;

/// <summary>Même contrat que SQLite, par <c>MERGE</c>. <c>HOLDLOCK</c> : deux nœuds qui créent la même heure ne se marchent pas dessus.</summary>
public sealed class EcritureCompteursSqlServer(string chaine) : IEcritureCompteurs
{
    public const string Merge = $"""
        MERGE INTO [{CompteurTelechargementConfiguration.Table}] WITH (HOLDLOCK) AS c
        USING (VALUES (@fichier, @commune, @canal, @heure)) AS n (FichierId, CommuneCode, Canal, Heure)
        ON c.FichierId = n.FichierId AND c.CommuneCode = n.CommuneCode AND c.Canal = n.Canal AND c.Heure = n.Heure
        WHEN MATCHED THEN UPDATE SET
          Brut = c.Brut + @brut, Qualifie = c.Qualifie + @qualifie, Robots = c.Robots + @robots,
          Doubles = c.Doubles + @doubles, Partiels = c.Partiels + @partiels
        WHEN NOT MATCHED THEN INSERT
          (FichierId, CommuneCode, Canal, Heure, KitId, NumeroVersion, DepartementCode, Jour, Brut, Qualifie, Robots, Doubles, Partiels)
          VALUES (n.FichierId, n.CommuneCode, n.Canal, n.Heure, @kit, @version, @departement, @jour, @brut, @qualifie, @robots, @doubles, @partiels);
        """;

    public async Task AjouterAsync(IReadOnlyDictionary<CleCompteur, Increment> increments, CancellationToken ct)
    {
        await using var connexion = new SqlConnection(chaine);
        await connexion.OpenAsync(ct);
        await using var transaction = (SqlTransaction)await connexion.BeginTransactionAsync(ct);
        // Toujours dans le même ordre : deux nœuds ne s'attendent jamais en croix.
        foreach (var (cle, increment) in increments.OrderBy(i => i.Key.FichierId).ThenBy(i => i.Key.CommuneCode, StringComparer.Ordinal).ThenBy(i => i.Key.Canal, StringComparer.Ordinal))
        {
            await using var commande = Commande(cle, increment);
            commande.Connection = connexion;
            commande.Transaction = transaction;
            await commande.ExecuteNonQueryAsync(ct);
        }
        await transaction.CommitAsync(ct);
    }

    private static SqlCommand Commande(CleCompteur cle, Increment n)
    {
        var commande = new SqlCommand(Merge);
        commande.Parameters.AddWithValue("@fichier", cle.FichierId);
        commande.Parameters.AddWithValue("@commune", cle.CommuneCode);
        commande.Parameters.AddWithValue("@canal", cle.Canal);
        commande.Parameters.AddWithValue("@heure", cle.Heure);
        commande.Parameters.AddWithValue("@kit", cle.KitId);
        commande.Parameters.AddWithValue("@version", cle.NumeroVersion);
        commande.Parameters.AddWithValue("@departement", cle.DepartementCode);
        commande.Parameters.AddWithValue("@jour", cle.Jour);
        commande.Parameters.AddWithValue("@brut", n.Brut);
        commande.Parameters.AddWithValue("@qualifie", n.Qualifie);
        commande.Parameters.AddWithValue("@robots", n.Robots);
        commande.Parameters.AddWithValue("@doubles", n.Doubles);
        commande.Parameters.AddWithValue("@partiels", n.Partiels);
        return commande;
    }
}
