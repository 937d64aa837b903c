using System.Net;
using System.Text.RegularExpressions;

namespace VillesSolidaires;

/// <summary>Client de pages : lit du HTML, et poste un formulaire avec le jeton que la page lui a donné.</summary>
public sealed partial class ClientWeb
{
    public ClientWeb(HttpClient http)
    {
        Http = http;
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public HttpClient Http { get; }

    public Task<HttpResponseMessage> LireAsync(string adresse) => Http.GetAsync(adresse);

    /// <summary>Texte de la page, entités décodées ; échoue si elle ne répond pas 200.</summary>
    public async Task<string> PageAsync(string adresse)
    {
        using var reponse = await LireAsync(adresse);
        return await TexteAsync(reponse.EnsureSuccessStatusCode());
    }

    public static async Task<string> TexteAsync(HttpResponseMessage reponse)
    {
        ArgumentNullException.ThrowIfNull(reponse);
        return WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync());
    }

    /// <summary>Ouvre la page, y prend le jeton, puis poste.</summary>
    /// <param name="page">Page qui porte le formulaire.</param>
    /// <param name="champs">Champs saisis.</param>
    /// <param name="action">Adresse du formulaire, si ce n'est pas la page.</param>
    public async Task<HttpResponseMessage> PosterAsync(string page, IEnumerable<(string Nom, string Valeur)> champs, string? action = null)
    {
        var jeton = await JetonAsync(page);
        using var contenu = new FormUrlEncodedContent([new(NomJeton, jeton), .. champs.Select(c => KeyValuePair.Create(c.Nom, c.Valeur))]);
        return await Http.PostAsync(action ?? page, contenu);
    }

    /// <summary>Même chose avec un fichier.</summary>
    public async Task<HttpResponseMessage> DeposerAsync(
        string page, string action, IEnumerable<(string Nom, string Valeur)> champs, string champFichier, string nomFichier, byte[] fichier)
    {
        using var contenu = new MultipartFormDataContent();
        using var jeton = new StringContent(await JetonAsync(page));
        contenu.Add(jeton, NomJeton);
        foreach (var (nom, valeur) in champs)
        {
            contenu.Add(new StringContent(valeur), nom);
        }
        contenu.Add(new ByteArrayContent(fichier), champFichier, nomFichier);
        return await Http.PostAsync(action, contenu);
    }

    /// <summary>Valeur d'un champ caché de la page.</summary>
    public async Task<string> ChampAsync(string page, string nom) => Champ(await PageAsync(page), nom);

    public static string Champ(string html, string nom) =>
        Balise().Matches(html).Select(m => m.Value).Where(b => b.Contains($"name=\"{nom}\"", StringComparison.OrdinalIgnoreCase))
            .Select(b => Valeur().Match(b).Groups["valeur"].Value).FirstOrDefault()
        ?? throw new InvalidOperationException($"La page n'a pas de champ « {nom} ».");

    private const string NomJeton = "__RequestVerificationToken";

    private Task<string> JetonAsync(string page) => ChampAsync(page, NomJeton);

    [GeneratedRegex("<input[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Balise();

    [GeneratedRegex("value=\"(?<valeur>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Valeur();
}
