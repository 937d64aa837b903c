using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Layout.Components;
using VillesSolidaires.Documents.Pdf;
using VillesSolidaires.Documents.Reading;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Rendus;

/// <summary>Le rapport en PDF : couverture, sommaire, synopsis, sections, provenance de chaque chiffre.</summary>
public sealed class RenduPdf : IRenduRapport
{
    private const double HauteurGraphique = 200;

    /// <summary>À partir de tant de colonnes, un corps plus petit évite de couper les mots des en-têtes.</summary>
    private const int ColonnesSerrees = 7;

    public string Format => CodesRapport.Pdf;

    public string Libelle => EtapesRapport.Pdf;

    public IEnumerable<TableauBloc> Tableaux(JeuDeDonnees jeu) => jeu.Tableaux.Where(t => !t.ClasseurSeul);

    public byte[] Rendre(JeuDeDonnees jeu)
    {
        jeu = JeuImprimable.De(jeu);
        var e = jeu.EnTete;
        var periode = Formats.Periode(e.Du, e.Au);
        var metadonnees = new DocumentMetadata($"{e.Titre}, {e.Territoire}, {periode}", "Villes Solidaires", new DateTimeOffset(e.FigeLe, TimeSpan.Zero))
        {
            Subject = "Rapport d’impact à l’attention des élus",
        };
        return Document.Create(metadonnees, doc =>
        {
            doc.Page(page => CouverturePdf.Composer(page, e, periode));
            doc.Page(page =>
            {
                page.Size(PageSize.A4);
                page.Margin(20, 13, 20, 11, Unit.Millimetre);
                page.DefaultTextStyle(s => s.FontSize(Theme.BodySize));
                page.Header().RunningHeader($"{e.Titre} – {e.Territoire}");
                page.Footer().RunningFooter(e.Mention is null ? $"Période {periode}" : $"Période {periode}. {e.Mention}");
                page.Content().Column(colonne => Corps(colonne, jeu));
            });
        }).GeneratePdf();
    }

    public IReadOnlyList<TableauRelu> Relire(byte[] document) =>
        [.. PdfTableReader.Read(document).Select(t => new TableauRelu(t.Caption.Trim(), [.. t.BodyRows.Where(l => l.Count == t.HeaderRows[0].Count).Select(Lire)], t.FooterRows.Count == 0 ? null : Lire(t.FooterRows[0])))];

    private static void Corps(ColumnDescriptor colonne, JeuDeDonnees jeu)
    {
        colonne.Item().SectionTitle(1, "Sommaire", inTableOfContents: false);
        colonne.Item().TableOfContents();
        colonne.Item().PageBreak();
        Synopsis(colonne, jeu);
        var numero = 2;
        foreach (var section in jeu.Sections)
        {
            colonne.Item().PageBreak();
            colonne.Item().SectionTitle(1, $"{numero}. {section.Titre}");
            foreach (var bloc in section.Blocs)
            {
                Bloc(colonne, bloc);
            }
            numero++;
        }
        colonne.Item().PageBreak();
        Provenances(colonne, jeu, numero);
    }

    private static void Synopsis(ColumnDescriptor colonne, JeuDeDonnees jeu)
    {
        colonne.Item().SectionTitle(1, "1. L’essentiel");
        if (jeu.EnTete.Mention is { } mention)
        {
            colonne.Item().PaddingBottom(10).Notice("À savoir", mention);
        }
        colonne.Item().SectionTitle(2, "Chiffres clés");
        colonne.Item().PaddingBottom(8).KpiTiles([.. jeu.Sections.SelectMany(s => s.ChiffresCles)
            .Select(c => new Kpi(c.Valeur, c.Libelle, $"{c.Note} · {c.Nature.Libelle()}"))]);
        var points = jeu.Sections.SelectMany(s => s.PointsSaillants).ToList();
        if (points.Count > 0)
        {
            colonne.Item().SectionTitle(2, "À retenir");
            colonne.Item().List(liste =>
            {
                foreach (var point in points)
                {
                    liste.Item(point);
                }
            });
        }
        foreach (var graphique in jeu.Sections.SelectMany(s => s.Blocs).OfType<GraphiqueBloc>().Take(1))
        {
            colonne.Item().SectionTitle(2, graphique.Graphique.Title, inTableOfContents: false);
            Figure(colonne, graphique.Graphique, legende: null);
        }
    }

    private static void Bloc(ColumnDescriptor colonne, BlocRapport bloc)
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
                colonne.Item().PaddingBottom(10).Table(t => Fiche(t, fiche));
                break;
            case GraphiqueBloc { Graphique: var graphique }:
                colonne.Item().SectionTitle(2, graphique.Title);
                Figure(colonne, graphique, graphique.Description);
                break;
            case TableauBloc { ClasseurSeul: true }:
                break;
            case TableauBloc tableau:
                colonne.Item().PaddingTop(4).PaddingBottom(12).Table(t => Tableau(t, tableau));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(bloc));
        }
    }

    private static void Figure(ColumnDescriptor colonne, Chart graphique, string? legende) =>
        colonne.Item().PaddingBottom(10).Figure(
            $"{graphique.Title}. {graphique.Description}", HauteurGraphique,
            (surface, taille) => ChartRenderer.Draw(graphique, surface, taille.Width, taille.Height, ChartRenderer.PrintTextSize), legende);

    private static void Fiche(TableDescriptor t, FicheBloc fiche)
    {
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

    private static void Tableau(TableDescriptor t, TableauBloc tableau)
    {
        t.Caption(tableau.Titre);
        if (tableau.Colonnes.Count >= ColonnesSerrees)
        {
            t.Style(TableStyle.Default with { FontSize = 8, HorizontalPadding = 3 });
        }
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

    private static void Provenances(ColumnDescriptor colonne, JeuDeDonnees jeu, int numero)
    {
        colonne.Item().SectionTitle(1, $"{numero}. D’où viennent ces chiffres");
        colonne.Item().PaddingBottom(8).Text($"Données figées le {Formats.Instant(jeu.EnTete.FigeLe)}, à la demande de {jeu.EnTete.DemandePar}. "
            + "Les tableaux du PDF et du classeur ont été relus, et leurs totaux comparés, avant d’être offerts. Un chiffre est déclaré (dit par une source), calculé (compté ici) ou externe (repris d’une base publique).");
        colonne.Item().Table(t =>
        {
            t.Caption("Définition, période, source et réserve de chaque chiffre");
            t.Columns(c =>
            {
                c.Relative(1.3).RowHeader();
                c.Relative(2.4);
                c.Relative(1.2);
                c.Relative(1.9);
                c.Relative(0.8);
            });
            t.Header("Chiffre", "Définition et réserve", "Période", "Source", "Nature");
            foreach (var p in jeu.Sections.SelectMany(s => s.Provenances))
            {
                t.Row(p.Chiffre, p.DefinitionEtReserve(), p.Periode, p.Source, p.Nature.Libelle());
            }
        });
    }

    private static string[] Textes(IReadOnlyList<Cellule> ligne, TableauBloc tableau) =>
        [.. ligne.Select((c, i) => EcritureCellule.Ecrire(c, tableau.Colonnes[i].Type))];

    private static List<Cellule> Lire(IReadOnlyList<string> cellules) => [.. cellules.Select(EcritureCellule.Lire)];
}
