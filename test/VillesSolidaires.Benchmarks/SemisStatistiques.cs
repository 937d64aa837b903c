using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.EntityFrameworkCore;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Benchmarks;

/// <summary>
/// Dix ans de téléchargements : soixante kits, deux mille communes, cinquante millions de téléchargements dans les compteurs, et leurs cumuls.
/// Les compteurs s'insèrent d'un trait, les cumuls s'en déduisent : le résultat est celui de l'écriture au fil de l'eau, que d'autres essais prouvent.
/// </summary>
internal static class SemisStatistiques
{
    public const string Reglage = "Banc__Statistiques";
    public const int Kits = 60;
    public const int Communes = 2000;
    public const int Annees = 10;
    public const long Total = 50_000_000;
    public const int LignesParJour = 8;

    /// <summary>Les statistiques se lisent pour ce kit.</summary>
    public static readonly Guid Kit = Identifiant(0xA000, 0);

    private static readonly string[] Canaux = ["page", "mairie", "courriel", "qr", "reseaux", "bailleur", "direct"];

    /// <summary>Sème si le réglage est là.</summary>
    public static async Task SemerAsync(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        if (!configuration.GetValue<bool>("Banc:Statistiques"))
        {
            return;
        }
        await SemisConventions.CreerCompteAsync(services);
        await using var connexion = new SqliteConnection(EntityFrameworkCoreServiceCollectionExtensions.ChaineDeConnexion(configuration, FournisseurBase.Sqlite));
        await connexion.OpenAsync();
        await ExecuterAsync(connexion, "PRAGMA synchronous=OFF; PRAGMA cache_size=-400000;");
        await using var transaction = (SqliteTransaction)await connexion.BeginTransactionAsync();
        var communes = await CommunesAsync(services);
        var today = HeureDeParis.Jour(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        await KitsAsync(connexion, transaction);
        Compter(connexion, transaction, communes, today);
        foreach (var cumul in Cumuls)
        {
            await ExecuterAsync(connexion, cumul, transaction);
        }
        await transaction.CommitAsync();
        await ExecuterAsync(connexion, "PRAGMA wal_checkpoint(TRUNCATE); ANALYZE;");
    }

    private const string Mesures = "SUM(Brut), SUM(Qualifie), SUM(Robots), SUM(Doubles), SUM(Partiels), SUM(Exces)";

    private static readonly string[] Cumuls =
    [
        $"INSERT INTO KitTelechargementsJour (KitId, Jour, FichierId, Canal, NumeroVersion, Brut, Qualifie, Robots, Doubles, Partiels, Exces) SELECT KitId, Jour, FichierId, Canal, NumeroVersion, {Mesures} FROM KitTelechargements GROUP BY KitId, Jour, FichierId, Canal, NumeroVersion",
        $"INSERT INTO KitTelechargementsMoisNational (KitId, Mois, FichierId, Canal, NumeroVersion, Brut, Qualifie, Robots, Doubles, Partiels, Exces) SELECT KitId, substr(Jour, 1, 8) || '01', FichierId, Canal, NumeroVersion, {Mesures} FROM KitTelechargements GROUP BY KitId, substr(Jour, 1, 8), FichierId, Canal, NumeroVersion",
        $"INSERT INTO KitTelechargementsMois (KitId, Mois, CommuneCode, DepartementCode, Brut, Qualifie, Robots, Doubles, Partiels, Exces) SELECT KitId, substr(Jour, 1, 8) || '01', CommuneCode, DepartementCode, {Mesures} FROM KitTelechargements GROUP BY KitId, substr(Jour, 1, 8), CommuneCode, DepartementCode",
    ];

    private static async Task<List<(string Code, string Departement)>> CommunesAsync(IServiceProvider services)
    {
        await using var portee = services.CreateAsyncScope();
        var lues = await portee.ServiceProvider.GetRequiredService<ITerritoireRepository>().Communes.Where(c => c.EstActuelle)
            .OrderByDescending(c => c.Population).ThenBy(c => c.Code).Take(Communes).Select(c => new { c.Code, c.DepartementCode }).ToListAsync();
        return lues.ConvertAll(c => (c.Code, c.DepartementCode));
    }

    private static async Task KitsAsync(SqliteConnection connexion, SqliteTransaction transaction)
    {
        for (var k = 0; k < Kits; k++)
        {
            // La fiche du kit du banc, sous un autre nom : ses colonnes peuvent changer sans que le banc les connaisse.
            await ExecuterAsync(connexion, Copie(connexion, transaction, "Kits", ("Id", Identifiant(0xA000, k).ToString().ToUpperInvariant()), ("Slug", $"kit-{k}"), ("Titre", $"Kit n° {k + 1}")), transaction);
        }
    }

    private static string Copie(SqliteConnection connexion, SqliteTransaction transaction, string table, params (string Colonne, string Valeur)[] changements)
    {
        using var commande = connexion.CreateCommand();
        commande.Transaction = transaction;
        commande.CommandText = $"SELECT name FROM pragma_table_info('{table}')";
        using var lecteur = commande.ExecuteReader();
        List<string> colonnes = [];
        while (lecteur.Read())
        {
            colonnes.Add(lecteur.GetString(0));
        }
        var valeurs = colonnes.Select(c => changements.FirstOrDefault(x => x.Colonne == c) is { Valeur: { } valeur } ? $"'{valeur}'" : c);
        return $"INSERT INTO {table} ({string.Join(", ", colonnes)}) SELECT {string.Join(", ", valeurs)} FROM {table} WHERE Slug = '{Hote.Slug}'";
    }

    private static void Compter(SqliteConnection connexion, SqliteTransaction transaction, List<(string Code, string Departement)> communes, DateOnly today)
    {
        var debut = today.AddYears(-Annees).AddDays(1);
        var jours = today.DayNumber - debut.DayNumber + 1;
        var parLigne = Math.DivRem(Total, (long)jours * Kits * LignesParJour, out var reste);
        using var commande = connexion.CreateCommand();
        commande.Transaction = transaction;
        commande.CommandText = """
            INSERT OR IGNORE INTO KitTelechargements (FichierId, CommuneCode, Canal, LienCode, Heure, KitId, NumeroVersion, DepartementCode, Jour, Regle, Brut, Qualifie, Robots, Doubles, Partiels, Exces)
            VALUES ($f, $c, $canal, '', $h, $k, 1, $d, $j, 1, $n + 5, $n, 2, 2, 1, 0)
            """;
        foreach (var nom in (string[])["$f", "$c", "$canal", "$h", "$k", "$d", "$j", "$n"])
        {
            commande.Parameters.Add(new SqliteParameter { ParameterName = nom });
        }
        var hasard = new Random(2026);
        for (var k = 0; k < Kits; k++)
        {
            var kit = Identifiant(0xA000, k);
            for (var jour = debut; jour <= today; jour = jour.AddDays(1))
            {
                var premier = hasard.Next(communes.Count);
                for (var i = 0; i < LignesParJour; i++)
                {
                    // Des communes toutes différentes dans la journée : aucune ligne ne se heurte à une autre.
                    var (code, departement) = communes[(premier + (i * 97)) % communes.Count];
                    object[] valeurs =
                    [
                        Identifiant(0xF000 + (i % 3), k), code, Canaux[hasard.Next(Canaux.Length)], HeureDeParis.DebutUtc(jour).AddHours(9), kit, departement, jour,
                        parLigne + (k == 0 && jour == debut && i == 0 ? reste : 0),
                    ];
                    for (var v = 0; v < valeurs.Length; v++)
                    {
                        commande.Parameters[v].Value = valeurs[v];
                    }
                    commande.ExecuteNonQuery();
                }
            }
        }
    }

    private static Guid Identifiant(int famille, int rang) => new($"0198{famille:x4}-0000-7000-8000-{rang:x12}");

    private static async Task ExecuterAsync(SqliteConnection connexion, string sql, SqliteTransaction? transaction = null)
    {
        await using var commande = connexion.CreateCommand();
        (commande.CommandText, commande.Transaction, commande.CommandTimeout) = (sql, transaction, 600);
        await commande.ExecuteNonQueryAsync();
    }
}
