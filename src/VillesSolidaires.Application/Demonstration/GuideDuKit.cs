using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Layout.Components;
using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Demonstration;

/// <summary>Guide pour s'organiser dans un immeuble ou une rue.</summary>
internal static class GuideDuKit
{
    public static void Composer(DocumentDescriptor document, KitDemonstration kit, GuideDemonstration guide) => document.Page(page =>
    {
        page.Size(PageSize.A4);
        page.Margin(52, 40, 52, 30);
        page.PageColor(Color.White);
        page.Footer().RunningFooter(AffichesDemonstration.Mention);
        page.Content().Column(colonne =>
        {
            colonne.Spacing(4);
            colonne.Item().Background(kit.Couleur, 4).Padding(22, 18, 22, 20).Column(bandeau =>
            {
                bandeau.Item().Text("Guide pour s’organiser").FontSize(12.5).Bold().LetterSpacing(0.5).FontColor(Color.White);
                bandeau.Item().PaddingTop(4).Heading(1, Typographie.Fine(kit.Titre)).FontSize(27).FontColor(Color.White);
            });
            colonne.Item().PaddingTop(8).Text(Typographie.Fine(guide.Introduction)).FontSize(12).LineHeight(1.45);
            foreach (var etape in guide.Etapes)
            {
                colonne.Item().SectionTitle(2, Typographie.Fine(etape.Titre));
                colonne.Item().List(liste =>
                {
                    liste.Spacing(2);
                    foreach (var point in etape.Points)
                    {
                        liste.Item(Typographie.Fine(point)).FontSize(11);
                    }
                });
            }
            colonne.Item().SectionTitle(2, "En cas d’urgence");
            colonne.Item().Urgence(kit, 0.85);
            colonne.Item().PaddingTop(4).KeepTogether().Numeros(kit, 0.85);
            colonne.Item().PaddingTop(6).Notice(
                "Vie privée",
                Typographie.Fine("Aucun nom d’habitant, aucune donnée de santé : on note des offres, et des nombres de visites. Le registre des personnes vulnérables reste à la mairie."));
        });
    });
}
