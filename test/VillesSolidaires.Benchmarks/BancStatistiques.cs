using Microsoft.Data.Sqlite;

namespace VillesSolidaires.Benchmarks;

/// <summary>
/// Chaque page de statistiques sur dix ans, soixante kits, deux mille communes et cinquante millions de téléchargements, contre la page de
/// connexion du même serveur. La mesure est celle de la pire page.
/// </summary>
internal static class BancStatistiques
{
    private const double Cible = 3;
    private const string Connexion = "/comptes/connexion";

    public static async Task<IReadOnlyList<Mesure>> MesurerAsync()
    {
        var dossier = Directory.CreateTempSubdirectory("villes-banc-");
        try
        {
            await using var serveur = await ServeurDuBanc.DemarrerAsync(dossier.FullName, reglages: (SemisStatistiques.Reglage, "true"));
            await VerifierSemisAsync(dossier.FullName);
            using var client = await PagesComparees.ConnecterAsync(serveur.Adresse, SemisConventions.Courriel, SemisConventions.MotDePasse);
            using var anonyme = new HttpClient { BaseAddress = serveur.Adresse };
            var pire = (Ratio: 0d, Ms: 0d, MsVide: 0d);
            foreach (var page in Pages(SemisStatistiques.Kit))
            {
                var lue = await PagesComparees.ComparerAsync((client, page), (anonyme, Connexion));
                Console.Error.WriteLine($"{lue.Ratio,6:0.00}  {lue.Ms,6:0.0} ms contre {lue.MsVide,5:0.0} ms  {page}");
                pire = lue.Ratio > pire.Ratio ? lue : pire;
            }
            return [new("page_max_sur_connexion", pire.Ratio, "ratio", Cible, "max"), new("page_max_ms", pire.Ms, "ms"), new("connexion_ms", pire.MsVide, "ms")];
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            dossier.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Pages(Guid kit) =>
    [
        "/kits", "/kits/statistiques", "/kits/statistiques?du=2017-01-01", $"/kits/{kit}/statistiques", $"/kits/{kit}/statistiques?du=2017-01-01",
        $"/kits/{kit}/statistiques?territoire=13", $"/kits/{kit}/statistiques?canal=qr",
        "/kits/statistiques/territoires", $"/kits/statistiques/territoires?kit={kit}", $"/kits/statistiques/territoires?vue=Communes&kit={kit}",
        $"/kits/statistiques/territoires?vue=Silencieuses&kit={kit}", $"/kits/statistiques/compteurs?kit={kit}", "/kits/lancements",
    ];

    /// <summary>Le banc ne vaut que sur ce qu'il annonce.</summary>
    private static async Task VerifierSemisAsync(string dossier)
    {
        await using var connexion = new SqliteConnection($"Data Source={Path.Combine(dossier, "villes.db")}");
        await connexion.OpenAsync();
        await using var commande = connexion.CreateCommand();
        commande.CommandText = "SELECT SUM(Qualifie), COUNT(DISTINCT CommuneCode), COUNT(DISTINCT KitId) FROM KitTelechargements";
        await using var lecteur = await commande.ExecuteReaderAsync();
        await lecteur.ReadAsync();
        var lu = (lecteur.GetInt64(0), lecteur.GetInt32(1), lecteur.GetInt32(2));
        if (lu != (SemisStatistiques.Total, SemisStatistiques.Communes, SemisStatistiques.Kits))
        {
            throw new InvalidOperationException($"Le semis du banc n'est pas celui annoncé : {lu}.");
        }
    }
}
