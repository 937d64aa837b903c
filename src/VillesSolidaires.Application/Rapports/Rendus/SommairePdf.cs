using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Layout.Components;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Rendus;

/// <summary>Page qui suit la couverture : le mot du maire s'il y en a un, le sommaire, et comment lire la suite.</summary>
internal static class SommairePdf
{
    public static void Composer(PageDescriptor page, JeuDeDonnees jeu, GabaritPdf gabarit)
    {
        gabarit.Appliquer(page);
        page.Content().Column(colonne =>
        {
            if (jeu.EnTete.Personnalisation?.Editorial is { } editorial)
            {
                Editorial(colonne, editorial);
            }
            colonne.Item().SectionTitle(1, "Sommaire", inTableOfContents: false);
            colonne.Item().TableOfContents(maxLevel: 1, spacing: 7);
            colonne.Item().ExtendVertical().AlignBottom().PaddingTop(20).Column(aide =>
            {
                aide.Spacing(8);
                aide.Item().Text("Comment lire ce rapport").Bold().Serif().FontSize(Theme.HeadingSize(2)).FontColor(Theme.Title);
                aide.Item().Row(rangee =>
                {
                    rangee.Spacing(12);
                    Repere(rangee, "En deux pages", "L’essentiel suit les quatre questions d’un conseil : ce qui a été fait, pour qui, ce qui change, ce qui lui est demandé.");
                    Repere(rangee, "En détail", "Chaque section donne ses tableaux entiers. Le classeur Excel porte les mêmes totaux, et le détail qui se filtre.");
                    Repere(rangee, "Sans rien cacher", "La méthode dit d’où vient chaque chiffre. Deux sources qui se contredisent y sont côte à côte.");
                });
            });
        });
    }

    private static void Editorial(ColumnDescriptor colonne, Editorial editorial) =>
        colonne.Item().PaddingBottom(22).Column(mot =>
        {
            mot.Item().SectionTitle(1, "Le mot du maire");
            foreach (var paragraphe in editorial.Texte.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                mot.Item().PaddingBottom(6).Text(paragraphe).Serif().FontSize(11).LineHeight(1.5);
            }
            mot.Item().PaddingTop(4).Text(texte =>
            {
                texte.AlignRight();
                texte.Span(editorial.Signataire + "\n").Bold();
                texte.Span(editorial.Fonction).FontColor(Theme.TextMuted);
            });
        });

    private static void Repere(RowDescriptor rangee, string titre, string texte) =>
        rangee.RelativeItem().Background(Theme.Tile, 4).Padding(12, 8, 10, 10).Text(t =>
        {
            t.LineHeight(1.35);
            t.Span(titre + "\n").Bold().FontColor(Theme.Title);
            t.Span(texte).FontSize(Theme.TableSize);
        });
}
