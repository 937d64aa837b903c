namespace VillesSolidaires.Documents.Charts;

/// <summary>Radar : un axe par critère, tous sur la même échelle à partir de zéro.</summary>
public sealed class RadarChart : Chart
{
    /// <param name="title">Titre, porté par la légende de la figure.</param>
    /// <param name="description">Texte alternatif, obligatoire.</param>
    /// <param name="axes">Au moins trois critères, dans le sens horaire à partir du haut.</param>
    /// <param name="series">De une à quatre séries de valeurs positives ou nulles.</param>
    /// <param name="maximum">Valeur du cercle extérieur (note maximale) ; calculée si absente.</param>
    /// <param name="format">Nature et unité des valeurs.</param>
    /// <exception cref="ArgumentException">Moins de trois critères, nombre de valeurs incorrect, valeur négative ou au-delà du maximum.</exception>
    public RadarChart(
        string title, string description, IReadOnlyList<string> axes, IReadOnlyList<RadarSeries> series, double? maximum = null, ValueFormat? format = null)
        : base(title, description, format)
    {
        Axes = Guard.Copy(axes);
        if (Axes.Count < 3) throw new ArgumentException("Un radar demande au moins trois critères.", nameof(axes));
        Series = Guard.Series(series);
        foreach (var one in Series) Guard.SameLength(one.Values.Count, Axes.Count, one.Name);
        if (maximum is <= 0) throw new ArgumentOutOfRangeException(nameof(maximum), maximum, "Le maximum est strictement positif.");
        if (Series.SelectMany(s => s.Values).Any(v => v < 0 || v > maximum)) throw new ArgumentException("Une valeur sort de l'échelle du radar.", nameof(series));
        Maximum = maximum;
    }

    public IReadOnlyList<string> Axes { get; }

    public IReadOnlyList<RadarSeries> Series { get; }

    public double? Maximum { get; }

    /// <inheritdoc />
    public override bool HasValues => Series.Any(s => s.Values.Any(v => v is not null));
}

/// <summary>Un contour du radar ; une valeur absente l'ouvre à cet endroit.</summary>
public sealed class RadarSeries
{
    /// <param name="name">Nom dans la légende.</param>
    /// <param name="values">Une valeur par critère, absente si elle n'a pas été relevée.</param>
    public RadarSeries(string name, IReadOnlyList<double?> values)
    {
        Name = Guard.Text(name);
        Values = Guard.Values(values);
    }

    public string Name { get; }

    public IReadOnlyList<double?> Values { get; }
}
