using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace VillesSolidaires.Conventions;

/// <summary>
/// Règles du schéma « Subventions » 2.1.1 pour les seize colonnes du fichier réglementaire. Le schéma décrit quarante champs ; deux de ceux qu'il dit
/// obligatoires n'existent pas dans les seize colonnes (<c>idServiceInstructeur</c>, <c>descriptionConditionsVersement</c>) : son propre
/// exemple « valide » ne les a pas. Il nomme aussi <c>dispositif</c> ce que les seize colonnes nomment <c>dispositifAide</c>. On valide donc chaque
/// colonne présente contre son champ, et l'ordre des colonnes contre l'exemple.
/// </summary>
internal sealed class SchemaScdl
{
    private static readonly Dictionary<string, string> Renommes = new(StringComparer.Ordinal) { ["dispositifAide"] = "dispositif" };

    private readonly Dictionary<string, JsonElement> _champs;

    public SchemaScdl()
    {
        using var schema = JsonDocument.Parse(Ressource("scdl-subventions-datasubvention-2.1.1.schema.json"));
        _champs = schema.RootElement.GetProperty("fields").EnumerateArray().ToDictionary(c => c.GetProperty("name").GetString()!, c => c.Clone());
        ColonnesDeLExemple = Ressource("scdl-subventions-exemple-valide.csv").Split('\n')[0].TrimEnd('\r').Split(',');
    }

    public IReadOnlyList<string> ColonnesDeLExemple { get; }

    public IReadOnlyList<string> Obligatoires => [.. _champs.Where(c => Contrainte(c.Value, "required") is { ValueKind: JsonValueKind.True }).Select(c => c.Key)];

    /// <returns>Le défaut, ou nul si la valeur convient au champ.</returns>
    public string? Defaut(string colonne, string valeur)
    {
        if (!_champs.TryGetValue(Renommes.GetValueOrDefault(colonne, colonne), out var champ))
        {
            return $"{colonne} n’est pas dans le schéma";
        }
        if (valeur.Length == 0)
        {
            return Contrainte(champ, "required") is { ValueKind: JsonValueKind.True } ? $"{colonne} est obligatoire" : null;
        }
        return Type(champ.GetProperty("type").GetString()!, valeur) is { } type ? $"{colonne} : « {valeur} » n’est pas {type}"
            : Contrainte(champ, "pattern") is { } motif && !Regex.IsMatch(valeur, motif.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)) ? $"{colonne} : « {valeur} » ne suit pas {motif}"
            : Contrainte(champ, "enum") is { } valeurs && valeurs.EnumerateArray().All(v => v.GetString() != valeur) ? $"{colonne} : « {valeur} » n’est pas permis"
            : Contrainte(champ, "maxLength") is { } longueur && valeur.Length > longueur.GetInt32() ? $"{colonne} est trop long"
            : Contrainte(champ, "minimum") is { } min && Nombre(valeur) < min.GetDecimal() ? $"{colonne} est trop petit"
            : Contrainte(champ, "maximum") is { } max && Nombre(valeur) > max.GetDecimal() ? $"{colonne} est trop grand"
            : null;
    }

    public static string Ressource(string nom)
    {
        using var flux = typeof(SchemaScdl).Assembly.GetManifestResourceStream($"scdl/{nom}")!;
        using var lecture = new StreamReader(flux);
        return lecture.ReadToEnd();
    }

    private static string? Type(string type, string valeur) => type switch
    {
        "date" => DateOnly.TryParseExact(valeur, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "une date",
        "number" or "integer" => decimal.TryParse(valeur, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) ? null : "un nombre",
        "string" => null,
        _ => throw new InvalidOperationException($"Type « {type} » du schéma non prévu."),
    };

    private static decimal Nombre(string valeur) => decimal.Parse(valeur, CultureInfo.InvariantCulture);

    private static JsonElement? Contrainte(JsonElement champ, string nom) =>
        champ.TryGetProperty("constraints", out var contraintes) && contraintes.TryGetProperty(nom, out var valeur) ? valeur : null;
}
