namespace VillesSolidaires.Documents.Layout.Components;

public static class SectionTitleExtensions
{
    private const double RuleHeight = 2;

    /// <summary>Titre aux couleurs de la charte ; celui de niveau 1 est souligné d'un filet corail.</summary>
    /// <param name="container">Place du titre.</param>
    /// <param name="level">Niveau, de 1 à 6, sans saut.</param>
    /// <param name="text">Texte du titre.</param>
    /// <param name="section">Nom de destination, pour les liens.</param>
    /// <param name="inTableOfContents">Faux pour le titre du sommaire lui-même.</param>
    public static void SectionTitle(this IContainer container, int level, string text, string? section = null, bool inTableOfContents = true)
    {
        var place = level == 1 ? container.PaddingBottom(10) : container.PaddingTop(level == 2 ? 10 : 6).PaddingBottom(5);
        place.KeepWithNext().Column(column =>
        {
            var heading = column.Item().Heading(level, text, section);
            if (!inTableOfContents)
                heading.HiddenFromTableOfContents();
            if (level == 1)
                column.Item().PaddingTop(6).LineHorizontal(RuleHeight, Theme.Accent);
        });
    }
}
