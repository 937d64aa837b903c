using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace VillesSolidaires;

/// <summary>Textes français des codes d'erreur, lus une fois dans la ressource <c>Localisation/fr.json</c>.</summary>
public static partial class TextesErreur
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Textes = new(Charger);

    public static bool Connait(string code) => Textes.Value.ContainsKey(code);

    /// <summary>Texte du code, ses repères <c>{Nom}</c> remplacés. Un code sans texte est rendu tel quel : un test l'interdit.</summary>
    public static string Lire(string code, IReadOnlyDictionary<string, object?> donnees) =>
        Textes.Value.TryGetValue(code, out var texte)
            ? Repere().Replace(texte, m => donnees.TryGetValue(m.Groups["nom"].Value, out var valeur) ? Ecrire(valeur) : m.Value)
            : code;

    private static string Ecrire(object? valeur) => valeur switch
    {
        DateOnly jour => Formats.Date(jour),
        DateTime instant => Formats.Instant(instant),
        IFormattable nombre => nombre.ToString(null, CultureInfo.GetCultureInfo("fr-FR")),
        _ => valeur?.ToString() ?? "",
    };

    private static Dictionary<string, string> Charger()
    {
        using var flux = typeof(TextesErreur).Assembly.GetManifestResourceStream("fr.json")!;
        using var json = JsonDocument.Parse(flux);
        return json.RootElement.GetProperty("texts").EnumerateObject()
            .ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\{(?<nom>\w+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Repere();
}
