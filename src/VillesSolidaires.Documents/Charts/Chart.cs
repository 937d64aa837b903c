using System.Text.Json.Serialization;

namespace VillesSolidaires.Documents.Charts;

/// <summary>
/// Modèle de graphique : des données et leur sens, sans aucune mise en forme. Immuable et sérialisable (<see cref="ChartJson"/>),
/// il se rend en SVG (<see cref="ChartSvg"/>), sur toute <see cref="ICanvas"/> (<see cref="ChartRenderer"/>), en tableau (<see cref="ChartTable"/>) et en Excel.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(BarChart), "barres")]
[JsonDerivedType(typeof(StackedBarChart), "barres-empilees")]
[JsonDerivedType(typeof(LineChart), "courbes")]
[JsonDerivedType(typeof(AreaChart), "aires")]
[JsonDerivedType(typeof(DonutChart), "anneau")]
[JsonDerivedType(typeof(RadarChart), "radar")]
[JsonDerivedType(typeof(HorizontalBars), "barres-horizontales")]
[JsonDerivedType(typeof(ChoroplethMap), "carte")]
[JsonDerivedType(typeof(PointMap), "carte-points")]
public abstract class Chart
{
    /// <summary>Nombre de couleurs de série du thème.</summary>
    public const int MaxSeries = 4;

    private protected Chart(string title, string description, ValueFormat? format)
    {
        Title = Guard.Text(title);
        Description = Guard.Text(description);
        Format = format ?? new ValueFormat();
    }

    public string Title { get; }

    /// <summary>Texte alternatif : ce que le graphique montre, en une ou deux phrases.</summary>
    public string Description { get; }

    /// <summary>Nature, décimales et unité des valeurs.</summary>
    public ValueFormat Format { get; }

    /// <summary>Faux si aucune valeur n'est connue : le rendu dit alors « Aucune donnée ».</summary>
    [JsonIgnore]
    public abstract bool HasValues { get; }
}
