using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace VillesSolidaires.Benchmarks;

/// <summary>
/// Compare deux pages HTML, du premier octet au dernier : chaque manche demande l'une puis l'autre, son rapport ne compare que ses deux temps,
/// et l'on retient la médiane.
/// </summary>
internal static partial class PagesComparees
{
    // Le compilateur à chaud réécrit une méthode après trente appels : la page vide, demandée à chaque comparaison, les a toujours ; l'autre non.
    private const int Chauffe = 60;
    private const int Manches = 41;

    /// <summary>Client connecté à ce compte.</summary>
    public static async Task<HttpClient> ConnecterAsync(Uri adresse, string courriel, string motDePasse)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = adresse };
        var connexion = new Uri("/comptes/connexion", UriKind.Relative);
        var jeton = Jeton().Match(await client.GetStringAsync(connexion)).Groups["valeur"].Value;
        using var saisie = new FormUrlEncodedContent([new("__RequestVerificationToken", jeton), new("Saisie.Email", courriel), new("Saisie.MotDePasse", motDePasse)]);
        using var reponse = await client.PostAsync(connexion, saisie);
        return reponse.StatusCode == HttpStatusCode.Redirect ? client : throw new InvalidOperationException($"La connexion a échoué ({(int)reponse.StatusCode}).");
    }

    /// <returns>Médianes du rapport des deux temps, et de chacun, en millisecondes.</returns>
    public static async Task<(double Ratio, double Ms, double MsVide)> ComparerAsync((HttpClient Client, string Adresse) pleine, (HttpClient Client, string Adresse) vide)
    {
        for (var i = 0; i < Chauffe; i++)
        {
            await ChronometrerAsync(pleine);
            await ChronometrerAsync(vide);
        }
        List<double> ratios = [], pleins = [], vides = [];
        for (var i = 0; i < Manches; i++)
        {
            pleins.Add(await ChronometrerAsync(pleine));
            vides.Add(await ChronometrerAsync(vide));
            ratios.Add(pleins[^1] / vides[^1]);
        }
        return (Statistique.Mediane(ratios), Statistique.Mediane(pleins), Statistique.Mediane(vides));
    }

    private static async Task<double> ChronometrerAsync((HttpClient Client, string Adresse) page)
    {
        var debut = Stopwatch.GetTimestamp();
        using var reponse = await page.Client.GetAsync(new Uri(page.Adresse, UriKind.Relative));
        var contenu = await reponse.Content.ReadAsByteArrayAsync();
        return reponse.StatusCode == HttpStatusCode.OK && contenu.Length > 0
            ? Stopwatch.GetElapsedTime(debut).TotalMilliseconds
            : throw new InvalidOperationException($"{page.Adresse} : {(int)reponse.StatusCode}");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<valeur>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Jeton();
}
