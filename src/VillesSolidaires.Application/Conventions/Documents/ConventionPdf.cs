using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Layout.Components;
using VillesSolidaires.Documents.Pdf;
using static VillesSolidaires.Conventions.Documents.BlocsTexte;

namespace VillesSolidaires.Conventions.Documents;

/// <summary>La convention en PDF : page de titre, sommaire s'il est utile, articles, annexes, engagements, financement, signatures.</summary>
public static class ConventionPdf
{
    /// <summary>Au-delà, les parties se lisent mieux en tableau et le document mérite un sommaire.</summary>
    private const int PartiesEnListe = 8;

    private const int ClausesSansSommaire = 8;

    public static byte[] Rendre(DocumentConvention d)
    {
        var objet = Imprimable(d.Contenu.Objet);
        var metadonnees = new DocumentMetadata($"{d.Numero}, {objet}", "Villes Solidaires", new DateTimeOffset(d.TexteLe, TimeSpan.Zero))
        {
            Subject = $"{d.Nature}, {d.Reference}, empreinte {d.Empreinte}",
            Identifier = d.Numero,
        };
        return Document.Create(metadonnees, doc => doc.Page(page =>
        {
            page.Size(PageSize.A4);
            page.Margin(24, 18, 24, 12, Unit.Millimetre);
            page.DefaultTextStyle(s => s.FontSize(Theme.BodySize));
            if (Filigrane(d.Portee) is { } filigrane)
            {
                page.Watermark(filigrane);
            }
            page.Header().RunningHeader($"{d.Nature} – {objet}");
            page.Footer().RunningFooter($"{d.Numero}, {d.Reference}, empreinte {d.EmpreinteAbregee}");
            page.Content().Column(colonne =>
            {
                Titre(colonne, d, objet);
                Clauses(colonne, d, NatureClause.Article);
                Clauses(colonne, d, NatureClause.Annexe);
                TableauxPdf.Engagements(colonne, d);
                TableauxPdf.Financements(colonne, d);
                SignaturesPdf.Composer(colonne, d);
            });
        })).GeneratePdf();
    }

    private static string? Filigrane(PorteeDocument portee) => portee switch
    {
        PorteeDocument.Projet => "PROJET",
        PorteeDocument.Annule => "ANNULÉE",
        _ => null,
    };

    private static void Titre(ColumnDescriptor colonne, DocumentConvention d, string objet)
    {
        colonne.Item().PaddingTop(26, Unit.Millimetre).Text(d.Nature).FontSize(12).Bold().LetterSpacing(0.4).FontColor(Theme.Accent);
        colonne.Item().PaddingTop(8).Heading(1, objet).FontSize(27).LineHeight(1.15).HiddenFromTableOfContents();
        colonne.Item().PaddingTop(10).PaddingBottom(16).LineHorizontal(2, Theme.Accent);
        colonne.Item().Text(t =>
        {
            t.FontSize(12);
            t.Span(d.Numero).Bold();
            t.Span($", {Formats.Periode(d.Contenu.Debut, d.Contenu.Fin)}");
        });
        colonne.Item().PaddingTop(3).PaddingBottom(14).Text(Etat(d)).FontColor(Theme.TextMuted);
        colonne.Item().SectionTitle(2, "Entre les parties");
        Parties(colonne, d);
        if (d.Contenu.Clauses.Count > ClausesSansSommaire || d.Parties.Count > PartiesEnListe)
        {
            colonne.Item().PageBreak();
            colonne.Item().SectionTitle(2, "Sommaire", inTableOfContents: false);
            colonne.Item().TableOfContents();
        }
        colonne.Item().PageBreak();
    }

    private static string Etat(DocumentConvention d)
    {
        var fige = d.Version is null ? $"Texte en cours de rédaction, écrit le {Formats.Instant(d.TexteLe)}" : $"Version {d.Version}, figée le {Formats.Instant(d.TexteLe)}";
        return d.Portee switch
        {
            PorteeDocument.Signe => $"{fige}. Signée par toutes les parties le {Formats.Date(d.SigneeLe)}.",
            PorteeDocument.Consolide => $"{fige}. Texte consolidé : font foi la convention signée le {Formats.Date(d.SigneeLe)} et ses avenants signés.",
            PorteeDocument.Annule => $"{fige}. Convention annulée avant sa signature.",
            _ => $"{fige}. Projet, sans valeur tant que toutes les parties ne l’ont pas signé.",
        };
    }

    private static void Parties(ColumnDescriptor colonne, DocumentConvention d)
    {
        if (d.Parties.Count > PartiesEnListe)
        {
            TableauxPdf.Parties(colonne, d);
            return;
        }
        colonne.Item().List(liste =>
        {
            liste.Numbered();
            liste.Spacing(6);
            foreach (var partie in d.Parties)
            {
                liste.Item().Text(t =>
                {
                    t.Span(Imprimable(partie.Nom)).Bold();
                    t.Span($", {partie.Type.Libelle().ToLowerInvariant()}{(partie.Siren is { } siren ? $", SIREN {Siren(siren)}" : "")}, ");
                    t.Span(partie.Signataires.Count == 0 ? Imprimable(partie.Representants) : $"représentée par {Imprimable(partie.Representants)}");
                });
            }
        });
    }

    private static void Clauses(ColumnDescriptor colonne, DocumentConvention d, NatureClause nature)
    {
        foreach (var clause in d.Contenu.Clauses.Where(c => c.Nature == nature))
        {
            colonne.Item().SectionTitle(2, $"{nature.Libelle()} {clause.Numero}. {Imprimable(clause.Titre)}");
            foreach (var bloc in BlocsTexte.Lire(Imprimable(clause.Texte)))
            {
                var place = colonne.Item().PaddingBottom(7);
                if (bloc.EstListe)
                {
                    place.List(liste =>
                    {
                        foreach (var ligne in bloc.Lignes)
                        {
                            liste.Item(ligne);
                        }
                    });
                }
                else
                {
                    place.Text(string.Join('\n', bloc.Lignes));
                }
            }
        }
    }

    /// <summary>« 211 300 553 » : trois groupes de trois chiffres.</summary>
    internal static string Siren(string siren) => siren.Length == 9 ? $"{siren[..3]}{Formats.Fine}{siren[3..6]}{Formats.Fine}{siren[6..]}" : siren;
}
