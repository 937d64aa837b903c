namespace VillesSolidaires.Documents.Charts;

/// <summary>Anneau : la part de chacun dans un total, écrit au centre. Au-delà de cinq parts, regrouper les plus petites en « Autres ».</summary>
public sealed class DonutChart : Chart
{
    /// <summary>Nombre de teintes : les quatre couleurs de série, puis une pâle, pour « Autres ».</summary>
    public const int MaxSlices = 5;

    /// <param name="title">Titre, porté par la légende de la figure.</param>
    /// <param name="description">Texte alternatif, obligatoire.</param>
    /// <param name="slices">De une à cinq parts, dans le sens horaire à partir du haut.</param>
    /// <param name="format">Nature et unité des valeurs ; entiers sans unité par défaut.</param>
    /// <exception cref="ArgumentException">Texte vide, nombre de parts incorrect, valeur négative ou non finie.</exception>
    public DonutChart(string title, string description, IReadOnlyList<DonutSlice> slices, ValueFormat? format = null)
        : base(title, description, format)
    {
        Slices = Guard.Copy(slices);
        if (Slices.Count is 0 or > MaxSlices) throw new ArgumentException("Un anneau a de une à cinq parts ; regroupez les plus petites.", nameof(slices));
        Guard.Values([.. Slices.Select(s => s.Value)], nameof(slices));
        if (Slices.Any(s => s.Value < 0)) throw new ArgumentException("Une part d'anneau n'est pas négative.", nameof(slices));
        foreach (var slice in Slices) Guard.Text(slice.Label, nameof(slices));
    }

    public IReadOnlyList<DonutSlice> Slices { get; }

    /// <summary>Faux si le total est nul : un anneau n'a alors aucune part à montrer.</summary>
    public override bool HasValues => Total > 0;

    internal double Total => Slices.Sum(s => s.Value ?? 0);

    /// <summary>Écriture de la part dans le total : « 34 % ».</summary>
    internal string Share(DonutSlice slice) => new ValueFormat(ValueKind.Percent).Format((slice.Value ?? 0) / Total);
}

/// <summary>Une part.</summary>
/// <param name="Label">Libellé.</param>
/// <param name="Value">Valeur positive ou nulle, absente si elle n'a pas été relevée.</param>
public sealed record DonutSlice(string Label, double? Value);
