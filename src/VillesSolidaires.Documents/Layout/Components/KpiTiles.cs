namespace VillesSolidaires.Documents.Layout.Components;

/// <summary>Chiffre clé : la valeur déjà mise en forme, ce qu'elle compte, et une précision.</summary>
public sealed record Kpi(string Value, string Label, string? Note = null);

/// <summary>Corps et place du texte d'une tuile, en points.</summary>
public sealed record KpiTileStyle
{
    public double ValueSize { get; init; } = 21;

    /// <summary>Nul : le corps du texte courant.</summary>
    public double? LabelSize { get; init; }

    public double NoteSize { get; init; } = Theme.SmallSize;

    public double PaddingTop { get; init; } = 6;

    /// <summary>Signes d'une valeur qui tiennent au corps entier ; une valeur plus longue s'écrit plus petit, sans se couper. Nul : jamais réduite.</summary>
    public int? ValueCapacity { get; init; }
}

public static class KpiTilesExtensions
{
    private const double Gap = 9, StripeWidth = 3, Radius = 4;

    private static readonly KpiTileStyle Default = new();

    /// <summary>Chiffres clés en tuiles égales, par rangées qui ne se coupent pas.</summary>
    public static void KpiTiles(this IContainer container, IReadOnlyList<Kpi> kpis, int columns = 3, KpiTileStyle? style = null)
    {
        ArgumentNullException.ThrowIfNull(kpis);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        style ??= Default;
        container.Column(column =>
        {
            column.Spacing(Gap);
            foreach (var line in kpis.Chunk(columns))
            {
                column.Item().KeepTogether().Row(row =>
                {
                    row.Spacing(Gap);
                    foreach (var kpi in line)
                        Tile(row.RelativeItem(), kpi, style);
                    for (int missing = line.Length; missing < columns; missing++)
                        row.RelativeItem();
                });
            }
        });
    }

    private static void Tile(IContainer container, Kpi kpi, KpiTileStyle style) =>
        container.Background(Theme.Tile, Radius).BorderLeft(StripeWidth, Theme.Action).Padding(14, style.PaddingTop, 8, 8).Text(text =>
        {
            text.LineHeight(1.25);
            text.Span(kpi.Value + "\n").FontSize(style.ValueSize * Share(kpi.Value, style)).Bold().Serif().FontColor(Theme.Title);
            var label = text.Span(kpi.Note is null ? kpi.Label : kpi.Label + "\n").Bold();
            if (style.LabelSize is { } size)
                label.FontSize(size);
            if (kpi.Note is not null)
                text.Span(kpi.Note).FontSize(style.NoteSize).FontColor(Theme.TextMuted);
        });

    private static double Share(string value, KpiTileStyle style) => style.ValueCapacity is { } capacity && value.Length > capacity ? (double)capacity / value.Length : 1;
}
