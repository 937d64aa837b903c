namespace VillesSolidaires.Documents.Charts;

/// <summary>Barres horizontales, pour des libellés longs (canaux, communes). L'ordre est celui de l'appelant.</summary>
public sealed class HorizontalBars : Chart
{
    /// <exception cref="ArgumentException">Texte vide, valeur négative ou non finie.</exception>
    public HorizontalBars(string title, string description, IReadOnlyList<HorizontalBar> bars, ValueFormat? format = null)
        : base(title, description, format)
    {
        Bars = Guard.Copy(bars);
        Guard.Values([.. Bars.Select(b => b.Value)], nameof(bars));
        if (Bars.Any(b => b.Value < 0)) throw new ArgumentException("Une barre horizontale ne montre pas de valeur négative.", nameof(bars));
    }

    public IReadOnlyList<HorizontalBar> Bars { get; }

    /// <inheritdoc />
    public override bool HasValues => Bars.Any(b => b.Value is not null);
}

/// <summary>Une barre.</summary>
/// <param name="Label">Libellé.</param>
/// <param name="Value">Valeur, absente si elle n'a pas été relevée.</param>
/// <param name="Note">Complément après la valeur : « 34 % ».</param>
public sealed record HorizontalBar(string Label, double? Value, string? Note = null);
