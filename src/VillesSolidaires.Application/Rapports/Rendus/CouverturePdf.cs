using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Pdf;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Rendus;

/// <summary>Couverture pleine page, bleue, au bandeau corail.</summary>
internal static class CouverturePdf
{
    private const double Bandeau = 78, HautDePage = 58;
    private const double LargeurLogo = 150, HauteurLogo = 84;

    public static void Composer(PageDescriptor page, EnTeteRapport e, string periode)
    {
        page.Size(PageSize.A4);
        page.Margin(24, 0, 24, 0, Unit.Millimetre);
        page.PageColor(Theme.Title);
        page.DefaultTextStyle(s => s.FontColor(Color.White));
        page.Background().AlignBottom().Background(Theme.Accent).Height(Bandeau, Unit.Millimetre).Column(_ => { });
        page.Content().Column(colonne =>
        {
            colonne.Item().Height(HautDePage, Unit.Millimetre).PaddingTop(16, Unit.Millimetre).Logo(e.Personnalisation, LargeurLogo, HauteurLogo);
            colonne.Item().Text("Rapport pour les élus").FontSize(13).Bold().LetterSpacing(0.6);
            colonne.Item().PaddingTop(10).Text(e.Titre).FontSize(40).Bold().Serif().LineHeight(1.1);
            colonne.Item().PaddingTop(6).Text(e.Territoire).FontSize(30).Serif().LineHeight(1.15);
            colonne.Item().PaddingTop(14).Text(periode).FontSize(17);
            if (e.Mention is { } mention)
            {
                colonne.Item().PaddingTop(18).Text(mention).FontSize(11);
            }
        });
        page.Footer().Height(Bandeau - 22, Unit.Millimetre).Column(colonne =>
        {
            colonne.Item().Text("Villes Solidaires").FontSize(14).Bold();
            colonne.Item().PaddingTop(6).Text("À l’attention des élues et des élus").FontSize(11);
            colonne.Item().Text($"Données figées le {Formats.Instant(e.FigeLe)}").FontSize(11);
        });
    }
}
