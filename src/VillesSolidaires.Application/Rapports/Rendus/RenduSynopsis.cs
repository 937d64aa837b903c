using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Layout.Components;
using VillesSolidaires.Documents.Pdf;
using VillesSolidaires.Rapports.Bruts;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Rendus;

/// <summary>
/// Le synopsis en paysage, à projeter en séance : de deux à quatre diapositives, tirées du même jeu que le rapport. Les décisions demandées
/// au conseil ferment la marche, et restent à l'écran pendant la discussion.
/// </summary>
public sealed class RenduSynopsis : IRenduRapport
{
    private const int ColonnesDeTuiles = 3;

    // Le texte projeté se lit de loin : sous 11 points, mieux vaut un point de moins.
    private static readonly Densite[] Ouvertures = [new(17, 0, 9, 0), new(15, 0, 9, 0), new(14, 0, 9, 0), new(13, 0, 9, 0), new(12, 0, 9, 0), new(12, 0, 6, 0), new(11, 0, 6, 0), new(10, 0, 3, 0)];
    private static readonly Densite[] Textes = [new(24, 8, 0, 0), new(21, 8, 0, 0), new(19, 8, 0, 0), new(17, 8, 0, 0), new(17, 6, 0, 0), new(15.5, 6, 0, 0), new(14, 6, 0, 0), new(13, 5, 0, 0), new(12, 4, 0, 0), new(11, 3, 0, 0), new(11, 2, 0, 0), new(10, 1, 0, 0)];
    private static readonly Densite[] Evolutions =
        [new(17, 6, 0, 360), new(16, 6, 0, 345), new(15, 6, 0, 330), new(15, 6, 0, 300), new(14, 6, 0, 290), new(13, 5, 0, 280), new(12, 4, 0, 270), new(11, 3, 0, 260), new(11, 2, 0, 240), new(10, 1, 0, 220)];

    public string Format => CodesRapport.Synopsis;

    public string Libelle => EtapesRapport.Synopsis;

    public IEnumerable<TableauBloc> Tableaux(JeuDeDonnees jeu) => [];

    public IReadOnlyList<ChiffreCle> Chiffres(JeuDeDonnees jeu)
    {
        jeu = JeuImprimable.De(jeu);
        var synopsis = Synopsis.De(jeu);
        return synopsis.ChiffresMontres(jeu, Densite.Ajuster(Ouvertures, (page, d) => Ouvrir(page, d, jeu, synopsis)).Chiffres);
    }

    public byte[] Rendre(JeuDeDonnees jeu, LignesBrutes? lignes = null)
    {
        jeu = JeuImprimable.De(jeu);
        var gabarit = new GabaritPdf(jeu.EnTete);
        var synopsis = Synopsis.De(jeu);
        List<Diapositive> diapositives =
        [
            new(Ouvertures, (page, d) => Ouvrir(page, d, jeu, synopsis)),
            new(Textes, (page, d) => Actions(page, d, jeu.EnTete, synopsis)),
        ];
        if (synopsis.Graphique is not null || synopsis.Change.Nombre > 0)
        {
            diapositives.Add(new(Evolutions, (page, d) => Evolution(page, d, jeu.EnTete, synopsis)));
        }
        diapositives.Add(new(Textes, (page, d) => Decider(page, d, jeu, synopsis)));
        return Document.Create(gabarit.Metadonnees($"Synopsis : {gabarit.Titre}", "Synopsis à projeter en conseil"), document =>
        {
            foreach (var diapositive in diapositives)
            {
                var densite = Densite.Ajuster(diapositive.Niveaux, diapositive.Composer);
                document.Page(page => diapositive.Composer(page, densite));
            }
        }).GeneratePdf();
    }

    public DocumentRelu Relire(byte[] document) => RelecturePdf.Relire(document);

    private static void Ouvrir(PageDescriptor page, Densite d, JeuDeDonnees jeu, Synopsis synopsis)
    {
        const double panneau = 262;
        var e = jeu.EnTete;
        page.Size(PageSize.A4.Landscape());
        page.Margin(30, 40, 34, 26);
        page.DefaultTextStyle(s => s.FontSize(Theme.BodySize));
        page.Background().Width(panneau).Background(Theme.Title).Height(PageSize.A4.Landscape().Height).Column(_ => { });
        page.Content().Row(rangee =>
        {
            rangee.ConstantItem(panneau - 52).DefaultTextStyle(s => s.FontColor(Color.White)).Column(colonne =>
            {
                colonne.Item().Height(104).Logo(e.Personnalisation, 130, 84);
                colonne.Item().PaddingBottom(12).Text("Synopsis pour le conseil").FontSize(12).Bold().LetterSpacing(0.5);
                colonne.Item().Heading(1, e.Titre).FontSize(27).LineHeight(1.12).FontColor(Color.White);
                colonne.Item().PaddingTop(6).Text(e.Territoire).Serif().FontSize(21).LineHeight(1.15);
                colonne.Item().PaddingTop(14).Height(3).Width(54).Background(Theme.Accent).Column(_ => { });
                colonne.Item().PaddingTop(14).Text(GabaritPdf.Majuscule(Formats.Periode(e.Du, e.Au))).FontSize(13);
                colonne.Item().ExtendVertical().AlignBottom().Text(texte =>
                {
                    texte.FontSize(9).LineHeight(1.4);
                    texte.Span($"Données figées le {Formats.Instant(e.FigeLe)}.{(e.Mention is null ? "" : " " + e.Mention)}");
                });
            });
            rangee.ConstantItem(52);
            rangee.RelativeItem().Column(colonne =>
            {
                colonne.Item().PaddingBottom(12).Heading(2, "Les chiffres de la période").FontSize(22);
                colonne.Item().Tuiles(synopsis.ChiffresMontres(jeu, d.Chiffres), ColonnesDeTuiles, d.Corps * 2.1, d.Corps);
                if (synopsis.Chiffres.Count == 0)
                {
                    colonne.Item().Text(synopsis.Fait.SiVide).FontSize(15).Italic();
                }
            });
        });
    }

    private static void Actions(PageDescriptor page, Densite d, EnTeteRapport e, Synopsis synopsis)
    {
        GabaritPdf.Paysage(page, e);
        page.Content().Row(rangee =>
        {
            rangee.Spacing(40);
            foreach (var (rang, temps) in new[] { synopsis.Fait, synopsis.PourQui }.Index())
            {
                rangee.RelativeItem(rang == 0 ? 1.25 : 1).Column(colonne =>
                {
                    Titre(colonne, temps);
                    colonne.Item().Points(temps, d.Points, d.Corps);
                });
            }
        });
    }

    private static void Evolution(PageDescriptor page, Densite d, EnTeteRapport e, Synopsis synopsis)
    {
        GabaritPdf.Paysage(page, e);
        page.Content().Column(colonne =>
        {
            Titre(colonne, synopsis.Change);
            colonne.Item().Row(rangee =>
            {
                rangee.Spacing(34);
                if (synopsis.Graphique is { } graphique)
                {
                    rangee.RelativeItem(1.5).Column(figure =>
                    {
                        figure.Item().PaddingBottom(6).Text(graphique.Title).Bold().FontSize(14).FontColor(Theme.Title);
                        figure.Item().Graphique(graphique, d.Graphique, graphique.Description, corps: 11);
                    });
                }
                rangee.RelativeItem().Points(synopsis.Change, d.Points, d.Corps);
            });
        });
    }

    private static void Decider(PageDescriptor page, Densite d, JeuDeDonnees jeu, Synopsis synopsis)
    {
        GabaritPdf.Paysage(page, jeu.EnTete);
        var contradictions = jeu.Sections.Sum(s => s.Contradictions.Count);
        page.Content().Column(colonne =>
        {
            Titre(colonne, synopsis.Demande);
            colonne.Item().Background(Theme.Paper, 6).BorderLeft(5, Theme.Accent).Padding(26, 20, 24, 22).Points(synopsis.Demande, d.Points, d.Corps, numerotes: synopsis.Demande.Nombre > 1);
            colonne.Item().ExtendVertical().AlignBottom().PaddingTop(16).Text(texte =>
            {
                texte.FontSize(11).FontColor(Theme.TextMuted);
                texte.Span("Méthode. ").Bold();
                texte.Span("Chaque chiffre dit sa nature : déclaré par une commune ou une publication, calculé par Villes Solidaires, ou externe. ");
                texte.Span(contradictions == 0
                    ? "Le rapport complet donne la définition, la période et la source de chacun."
                    : $"Le rapport complet donne la définition et la source de chacun, et montre côte à côte {Formats.Accorder(contradictions, "chiffre sur lequel", "chiffres sur lesquels")} les sources se contredisent.");
            });
        });
    }

    private static void Titre(ColumnDescriptor colonne, TempsSynopsis temps)
    {
        colonne.Item().KeepWithNext().Heading(2, temps.Titre).FontSize(26);
        colonne.Item().PaddingTop(8).PaddingBottom(18).Height(3).Width(64).Background(Theme.Accent).Column(_ => { });
    }

    private sealed record Diapositive(Densite[] Niveaux, Action<PageDescriptor, Densite> Composer);
}
