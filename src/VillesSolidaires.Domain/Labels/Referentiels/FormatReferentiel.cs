using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace VillesSolidaires.Labels;

/// <summary>Écriture d'un contenu en JSON : la colonne en base, le référentiel livré, l'empreinte d'un dossier figé.</summary>
public static class FormatReferentiel
{
    /// <summary>Noms en minuscules, énumérations par leur nom, sans les listes qui se recalculent.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Jamais placé dans une page : lisible dans la base, accents compris.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Ecrire(ContenuReferentiel contenu) => JsonSerializer.Serialize(contenu, Options);

    /// <exception cref="JsonException">Ce n'est pas un contenu de référentiel.</exception>
    public static ContenuReferentiel Lire(string json) =>
        JsonSerializer.Deserialize<ContenuReferentiel>(json, Options) ?? throw new JsonException("Contenu de référentiel vide.");
}
