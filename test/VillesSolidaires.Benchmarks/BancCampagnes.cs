using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace VillesSolidaires.Benchmarks;

/// <summary>Campagne nationale suivie par 1 400 communes contre la même page sans commune : mêmes règles que <see cref="BancConventions"/>.</summary>
internal static partial class BancCampagnes
{
    private const int Communes = 1400;
    private const double Cible = 3;

    public static async Task<IReadOnlyList<Mesure>> MesurerAsync()
    {
        var (pleine, vide) = (Directory.CreateTempSubdirectory("villes-banc-"), Directory.CreateTempSubdirectory("villes-banc-"));
        try
        {
            await using var serveurVide = await ServeurDuBanc.DemarrerAsync(vide.FullName, reglages: (SemisCampagne.Reglage, "0"));
            await using var serveurPlein = await ServeurDuBanc.DemarrerAsync(pleine.FullName, reglages: (SemisCampagne.Reglage, $"{Communes}"));
            using var clientVide = await BancConventions.ConnecterAsync(serveurVide.Adresse);
            using var clientPlein = await BancConventions.ConnecterAsync(serveurPlein.Adresse);
            var lue = await BancConventions.ComparerAsync(clientPlein, clientVide, await FicheAsync(clientPlein), await FicheAsync(clientVide));
            return [new Mesure("campagne_sur_vide", lue.Ratio, "ratio", Cible, "max"), new Mesure("campagne_ms", lue.Ms, "ms")];
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            pleine.Delete(recursive: true);
            vide.Delete(recursive: true);
        }
    }

    private static async Task<string> FicheAsync(HttpClient client) => Fiche().Match(await client.GetStringAsync(new Uri("/campagnes", UriKind.Relative))).Value;

    [GeneratedRegex("/campagnes/[0-9a-f-]{36}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fiche();
}
