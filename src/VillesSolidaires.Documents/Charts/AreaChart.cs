namespace VillesSolidaires.Documents.Charts;

/// <summary>
/// Aires empilées sur un axe de catégories (mois, années) : le volume total et sa composition dans le temps. Une seule série donne une aire
/// simple, pâle sous sa ligne.
/// </summary>
public sealed class AreaChart : Chart
{
    /// <param name="title">Titre, porté par la légende de la figure.</param>
    /// <param name="description">Texte alternatif, obligatoire.</param>
    /// <param name="categories">Libellés de l'axe, dans l'ordre du temps.</param>
    /// <param name="series">De une à quatre séries, de bas en haut ; là où l'une manque, les aires s'interrompent, car la somme y serait fausse.</param>
    /// <param name="format">Nature et unité des valeurs ; entiers sans unité par défaut.</param>
    /// <exception cref="ArgumentException">Texte vide, nombre de séries ou de valeurs incorrect, valeur négative.</exception>
    public AreaChart(string title, string description, IReadOnlyList<string> categories, IReadOnlyList<StackSeries> series, ValueFormat? format = null)
        : base(title, description, format)
    {
        Categories = Guard.Copy(categories);
        Series = Guard.Series(series);
        foreach (var one in Series) Guard.SameLength(one.Values.Count, Categories.Count, one.Name);
    }

    public IReadOnlyList<string> Categories { get; }

    public IReadOnlyList<StackSeries> Series { get; }

    /// <summary>Vrai si au moins une catégorie a toutes ses valeurs.</summary>
    public override bool HasValues => Enumerable.Range(0, Categories.Count).Any(IsComplete);

    /// <summary>Aucune valeur ne manque.</summary>
    internal bool IsWhole => Enumerable.Range(0, Categories.Count).All(IsComplete);

    /// <summary>Toutes les séries ont une valeur dans cette catégorie.</summary>
    internal bool IsComplete(int category) => Series.All(s => s.Values[category] is not null);

    /// <summary>Hauteur cumulée des <paramref name="count"/> premières séries.</summary>
    internal double Cumulated(int category, int count) => Series.Take(count).Sum(s => s.Values[category] ?? 0);
}
