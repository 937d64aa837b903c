using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Demonstration;

/// <summary>Page A4 jointe à une convention de démonstration ; elle dit qu'elle est inventée.</summary>
internal static class PieceDemonstration
{
    private const double Marge = 64;

    public static byte[] Fabriquer(string titre, string sousTitre, IReadOnlyList<string> paragraphes, DateTimeOffset creeLe) =>
        Document.Create(new DocumentMetadata(titre, "Villes Solidaires", creeLe), document => document.Page(page =>
        {
            page.Size(PageSize.A4);
            page.Margin(Marge);
            page.PageColor(Color.White);
            page.Content().Column(colonne =>
            {
                colonne.Spacing(12);
                colonne.Item().Heading(1, titre).FontSize(20).LineHeight(1.2);
                colonne.Item().Text(sousTitre).FontSize(12).FontColor(Theme.TextMuted);
                colonne.Item().LineHorizontal(1, Theme.Leader);
                foreach (var paragraphe in paragraphes)
                {
                    colonne.Item().Text(paragraphe).FontSize(11).LineHeight(1.4);
                }
                colonne.Item().PaddingTop(24).Text("Document de démonstration : la collectivité nommée ne l’a ni écrit, ni voté, ni signé.").FontSize(10).Italic();
            });
        })).GeneratePdf();
}
