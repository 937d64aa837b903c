namespace VillesSolidaires.Documents.Charts;

/// <summary>Barres verticales groupées par catégorie.</summary>
public sealed class BarChart : Chart
{
    /// <param name="title">Titre, porté par la légende de la figure.</param>
    /// <param name="description">Texte alternatif, obligatoire.</param>
    /// <param name="categories">Libellés sous les barres, dans l'ordre.</param>
    /// <param name="series">De une à quatre séries, chacune avec une valeur par catégorie.</param>
    /// <param name="format">Nature et unité des valeurs ; entiers sans unité par défaut.</param>
    /// <exception cref="ArgumentException">Texte vide, nombre de séries ou de valeurs incorrect.</exception>
    public BarChart(string title, string description, IReadOnlyList<string> categories, IReadOnlyList<BarSeries> series, ValueFormat? format = null)
        : base(title, description, format)
    {
        Categories = Guard.Copy(categories);
        Series = Guard.Series(series);
        foreach (var one in Series) Guard.SameLength(one.Values.Count, Categories.Count, one.Name);
    }

    public IReadOnlyList<string> Categories { get; }

    public IReadOnlyList<BarSeries> Series { get; }

    /// <inheritdoc />
    public override bool HasValues => Series.Any(s => s.Values.Any(v => v is not null));
}

/// <summary>Une série de barres ; une valeur absente ne dessine rien.</summary>
public sealed class BarSeries
{
    /// <param name="name">Nom dans la légende.</param>
    /// <param name="values">Une valeur par catégorie, absente si elle n'a pas été relevée.</param>
    /// <param name="isReference">Série de comparaison (année précédente, moyenne) : dessinée en pâle.</param>
    public BarSeries(string name, IReadOnlyList<double?> values, bool isReference = false)
    {
        Name = Guard.Text(name);
        Values = Guard.Values(values);
        IsReference = isReference;
    }

    public string Name { get; }

    public IReadOnlyList<double?> Values { get; }

    public bool IsReference { get; }
}
