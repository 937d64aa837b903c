using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Layout.Components;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Rendus;

/// <summary>La méthode : sources qui se contredisent, puis définition, période, source et nature de chaque chiffre.</summary>
internal static class MethodePdf
{
    public const string Destination = "methode";

    /// <summary>Au-delà, une lecture de plus ne se lirait plus dans sa colonne.</summary>
    private const int LecturesParRang = 3;

    public static void Composer(ColumnDescriptor colonne, JeuDeDonnees jeu)
    {
        var e = jeu.EnTete;
        colonne.Item().SectionTitle(1, "Méthode", Destination);
        colonne.Item().PaddingBottom(6).Text($"Données figées le {Formats.Instant(e.FigeLe)}, à la demande de {e.DemandePar}. Les documents tirés de ce jeu ont été relus, et leurs "
            + "chiffres et leurs totaux comparés, avant d’être offerts. Un chiffre est déclaré (dit par une commune ou une publication), calculé (compté par Villes Solidaires) ou externe (repris d’une base publique).");
        var contradictions = jeu.Sections.SelectMany(s => s.Contradictions).ToList();
        if (contradictions.Count > 0)
        {
            colonne.Item().SectionTitle(2, "Sources qui se contredisent");
            colonne.Item().PaddingBottom(8).Text("Elles sont montrées côte à côte : rien n’a été arbitré en silence.");
            foreach (var contradiction in contradictions)
            {
                colonne.Item().PaddingBottom(12).KeepTogether().Column(c => Contradiction(c, contradiction));
            }
        }
        colonne.Item().SectionTitle(2, "Ce que veut dire chaque chiffre");
        colonne.Item().Table(t => Provenances(t, jeu));
    }

    private static void Contradiction(ColumnDescriptor colonne, Contradiction contradiction)
    {
        colonne.Item().PaddingBottom(4).KeepWithNext().Heading(3, contradiction.Chiffre);
        foreach (var rang in contradiction.Lectures.Chunk(LecturesParRang))
        {
            colonne.Item().PaddingBottom(6).Row(rangee =>
            {
                rangee.Spacing(9);
                foreach (var lecture in rang)
                {
                    rangee.RelativeItem().Background(Theme.Paper, 4).BorderLeft(3, Theme.Accent).Padding(14, 6, 8, 8).Text(texte =>
                    {
                        texte.LineHeight(1.3);
                        texte.Span(lecture.Valeur + "\n").Bold().Serif().FontSize(14).FontColor(Theme.Title);
                        texte.Span(lecture.Source + "\n").FontSize(Theme.TableSize);
                        texte.Span($"{lecture.Periode} · {lecture.Nature.Libelle()}").FontSize(Theme.SmallSize).FontColor(Theme.TextMuted);
                    });
                }
                for (var manque = rang.Length; manque < Math.Min(contradiction.Lectures.Count, LecturesParRang); manque++)
                {
                    rangee.RelativeItem();
                }
            });
        }
        colonne.Item().Text(contradiction.Explication).FontSize(Theme.TableSize).FontColor(Theme.TextMuted);
    }

    private static void Provenances(TableDescriptor t, JeuDeDonnees jeu)
    {
        t.Caption("Définition, période, source et nature de chaque chiffre");
        t.Style(TableStyle.Default with { FontSize = Theme.SmallSize, HorizontalPadding = 5, VerticalPadding = 2.8 });
        t.Columns(c =>
        {
            c.Relative(1.3).RowHeader();
            c.Relative(3.1);
            c.Relative(1.3);
            c.Relative(1.7);
            c.Relative(0.8);
        });
        t.Header("Chiffre", "Définition et réserve", "Période", "Source", "Nature");
        foreach (var p in jeu.Sections.SelectMany(s => s.Provenances))
        {
            t.Row(p.Chiffre, p.DefinitionEtReserve(), p.Periode, p.Source, p.Nature.Libelle());
        }
        if (!jeu.Sections.SelectMany(s => s.Provenances).Any())
        {
            t.Row(r => r.Cell(5).Text("Ce rapport ne porte aucun chiffre."));
        }
    }
}
