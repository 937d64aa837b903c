using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Layout.Components;
using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Demonstration;

/// <summary>Tableau à remplir à la main dans le hall : ce que chacun propose, jamais ce dont quelqu'un a besoin.</summary>
internal static class AnnuaireDesVoisins
{
    private const int Lignes = 15;

    public static void Composer(DocumentDescriptor document, KitDemonstration kit) => document.Page(page =>
    {
        page.Size(PageSize.A4);
        page.Margin(42, 40, 42, 34);
        page.PageColor(Color.White);
        page.Content().Column(colonne =>
        {
            colonne.Spacing(10);
            colonne.Item().Background(kit.Couleur, 4).Padding(20, 12, 20, 14).Column(bandeau =>
            {
                bandeau.Item().Heading(1, "L’annuaire de nos voisins").FontSize(28).FontColor(Color.White);
                bandeau.Item().Text(Typographie.Fine($"{kit.Affiche.Surtitre} : inscrivez ce que vous proposez, avec un prénom et un numéro.")).FontSize(12.5).FontColor(Color.White);
            });
            colonne.Item().Table(table =>
            {
                table.Columns(c =>
                {
                    c.Relative(1.3);
                    c.Relative(0.9);
                    c.Relative(1.3);
                    c.Relative(2.2);
                    c.Relative(1.3);
                });
                table.Header("Prénom", "Étage, porte", "Téléphone", "Je peux aider pour", "Quand");
                for (var i = 0; i < Lignes; i++)
                {
                    table.Row(ligne =>
                    {
                        for (var cellule = 0; cellule < 5; cellule++)
                        {
                            (cellule == 4 ? ligne.Cell() : ligne.Cell().BorderRight(0.5, Theme.Leader)).MinHeight(20).Text("");
                        }
                    });
                }
            });
            colonne.Item().Notice(
                "Vie privée",
                Typographie.Fine("Chacun n’inscrit que lui-même, et peut rayer sa ligne à tout moment. Ni nom de famille, ni état de santé, ni absence. L’annuaire se retire à la fin de la période."));
            colonne.Item().ContactMairie(0.9);
            colonne.Item().MentionDemonstration(0.9);
        });
    });
}
