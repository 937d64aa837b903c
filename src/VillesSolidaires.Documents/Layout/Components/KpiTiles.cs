namespace VillesSolidaires.Documents.Layout.Components;

/// <summary>Chiffre clé : la valeur déjà mise en forme, ce qu'elle compte, et une précision.</summary>
public sealed record Kpi(string Value, string Label, string? Note = null);

public static class KpiTilesExtensions
{
    private const double Gap = 9, StripeWidth = 3, Radius = 4, ValueSize = 21;

    /// <summary>Chiffres clés en tuiles égales, par rangées.</summary>
    public static void KpiTiles(this IContainer container, IReadOnlyList<Kpi> kpis, int columns = 3)
    {
        ArgumentNullException.ThrowIfNull(kpis);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        container.Column(column =>
        {
            column.Spacing(Gap);
            foreach (var line in kpis.Chunk(columns))
            {
                column.Item().Row(row =>
                {
                    row.Spacing(Gap);
                    foreach (var kpi in line)
                        Tile(row.RelativeItem(), kpi);
                    for (int missing = line.Length; missing < columns; missing++)
                        row.RelativeItem();
                });
            }
        });
    }

    private static void Tile(IContainer container, Kpi kpi) =>
        container.Background(Theme.Tile, Radius).BorderLeft(StripeWidth, Theme.Action).Padding(14, 6, 8, 8).Text(text =>
        {
            text.LineHeight(1.25);
            text.Span(kpi.Value + "\n").FontSize(ValueSize).Bold().Serif().FontColor(Theme.Title);
            text.Span(kpi.Note is null ? kpi.Label : kpi.Label + "\n").Bold();
            if (kpi.Note is not null)
                text.Span(kpi.Note).FontSize(Theme.SmallSize).FontColor(Theme.TextMuted);
        });
}
