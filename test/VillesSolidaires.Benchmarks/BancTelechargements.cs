using Microsoft.Data.Sqlite;

namespace VillesSolidaires.Benchmarks;

/// <summary>
/// Prix du compte durable : téléchargements comptés par seconde, sur (a) le même fichier servi sans compter et (b) le même compte écrit par une
/// transaction à chaque demande (<see cref="RoutesComparees"/>). Même processus serveur, mêmes 64 connexions, manches alternées, médianes. Puis le
/// serveur est tué sous charge, trois fois : aucune réponse donnée ne doit manquer au compte.
/// </summary>
internal static class BancTelechargements
{
    private const int Connexions = 64;
    private const int Manches = 9;
    private const int Morts = 3;

    // Le compilateur à chaud finit de réécrire le chemin compté pendant ces tours-là.
    private const int Chauffe = 3;
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
            var temoins = comptes.ConvertAll(c => RoutesComparees.Temoin + c);
            var unitaires = comptes.ConvertAll(c => RoutesComparees.Unitaire + c);
            var alternees = comptes.ConvertAll(c => RoutesComparees.Alternee + c);
            List<double> surTemoin = [], surUnitaire = [], surAlternee = [], avec = [], sans = [], unitaire = [], alternee = [], p50 = [], p99 = [];
            double perdus = 0;
            await using (var serveur = await ServeurDuBanc.DemarrerAsync(dossier.FullName))
            {
                foreach (var chemins in Enumerable.Repeat((List<string>[])[comptes, temoins, unitaires, alternees], Chauffe).SelectMany(c => c))
                {
                    await ChargerAsync(serveur, chemins);
                }
                for (var i = 0; i < Manches; i++)
                {
                    var durees = await ChargerAsync(serveur, comptes);
                    avec.Add(Debit(durees));
                    p50.Add(Centile(durees, 0.50));
                    p99.Add(Centile(durees, 0.99));
                    sans.Add(Debit(await ChargerAsync(serveur, temoins)));
                    unitaire.Add(Debit(await ChargerAsync(serveur, unitaires)));
                    alternee.Add(Debit(await ChargerAsync(serveur, alternees)));
                    surTemoin.Add(avec[^1] / sans[^1]);
                    surUnitaire.Add(avec[^1] / unitaire[^1]);
                    surAlternee.Add(avec[^1] / alternee[^1]);
                }
            }
            for (var i = 0; i < Morts; i++)
            {
                await using var serveur = await ServeurDuBanc.DemarrerAsync(dossier.FullName);
                perdus += await PerdusAsync(serveur, comptes, dossier.FullName);
            }
            return
            [
                new("comptes_par_s", Statistique.Mediane(avec), "req/s"),
                new("non_comptes_par_s", Statistique.Mediane(sans), "req/s"),
                new("unitaires_par_s", Statistique.Mediane(unitaire), "req/s"),
                new("alternes_par_s", Statistique.Mediane(alternee), "req/s"),
                new("p50_ms", Statistique.Mediane(p50), "ms"),
                new("p99_ms", Statistique.Mediane(p99), "ms", 50, "max"),
                new("compte_sur_non_compte", Statistique.Mediane(surTemoin), "ratio", 0.65, "min"),
                new("compte_sur_unitaire", Statistique.Mediane(surUnitaire), "ratio", 8, "min"),
                new("compte_sur_alterne", Statistique.Mediane(surAlternee), "ratio"),
                new("perdus", perdus, "réponses", 0, "max"),
            ];
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            dossier.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<double>> ChargerAsync(ServeurEnfant serveur, List<string> chemins)
    {
        using var arret = new CancellationTokenSource(DureeManche);
        return await ChargeHttp.EnvoyerAsync(serveur.Ecoute, chemins, arret.Token);
    }

    private static double Debit(IReadOnlyList<double> durees) => durees.Count / DureeManche.TotalSeconds;

    private static double Centile(IReadOnlyList<double> durees, double part) => durees.Order().ElementAt((int)(part * (durees.Count - 1)));

    private static async Task<double> PerdusAsync(ServeurEnfant serveur, List<string> chemins, string dossier)
    {
        var avant = await ComptesEnBaseAsync(dossier);
        using var arret = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var charge = ChargeHttp.EnvoyerAsync(serveur.Ecoute, chemins, arret.Token);
        await Task.Delay(DureeManche);
        await serveur.TuerAsync();
        var repondues = (await charge).Count;
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
