namespace VillesSolidaires.Documents.Layout.Components;

public static class RunningPartsExtensions
{
    /// <summary>En-tête courant : un rappel discret du titre du document.</summary>
    public static void RunningHeader(this IContainer container, string text) =>
        container.PaddingBottom(26).Text(text).FontSize(Theme.SmallSize).FontColor(Theme.TextMuted);

    /// <summary>Pied courant : une mention à gauche, « Page n / total » à droite.</summary>
    public static void RunningFooter(this IContainer container, string text) =>
        container.PaddingTop(20).DefaultTextStyle(s => s.FontSize(Theme.SmallSize).FontColor(Theme.TextMuted)).Row(row =>
        {
            row.Spacing(12);
            row.RelativeItem().Text(text);
            row.ConstantItem(80).Text(t =>
            {
                t.AlignRight();
                t.Span("Page ");
                t.CurrentPageNumber();
                t.Span(" / ");
                t.TotalPages();
            });
        });
}
