using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Layout.Components;
using static VillesSolidaires.Conventions.Documents.BlocsTexte;

namespace VillesSolidaires.Conventions.Documents;

/// <summary>Parties, engagements, financement et échéancier, en tableaux.</summary>
internal static class TableauxPdf
{
    public static void Parties(ColumnDescriptor colonne, DocumentConvention d) => colonne.Item().PaddingBottom(8).Table(t =>
    {
        t.Caption($"{Formats.Accorder(d.Parties.Count, "partie")}, dans l’ordre de signature");
        t.Style(TableStyle.Default with { FontSize = 8.5, VerticalPadding = 2.5 });
        t.Columns(c =>
        {
            c.Constant(34).AlignRight();
            c.Relative(1.7).RowHeader();
            c.Relative(1.1);
            c.Relative(2.2);
        });
        t.Header("Ordre", "Partie", "Qualité", "Représentée par");
        foreach (var partie in d.Parties)
        {
            t.Row(Formats.Nombre(partie.Rang), Imprimable(partie.Nom), partie.Type.Libelle(), Imprimable(partie.Representants));
        }
    });

    public static void Engagements(ColumnDescriptor colonne, DocumentConvention d)
    {
        if (d.Contenu.Engagements.Count == 0)
        {
            return;
        }
        colonne.Item().SectionTitle(2, "Engagements des parties");
        colonne.Item().PaddingBottom(10).Table(t =>
        {
            t.Caption("Ce que chaque partie s’engage à faire, et pour quand");
            t.Columns(c =>
            {
                c.Relative(2.5).RowHeader();
                c.Relative(1.5);
                c.Relative(1.3);
                c.Relative(1);
            });
            t.Header("Engagement", "Partie", "Échéance", "Objectif");
            foreach (var e in d.Contenu.Engagements)
            {
                t.Row(Imprimable(e.Libelle), Imprimable(e.Partie), Formats.Date(e.Echeance), Objectif(e));
            }
        });
    }

    public static void Financements(ColumnDescriptor colonne, DocumentConvention d)
    {
        if (d.Contenu.Financements.Count == 0)
        {
            return;
        }
        colonne.Item().SectionTitle(2, "Financement");
        foreach (var f in d.Contenu.Financements)
        {
            colonne.Item().PaddingBottom(6).Text(t =>
            {
                t.Span($"{Imprimable(f.Attribuant)} verse à {Imprimable(f.Beneficiaire)} ");
                t.Span(Formats.Montant(f.Montant)).Bold();
                t.Span($" ({f.Nature.Libelle().ToLowerInvariant()}, {f.Conditions.Libelle().ToLowerInvariant()}).");
                if (f.Dispositif is { } dispositif)
                {
                    t.Span($" Dispositif : {Imprimable(dispositif)}.");
                }
            });
            if (f.Versements.Count > 0)
            {
                Echeancier(colonne, f);
            }
        }
    }

    private static void Echeancier(ColumnDescriptor colonne, FinancementContenu f) => colonne.Item().PaddingBottom(10).Table(t =>
    {
        t.Caption($"Échéancier des versements de {Imprimable(f.Attribuant)} à {Imprimable(f.Beneficiaire)}");
        t.Columns(c =>
        {
            c.Relative(0.8).RowHeader();
            c.Relative(1.4);
            c.Relative(2.6);
            c.Relative(1).AlignRight();
        });
        t.Header("Exercice", "Échéance", "Condition", "Montant");
        foreach (var v in f.Versements)
        {
            t.Row(Formats.Annee(v.Exercice), Formats.Date(v.Echeance), Imprimable(v.Condition), Formats.Montant(v.Montant));
        }
        t.Footer("Total", "", "", Formats.Montant(f.Versements.Sum(v => v.Montant)));
    });

    private static string Objectif(EngagementContenu e) =>
        e.Cible is { } cible ? $"{Formats.Nombre(cible)} {Imprimable(e.Unite ?? "")}".TrimEnd() : "à tenir";
}
