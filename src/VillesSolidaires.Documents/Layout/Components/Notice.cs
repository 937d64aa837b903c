namespace VillesSolidaires.Documents.Layout.Components;

public static class NoticeExtensions
{
    /// <summary>Encadré : un titre bref et un texte, sur fond clair bordé de corail.</summary>
    public static void Notice(this IContainer container, string title, string text) =>
        container.KeepTogether().Background(Theme.Paper).BorderLeft(3, Theme.Accent).Padding(14, 8, 12, 8).Text(t =>
        {
            t.Span(title + "\n").Bold().FontColor(Theme.Title);
            t.Span(text);
        });
}
