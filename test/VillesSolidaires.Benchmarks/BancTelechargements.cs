using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace VillesSolidaires.Benchmarks;

/// <summary>
/// Prix du compte durable : téléchargements comptés par seconde, sur le même fichier servi sans compter. Même processus serveur,
/// mêmes 64 connexions, manches alternées, médiane. Puis le serveur est tué sous charge : aucune réponse donnée ne doit manquer au compte.
/// </summary>
internal static class BancTelechargements
{
    private const int Connexions = 64;
    private const int Manches = 9;
    private static readonly TimeSpan DureeManche = TimeSpan.FromSeconds(2);

    // Une commune et un canal par connexion : un lot écrit autant de compteurs différents qu'une vraie journée.
    private static readonly string[] Communes =
        ["13055", "69123", "33063", "59350", "34172", "53130", "53147", "75056", "44109", "31555", "06088", "67482", "35238", "51454", "76351", "42218"];

    private static readonly string[] Canaux = ["page", "courriel", "qr", "mairie"];

    public static async Task<IReadOnlyList<Mesure>> MesurerAsync()
    {
        var dossier = Directory.CreateTempSubdirectory("villes-banc-");
        try
        {
            var comptes = Enumerable.Range(0, Connexions)
                .Select(i => $"/kits/{Hote.Slug}/{Hote.Fichier}?commune={Communes[i % Communes.Length]}&canal={Canaux[i / Communes.Length]}").ToList();
            var temoins = Enumerable.Repeat(Hote.Temoin, Connexions).ToList();
            List<double> ratios = [], avec = [], sans = [];
            double perdus;
            await using (var serveur = await ServeurDuBanc.DemarrerAsync(dossier.FullName))
            {
                await DebitAsync(serveur, comptes);
                await DebitAsync(serveur, temoins);
                for (var i = 0; i < Manches; i++)
                {
                    avec.Add(await DebitAsync(serveur, comptes));
                    sans.Add(await DebitAsync(serveur, temoins));
                    ratios.Add(avec[^1] / sans[^1]);
                }
                perdus = await PerdusAsync(serveur, comptes, dossier.FullName);
            }
            return
            [
                new("comptes_par_s", Statistique.Mediane(avec), "req/s"),
                new("non_comptes_par_s", Statistique.Mediane(sans), "req/s"),
                new("compte_sur_non_compte", Statistique.Mediane(ratios), "ratio", 0.5, "min"),
                new("perdus", perdus, "réponses", 0, "max"),
            ];
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            dossier.Delete(recursive: true);
        }
    }

    private static async Task<double> DebitAsync(ServeurEnfant serveur, List<string> chemins)
    {
        using var arret = new CancellationTokenSource(DureeManche);
        var debut = Stopwatch.GetTimestamp();
        var recues = await ChargeHttp.EnvoyerAsync(serveur.Ecoute, chemins, arret.Token);
        return recues / Stopwatch.GetElapsedTime(debut).TotalSeconds;
    }

    private static async Task<double> PerdusAsync(ServeurEnfant serveur, List<string> chemins, string dossier)
    {
        var avant = await ComptesEnBaseAsync(dossier);
        using var arret = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var charge = ChargeHttp.EnvoyerAsync(serveur.Ecoute, chemins, arret.Token);
        await Task.Delay(DureeManche);
        await serveur.TuerAsync();
        var repondues = await charge;
        return Math.Max(0, repondues - (await ComptesEnBaseAsync(dossier) - avant));
    }

    private static async Task<long> ComptesEnBaseAsync(string dossier)
    {
        await using var connexion = new SqliteConnection($"Data Source={Path.Combine(dossier, "villes.db")}");
        await connexion.OpenAsync();
        await using var commande = connexion.CreateCommand();
        commande.CommandText = "SELECT COALESCE(SUM(Brut), 0) FROM KitTelechargements";
        return (long)(await commande.ExecuteScalarAsync())!;
    }
}
