namespace VillesSolidaires.Documents.Charts;

/// <summary>Courbes sur un axe de catégories, de dates ou de nombres ; le nom de chaque série s'écrit au bout de sa ligne.</summary>
public sealed class LineChart : Chart
{
    /// <param name="title">Titre, porté par la légende de la figure.</param>
    /// <param name="description">Texte alternatif, obligatoire.</param>
    /// <param name="axis">Axe horizontal.</param>
    /// <param name="series">De une à quatre séries.</param>
    /// <param name="format">Nature et unité des valeurs.</param>
    /// <exception cref="ArgumentException">Texte vide, nombre de séries incorrect, point hors des catégories.</exception>
    public LineChart(string title, string description, LineAxis axis, IReadOnlyList<LineSeries> series, ValueFormat? format = null)
        : base(title, description, format)
    {
        ArgumentNullException.ThrowIfNull(axis);
        Axis = axis;
        Series = Guard.Series(series);
        if (axis.Kind == LineAxisKind.Categories && Series.SelectMany(s => s.Points).Any(p => p.X < 0 || p.X > axis.Ticks.Count - 1))
        {
            throw new ArgumentException("Un point est hors des catégories de l'axe.", nameof(series));
        }
    }

    public LineAxis Axis { get; }

    public IReadOnlyList<LineSeries> Series { get; }

    /// <inheritdoc />
    public override bool HasValues => Series.Any(s => s.Points.Any(p => p.Value is not null));
}

/// <summary>Sens de l'abscisse d'une courbe.</summary>
public enum LineAxisKind { Categories, Dates, Numbers }

/// <summary>Axe horizontal d'une courbe.</summary>
/// <param name="Kind">Sens de l'abscisse : rang de la catégorie, jour ou nombre.</param>
/// <param name="Ticks">Graduations libellées ; vide pour des dates, où elles sont choisies au rendu selon la place.</param>
public sealed record LineAxis(LineAxisKind Kind, IReadOnlyList<AxisTick> Ticks)
{
    /// <summary>Abscisse = rang de la catégorie, à partir de 0.</summary>
    public static LineAxis Categories(params IEnumerable<string> labels) =>
        new(LineAxisKind.Categories, [.. labels.Select((label, rank) => new AxisTick(rank, label))]);

    /// <summary>Abscisse = jour (<see cref="DateOnly.DayNumber"/>) ; construire les points par <see cref="LinePoint.At"/>.</summary>
    public static LineAxis Dates() => new(LineAxisKind.Dates, []);

    /// <summary>Abscisse libre (jours depuis un lancement…) ; seules les graduations données sont écrites.</summary>
    public static LineAxis Numbers(params IEnumerable<AxisTick> ticks) => new(LineAxisKind.Numbers, [.. ticks]);
}

/// <summary>Graduation libellée.</summary>
public sealed record AxisTick(double Position, string Label);

/// <summary>Un point ; une valeur absente interrompt la ligne.</summary>
public sealed record LinePoint(double X, double? Value)
{
    /// <summary>Faux : simple extrémité d'une liaison déclarée (départ à zéro, niveau sans date), sans la marque d'un relevé.</summary>
    public bool IsReading { get; init; } = true;

    /// <summary>Point à une date, pour un axe de dates.</summary>
    public static LinePoint At(DateOnly date, double? value) => new(date.DayNumber, value);
}

/// <summary>Provenance des valeurs d'une courbe, que le trait doit dire sans la couleur.</summary>
public enum LineNature
{
    /// <summary>Compté par l'application : trait plein.</summary>
    Measured,

    /// <summary>Relevé déclaré : tirets entre des carrés creux, car la liaison n'est pas une mesure.</summary>
    Declared,

    /// <summary>Compté, mais pour comparer (l'an dernier) : trait pâle, comme les barres de référence.</summary>
    Reference,
}

/// <summary>Une courbe.</summary>
public sealed class LineSeries
{
    /// <param name="name">Nom écrit au bout de la ligne.</param>
    /// <param name="points">Points, triés par abscisse à la construction.</param>
    /// <param name="nature">Mesurée ou déclarée.</param>
    /// <param name="notes">Lignes discrètes sous le nom (année, dernière valeur, « ≥ 500 000 »).</param>
    public LineSeries(string name, IReadOnlyList<LinePoint> points, LineNature nature = LineNature.Measured, IReadOnlyList<string>? notes = null)
    {
        Name = Guard.Text(name);
        Points = Guard.Copy(points).OrderBy(p => p.X).ToList().AsReadOnly();
        Guard.Values([.. Points.Select(p => p.Value), .. Points.Select(p => (double?)p.X)], nameof(points));
        Nature = nature;
        Notes = Guard.Copy(notes ?? []);
    }

    public string Name { get; }

    public IReadOnlyList<LinePoint> Points { get; }

    public LineNature Nature { get; }

    public IReadOnlyList<string> Notes { get; }

    /// <summary>Courbe sur un axe de catégories : une valeur par catégorie, dans l'ordre.</summary>
    public static LineSeries OverCategories(string name, IReadOnlyList<double?> values, LineNature nature = LineNature.Measured) =>
        new(name, [.. values.Select((value, rank) => new LinePoint(rank, value))], nature);
}
