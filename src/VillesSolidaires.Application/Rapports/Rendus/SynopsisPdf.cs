using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Layout.Components;
using VillesSolidaires.Documents.Pdf;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Rendus;

/// <summary>Les deux pages de l'élu, deux exactement : chacune prend la densité la plus aérée qui y tienne.</summary>
internal sealed class SynopsisPdf(JeuDeDonnees jeu, Synopsis synopsis, GabaritPdf gabarit)
{
    /// <summary>Destination du graphique, pour qui le cherche dans sa section.</summary>
    public const string Destination = "synopsis-graphique";

    private static readonly Densite[] Faits =
    [
        new(12, 8, 9, 0), new(11.5, 8, 9, 0), new(10.5, 8, 9, 0), new(10, 6, 9, 0), new(9.5, 5, 9, 0), new(9.5, 4, 6, 0), new(9, 3, 6, 0), new(9, 2, 6, 0), new(8.5, 1, 3, 0),
    ];

    private static readonly Densite[] Suites =
    [
        new(12.5, 8, 0, 400), new(12.5, 8, 0, 360), new(12, 8, 0, 330), new(12, 8, 0, 300), new(12, 8, 0, 270), new(11.5, 8, 0, 240), new(11, 8, 0, 215), new(10.5, 8, 0, 195), new(10.5, 6, 0, 185), new(10, 5, 0, 175), new(9.5, 4, 0, 165), new(9, 3, 0, 155),
        new(9, 2, 0, 140), new(8.5, 1, 0, 110),
    ];

    private readonly Densite _faits = Densite.Ajuster(Faits, (page, d) => Fait(page, d, jeu, synopsis, gabarit));

    /// <summary>Chiffres clés que la première page montre.</summary>
    public IReadOnlyList<ChiffreCle> Chiffres => synopsis.ChiffresMontres(jeu, _faits.Chiffres);

    public void Composer(DocumentDescriptor document)
    {
        document.Page(page => Fait(page, _faits, jeu, synopsis, gabarit));
        var suites = Densite.Ajuster(Suites, (page, d) => Suite(page, d, jeu, synopsis, gabarit));
        document.Page(page => Suite(page, suites, jeu, synopsis, gabarit));
    }

    private static void Fait(PageDescriptor page, Densite d, JeuDeDonnees jeu, Synopsis synopsis, GabaritPdf gabarit)
    {
        gabarit.Appliquer(page);
        page.Content().Column(colonne =>
        {
            colonne.Item().SectionTitle(1, "L’essentiel en deux pages");
            if (jeu.EnTete.Mention is { } mention)
            {
                colonne.Item().PaddingBottom(6).Notice("À savoir", mention);
            }
            Titre(colonne, synopsis.Fait);
            if (synopsis.Chiffres.Count > 0)
            {
                colonne.Item().PaddingBottom(10).Tuiles(synopsis.ChiffresMontres(jeu, d.Chiffres), colonnes: 3, d.Corps * 2, d.Corps - 1);
            }
            colonne.Item().Points(synopsis.Fait, d.Points, d.Corps);
            Titre(colonne, synopsis.PourQui);
            colonne.Item().Points(synopsis.PourQui, d.Points, d.Corps);
            colonne.Item().ExtendVertical().AlignBottom().PaddingTop(10).Text(texte =>
            {
                texte.FontSize(Theme.SmallSize).FontColor(Theme.TextMuted);
                texte.Span("Nature de chaque chiffre : ");
                texte.Span("déclaré").Bold();
                texte.Span(", dit par une commune ou une publication ; ");
                texte.Span("calculé").Bold();
                texte.Span(", compté par Villes Solidaires ; ");
                texte.Span("externe").Bold();
                texte.Span(", repris d’une base publique. La méthode, en fin de rapport, dit d’où vient chacun.");
            });
        });
    }

    private static void Suite(PageDescriptor page, Densite d, JeuDeDonnees jeu, Synopsis synopsis, GabaritPdf gabarit)
    {
        gabarit.Appliquer(page);
        page.Content().Column(colonne =>
        {
            colonne.Item().SectionTitle(2, synopsis.Change.Titre);
            colonne.Item().Points(synopsis.Change, d.Points, d.Corps);
            if (synopsis.Graphique is { } graphique)
            {
                colonne.Item().PaddingTop(8).Section(Destination).Column(figure =>
                {
                    figure.Item().PaddingBottom(3).KeepWithNext().Text(graphique.Title).Bold().FontSize(d.Corps).FontColor(Theme.Title);
                    figure.Item().Graphique(graphique, d.Graphique, legende: null);
                });
            }
            colonne.Item().PaddingTop(10).Background(Theme.Paper).BorderLeft(3, Theme.Accent).Padding(16, 4, 14, 12).Column(demande =>
            {
                Titre(demande, synopsis.Demande);
                demande.Item().Points(synopsis.Demande, d.Points, d.Corps, numerotes: true);
            });
            colonne.Item().ExtendVertical().AlignBottom().PaddingTop(12).Text(texte =>
            {
                texte.FontSize(Theme.SmallSize + 0.5).FontColor(Theme.TextMuted);
                texte.Span("La suite : ");
                foreach (var (rang, section) in jeu.Sections.Index())
                {
                    texte.Span(rang == 0 ? "" : ", ");
                    texte.SectionLink(section.Titre, RenduPdf.Destination(section));
                }
                texte.Span(jeu.Sections.Count == 0 ? "" : ", puis ");
                texte.SectionLink("la méthode", MethodePdf.Destination);
                texte.Span(".");
            });
        });
    }

    private static void Titre(ColumnDescriptor colonne, TempsSynopsis temps) => colonne.Item().SectionTitle(2, temps.Titre);
}
