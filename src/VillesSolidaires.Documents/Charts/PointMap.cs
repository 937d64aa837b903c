namespace VillesSolidaires.Documents.Charts;

/// <summary>
/// Carte à points : un fond muet, et une marque par lieu dont la forme et la couleur disent la classe. Les tracés viennent de l'appelant, qui
/// doit en citer la source et la licence près de la figure.
/// </summary>
public sealed class PointMap : Chart
{
    /// <param name="title">Titre, porté par la légende de la figure.</param>
    /// <param name="description">Texte alternatif, obligatoire.</param>
    /// <param name="viewBox">Étendue des tracés, dans leur unité.</param>
    /// <param name="background">Territoires du fond.</param>
    /// <param name="points">Lieux ; les classes de rang élevé se dessinent les dernières, donc au-dessus.</param>
    /// <param name="classes">Classes, de la moins à la plus marquante ; trois au plus, une par forme.</param>
    /// <exception cref="ArgumentException">Étendue vide, trop de classes, classe inconnue.</exception>
    public PointMap(
        string title, string description, MapViewBox viewBox, IReadOnlyList<MapArea> background, IReadOnlyList<MapPoint> points, IReadOnlyList<MapPointClass> classes)
        : base(title, description, format: null)
    {
        ArgumentNullException.ThrowIfNull(viewBox);
        if (viewBox.Width <= 0 || viewBox.Height <= 0) throw new ArgumentException("L'étendue de la carte est vide.", nameof(viewBox));
        ViewBox = viewBox;
        Background = Guard.Copy(background);
        Points = Guard.Copy(points);
        Classes = Guard.Copy(classes);
        if (Classes.Count == 0 || Classes.DistinctBy(c => c.Shape).Count() < Classes.Count) throw new ArgumentException("Chaque classe a sa forme.", nameof(classes));
        if (Points.Any(p => p.Class < 0 || p.Class >= Classes.Count)) throw new ArgumentException("Un lieu a une classe sans légende.", nameof(points));
    }

    public MapViewBox ViewBox { get; }

    public IReadOnlyList<MapArea> Background { get; }

    public IReadOnlyList<MapPoint> Points { get; }

    public IReadOnlyList<MapPointClass> Classes { get; }

    /// <summary>
    /// Vrai : la légende est dessinée sous la carte. Faux quand la page l'écrit en texte, à sa propre taille, avec les marques de
    /// <see cref="ChartSvg.Mark"/> : une carte rétrécit avec l'écran, un texte ne le doit pas.
    /// </summary>
    public bool DrawsLegend { get; init; } = true;

    /// <summary>Vrai dès qu'il y a un fond : une carte sans point reste une information.</summary>
    public override bool HasValues => Background.Count > 0;
}

/// <summary>Un lieu de la carte.</summary>
/// <param name="Name">Nom.</param>
/// <param name="X">Position, dans l'unité des tracés.</param>
/// <param name="Y">Position, dans l'unité des tracés ; y descend.</param>
/// <param name="Class">Rang de sa classe.</param>
public sealed record MapPoint(string Name, double X, double Y, int Class);

/// <param name="Label">Libellé de légende.</param>
/// <param name="Shape">Forme de ses marques.</param>
public sealed record MapPointClass(string Label, MapPointShape Shape);

/// <summary>Marque d'un lieu ; chacune a sa couleur, mais se reconnaît sans elle.</summary>
public enum MapPointShape { Ring, Disc, Heart }
