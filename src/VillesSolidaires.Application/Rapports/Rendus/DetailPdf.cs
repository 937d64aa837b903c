using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Layout.Components;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Rendus;

/// <summary>Le détail, section par section, à la suite : les pages sont pleines, les tableaux entiers, les titres avec ce qu'ils annoncent.</summary>
internal sealed class DetailPdf(JeuDeDonnees jeu, Synopsis synopsis, GabaritPdf gabarit)
{
    /// <summary>À partir de tant de colonnes, un corps plus petit évite de couper les mots des en-têtes.</summary>
    private const int ColonnesSerrees = 7;

    /// <summary>Au-delà, garder un tableau d'un seul tenant laisserait un trop grand blanc : il continue, en-tête répété.</summary>
    private const int LignesInsecables = 15;

    private static readonly Aeration[] Aerations = [new(200, 3.6, 18), new(180, 3.2, 16), new(165, 2.9, 14), new(150, 2.6, 12)];

    /// <summary>Compose le détail à l'aération qui demande le moins de pages : à nombre égal, la plus large.</summary>
    public void Composer(PageDescriptor page) => Composer(page, Aerations.MinBy(a => GabaritPdf.CompterPages(p => Composer(p, a)))!);

    private void Composer(PageDescriptor page, Aeration aeration)
    {
        gabarit.Appliquer(page);
        page.Content().Column(colonne => Composer(colonne, aeration));
    }

    private void Composer(ColumnDescriptor colonne, Aeration aeration)
    {
        foreach (var (rang, section) in jeu.Sections.Index())
        {
            colonne.Item().PaddingTop(rang == 0 ? 0 : aeration.Ecart).KeepWithNext().Column(c => c.Item().SectionTitle(1, $"{rang + 1}. {section.Titre}", RenduPdf.Destination(section)));
            foreach (var bloc in section.Blocs)
            {
                Bloc(colonne, bloc, aeration);
            }
        }
    }

    private void Bloc(ColumnDescriptor colonne, BlocRapport bloc, Aeration aeration)
    {
        switch (bloc)
        {
            case TexteBloc { Titre: var titre, Texte: var texte }:
                if (titre is not null)
                {
                    colonne.Item().SectionTitle(2, titre);
                }
                colonne.Item().PaddingBottom(8).Text(texte);
                break;
            case FicheBloc fiche:
                colonne.Item().SectionTitle(2, fiche.Titre);
                colonne.Item().PaddingBottom(10).KeepTogether().Table(t => Fiche(t, fiche, aeration));
                break;
            case GraphiqueBloc { Graphique: var graphique } when ReferenceEquals(graphique, synopsis.Graphique):
                // Déjà dans les deux pages de l'élu : le redessiner ne dirait rien de plus.
                colonne.Item().PaddingBottom(8).Text(texte =>
                {
                    texte.Span($"{graphique.Description} Ce graphique est dans ");
                    texte.SectionLink("l’essentiel", SynopsisPdf.Destination, $"Graphique « {graphique.Title} », dans l’essentiel");
                    texte.Span(".");
                });
                break;
            case GraphiqueBloc { Graphique: var graphique }:
                colonne.Item().SectionTitle(2, graphique.Title);
                colonne.Item().PaddingBottom(10).Graphique(graphique, aeration.Graphique, graphique.Description);
                break;
            case TableauBloc { ClasseurSeul: true }:
                break;
            case TableauBloc tableau:
                var place = colonne.Item().PaddingTop(4).PaddingBottom(12);
                (tableau.Lignes.Count <= LignesInsecables ? place.KeepTogether() : place).Table(t => Tableau(t, tableau, aeration));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(bloc));
        }
    }

    private static void Fiche(TableDescriptor t, FicheBloc fiche, Aeration aeration)
    {
        t.Style(TableStyle.Default with { VerticalPadding = aeration.Marge });
        t.Columns(c =>
        {
            c.Relative(1).RowHeader();
            c.Relative(2);
        });
        t.Header("Information", "Valeur");
        foreach (var ligne in fiche.Lignes)
        {
            t.Row(ligne.Libelle, ligne.Valeur);
        }
    }

    private static void Tableau(TableDescriptor t, TableauBloc tableau, Aeration aeration)
    {
        t.Caption(tableau.Titre).Bold().FontColor(Theme.Title).FontSize(Theme.BodySize);
        var style = TableStyle.Default with { VerticalPadding = aeration.Marge };
        t.Style(tableau.Colonnes.Count >= ColonnesSerrees ? style with { FontSize = 8, HorizontalPadding = 3 } : style);
        t.Columns(c =>
        {
            for (var i = 0; i < tableau.Colonnes.Count; i++)
            {
                var colonne = c.Relative(tableau.Colonnes[i].Poids);
                if (i == 0)
                {
                    colonne.RowHeader();
                }
                if (EcritureCellule.EstNombre(tableau.Colonnes[i].Type))
                {
                    colonne.AlignRight();
                }
            }
        });
        t.Header([.. tableau.Colonnes.Select(c => c.Titre)]);
        foreach (var ligne in tableau.Lignes)
        {
            t.Row(Textes(ligne, tableau));
        }
        if (tableau.Lignes.Count == 0)
        {
            t.Row(r => r.Cell(tableau.Colonnes.Count).Text("Aucune donnée sur la période."));
        }
        if (tableau.Total is { } total)
        {
            t.Footer(Textes(total, tableau));
        }
    }

    private static string[] Textes(IReadOnlyList<Cellule> ligne, TableauBloc tableau) =>
        [.. ligne.Select((c, i) => EcritureCellule.Ecrire(c, tableau.Colonnes[i].Type))];

    /// <param name="Graphique">Hauteur d'un graphique, en points.</param>
    /// <param name="Marge">Au-dessus et au-dessous du texte d'une cellule, en points.</param>
    /// <param name="Ecart">Avant une section, en points.</param>
    private sealed record Aeration(double Graphique, double Marge, double Ecart);
}
