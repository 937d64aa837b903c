using System.Text.Json;
using System.Text.Json.Serialization;

namespace VillesSolidaires.Documents.Charts;

/// <summary>Sérialisation des graphiques : un rapport archivé redonne les mêmes dessins.</summary>
public static class ChartJson
{
    /// <summary>Options à reprendre pour sérialiser un objet qui contient des graphiques.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>Écrit un graphique ; son type est dans la propriété <c>type</c>, dont les noms ne changent pas.</summary>
    public static string Serialize(Chart chart) => JsonSerializer.Serialize(chart, Options);

    /// <exception cref="JsonException">Le texte n'est pas un graphique.</exception>
    /// <exception cref="ArgumentException">Les données ne respectent pas les règles du modèle.</exception>
    public static Chart Deserialize(string json) =>
        JsonSerializer.Deserialize<Chart>(json, Options) ?? throw new JsonException("Le texte ne décrit aucun graphique.");

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,
            AllowOutOfOrderMetadataProperties = true,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
