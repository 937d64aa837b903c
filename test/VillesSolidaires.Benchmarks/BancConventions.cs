using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace VillesSolidaires.Benchmarks;

/// <summary>
/// Liste de 20 000 conventions contre la même page d'une base vide : deux serveurs entiers, un compte connecté de chaque côté, la page HTML du
/// premier octet au dernier. Chaque manche demande la même adresse aux deux, l'un après l'autre ; le rapport d'une manche ne compare que ses deux
/// temps, et l'on retient la médiane. Chaque mesure est celle de la pire adresse de sa famille.
/// </summary>
internal static partial class BancConventions
{
    private const int Nombre = 20_000;
    private const double Cible = 3;

    private static readonly (string Mesure, string[] Adresses)[] Familles =
    [
        ("liste_sur_vide", ["/conventions", "/conventions?vue=Toutes", "/conventions?vue=EnVigueur"]),
        ("filtre_sur_vide",
        [
            "/conventions?vue=Toutes&territoire=13&type=Adhesion", "/conventions?vue=Toutes&territoire=13055", "/conventions?vue=Toutes&etat=EnVigueur&echeance=90",
            "/conventions?vue=ATraiter&acteur=Mairie", "/conventions?vue=Toutes&organisationId={bailleur}",
        ]),
        ("tri_sur_vide",
        [
            "/conventions?vue=Toutes&tri=objet", "/conventions?vue=Toutes&tri=-territoire", "/conventions?vue=Toutes&tri=etat", "/conventions?vue=Toutes&tri=-acteur",
            "/conventions?vue=Toutes&tri=-depuis", "/conventions?vue=Toutes&tri=echeance", "/conventions?vue=ATraiter&tri=-objet", "/conventions?vue=ATraiter&tri=territoire",
        ]),
        // Sans cible : aucun index ne sert une recherche au milieu d'un texte, ni la règle des tours de signature.
        ("recherche_sur_vide", ["/conventions?vue=Toutes&recherche=toulouse"]),
        ("vous_sur_vide", ["/conventions?vue=ATraiter&acteur=vous"]),
    ];

    private static readonly string[] SansCible = ["recherche_sur_vide", "vous_sur_vide"];

    public static async Task<IReadOnlyList<Mesure>> MesurerAsync()
    {
        var (pleine, vide) = (Directory.CreateTempSubdirectory("villes-banc-"), Directory.CreateTempSubdirectory("villes-banc-"));
        try
        {
            await using var serveurVide = await ServeurDuBanc.DemarrerAsync(vide.FullName, reglages: (SemisConventions.Reglage, "0"));
            await using var serveurPlein = await ServeurDuBanc.DemarrerAsync(pleine.FullName, reglages: (SemisConventions.Reglage, $"{Nombre}"));
            using var clientVide = await PagesComparees.ConnecterAsync(serveurVide.Adresse, SemisConventions.Courriel, SemisConventions.MotDePasse);
            using var clientPlein = await PagesComparees.ConnecterAsync(serveurPlein.Adresse, SemisConventions.Courriel, SemisConventions.MotDePasse);
            var bailleur = Bailleur().Match(await clientPlein.GetStringAsync(new Uri("/conventions", UriKind.Relative))).Groups["id"].Value;
            List<Mesure> mesures = [];
            foreach (var (nom, adresses) in Familles)
            {
                var pire = (Ratio: 0d, Ms: 0d, MsVide: 0d);
                foreach (var adresse in adresses)
                {
                    var demandee = adresse.Replace("{bailleur}", bailleur, StringComparison.Ordinal);
                    var lue = await PagesComparees.ComparerAsync((clientPlein, demandee), (clientVide, demandee));
                    Console.Error.WriteLine($"{lue.Ratio,6:0.00}  {lue.Ms,6:0.0} ms contre {lue.MsVide,5:0.0} ms  {adresse}");
                    pire = lue.Ratio > pire.Ratio ? lue : pire;
                }
                mesures.Add(SansCible.Contains(nom) ? new Mesure(nom, pire.Ratio, "ratio") : new Mesure(nom, pire.Ratio, "ratio", Cible, "max"));
                mesures.Add(new Mesure(nom.Replace("_sur_vide", "_ms", StringComparison.Ordinal), pire.Ms, "ms"));
            }
            return mesures;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            pleine.Delete(recursive: true);
            vide.Delete(recursive: true);
        }
    }

    [GeneratedRegex("<option value=\"(?<id>[0-9a-f-]{36})\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bailleur();
}
