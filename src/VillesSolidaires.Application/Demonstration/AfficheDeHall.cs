using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Demonstration;

/// <summary>Affiche A4 à poser dans un hall, lisible à deux mètres.</summary>
internal static class AfficheDeHall
{
    private const double Marge = 46;
    private const int GestesSerres = 5;

    public static void Composer(DocumentDescriptor document, KitDemonstration kit) => document.Page(page =>
    {
        page.Size(PageSize.A4);
        page.Margin(0);
        page.PageColor(Color.White);
        page.Content().Column(colonne =>
        {
            colonne.Bandeau(kit, 1, Marge);
            colonne.Item().Padding(Marge, 20, Marge, 0).Gestes(kit, kit.Affiche.Gestes.Count < GestesSerres ? 1.14 : 1);
            colonne.Item().Padding(Marge, 14, Marge, 0).Urgence(kit, 1);
            colonne.Item().Padding(Marge, 12, Marge, 0).Numeros(kit, 1);
            colonne.Item().Padding(Marge, 12, Marge, 0).ContactMairie(1);
            colonne.Item().Padding(Marge, 8, Marge, 0).MentionDemonstration(1);
        });
    });
}
