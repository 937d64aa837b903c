using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Demonstration;

/// <summary>Tract A5 : l'affiche au recto, un mot à compléter et à glisser sous la porte au verso.</summary>
internal static class TractSousLaPorte
{
    private const double Echelle = 0.68;
    private const double Marge = 32;

    private static readonly string[] Propositions =
        ["faire vos courses ou passer à la pharmacie", "vous appeler ou passer vous voir", "descendre vos poubelles, relever le courrier", "vous aider pour une démarche ou un téléphone"];

    public static void Composer(DocumentDescriptor document, KitDemonstration kit)
    {
        document.Page(page =>
        {
            Preparer(page);
            page.Content().Column(colonne =>
            {
                colonne.Bandeau(kit, Echelle, Marge);
                colonne.Item().Padding(Marge, 14, Marge, 0).Gestes(kit, Echelle);
                colonne.Item().Padding(Marge, 10, Marge, 0).Urgence(kit, Echelle);
                colonne.Item().Padding(Marge, 8, Marge, 0).Numeros(kit, Echelle);
            });
        });
        document.Page(page =>
        {
            Preparer(page);
            page.Content().Padding(Marge, 26, Marge, 16).Column(colonne =>
            {
                colonne.Spacing(11);
                colonne.Item().Heading(1, "Un mot de votre voisin, de votre voisine").FontSize(22).LineHeight(1.15).FontColor(kit.Couleur);
                colonne.Item().LineHorizontal(2, Theme.Accent);
                colonne.Item().Text(Typographie.Fine("Bonjour, nous habitons le même immeuble. Je peux, si vous le souhaitez :")).FontSize(12);
                foreach (var proposition in Propositions)
                {
                    colonne.Item().Row(ligne =>
                    {
                        ligne.Spacing(10);
                        ligne.ConstantItem(14).PaddingTop(2).Decorative().Height(13).Width(13).Border(1, kit.Couleur).Text("");
                        ligne.RelativeItem().Text(proposition).FontSize(12);
                    });
                }
                foreach (var champ in new[] { "Prénom", "Étage ou porte", "Téléphone, si vous voulez bien le donner", "Le meilleur moment pour m’appeler" })
                {
                    colonne.Item().PaddingTop(14).Column(c =>
                    {
                        c.Item().LineHorizontal(0.75, Theme.Leader);
                        c.Item().PaddingTop(2).Text(champ).FontSize(9).FontColor(Theme.TextMuted);
                    });
                }
                colonne.Item().PaddingTop(6).Text("Ce papier reste entre nous : il ne demande ni nom de famille, ni état de santé.").FontSize(10).Italic();
                colonne.Item().ContactMairie(0.85);
                colonne.Item().MentionDemonstration(Echelle);
            });
        });
    }

    private static void Preparer(PageDescriptor page)
    {
        page.Size(PageSize.A5);
        page.Margin(0);
        page.PageColor(Color.White);
    }
}
