namespace VillesSolidaires.Documents.Charts;

/// <summary>Barres verticales empilées : un total par catégorie, partagé entre les séries.</summary>
public sealed class StackedBarChart : Chart
{
    /// <param name="title">Titre, porté par la légende de la figure.</param>
    /// <param name="description">Texte alternatif, obligatoire.</param>
    /// <param name="categories">Libellés sous les barres, dans l'ordre.</param>
    /// <param name="series">De une à quatre séries, de bas en haut, chacune avec une valeur positive, nulle ou absente par catégorie.</param>
    /// <param name="format">Nature et unité des valeurs ; entiers sans unité par défaut.</param>
    /// <exception cref="ArgumentException">Texte vide, nombre de séries ou de valeurs incorrect, valeur négative.</exception>
    public StackedBarChart(string title, string description, IReadOnlyList<string> categories, IReadOnlyList<StackSeries> series, ValueFormat? format = null)
        : base(title, description, format)
    {
        Categories = Guard.Copy(categories);
        Series = Guard.Series(series);
        foreach (var one in Series) Guard.SameLength(one.Values.Count, Categories.Count, one.Name);
    }

    public IReadOnlyList<string> Categories { get; }

    public IReadOnlyList<StackSeries> Series { get; }

    /// <inheritdoc />
    public override bool HasValues => Series.Any(s => s.Values.Any(v => v is not null));

    /// <summary>Hauteur dessinée d'une catégorie : la somme de ses valeurs connues.</summary>
    internal double Height(int category) => Series.Sum(s => s.Values[category] ?? 0);

    /// <summary>Total d'une catégorie ; absent si une série n'y a pas de valeur.</summary>
    internal double? Total(int category) => StackSeries.Total(Series, category);
}

/// <summary>Une part d'un empilement (barres ou aires). Une somme n'a de sens qu'entre valeurs positives ou nulles.</summary>
public sealed class StackSeries
{
    /// <param name="name">Nom dans la légende.</param>
    /// <param name="values">Une valeur par catégorie, absente si elle n'a pas été relevée.</param>
    /// <exception cref="ArgumentException">Nom vide, valeur négative ou non finie.</exception>
    public StackSeries(string name, IReadOnlyList<double?> values)
    {
        Name = Guard.Text(name);
        Values = Guard.Values(values);
        if (Values.Any(v => v < 0)) throw new ArgumentException($"La série « {name} » a une valeur négative : elle ne s'empile pas.", nameof(values));
    }

    public string Name { get; }

    public IReadOnlyList<double?> Values { get; }

    /// <summary>Total d'une catégorie ; absent si une valeur manque, car la somme serait trop basse sans le dire.</summary>
    internal static double? Total(IReadOnlyList<StackSeries> series, int category) =>
        series.All(s => s.Values[category] is not null) ? series.Sum(s => s.Values[category]) : null;
}
