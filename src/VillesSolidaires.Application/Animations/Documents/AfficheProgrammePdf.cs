using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Pdf;
using VillesSolidaires.Documents.Reading;

namespace VillesSolidaires.Animations.Documents;

/// <summary>
/// Le programme en affiche A3, pour le hall de la mairie : une page, lisible à deux mètres. Les lettres sont les plus grandes qui tiennent ; quand
/// le programme est trop long, l'affiche garde les temps forts et renvoie à l'agenda public.
/// </summary>
public static class AfficheProgrammePdf
{
    private const double Marge = 52;
    private const double CoteQr = 150;

    // Du plus grand au plus serré. Le corps d'un titre vaut 22 points à l'échelle 1 : en dessous de 0,75, il ne se lit plus à deux mètres.
    private static readonly Gabarit[] Gabarits =
    [
        new(1, 1.6, 10), new(1, 1.3, 14), new(2, 1.15, 24), new(2, 1, 30), new(2, 0.88, 36), new(2, 0.8, 36), new(2, 0.75, 30), new(2, 0.75, 24), new(2, 0.75, 20), new(2, 0.75, 18), new(2, 0.75, 16), new(2, 0.75, 8),
    ];

    public static byte[] Rendre(DocumentProgramme d)
    {
        var lignes = d.Lignes.Where(l => l.AuraLieu).ToList();
        // Le dernier gabarit se rend quoi qu'il arrive : une affiche de deux pages vaut mieux qu'aucune.
        foreach (var gabarit in Gabarits[..^1].Where(g => lignes.Count <= g.Lignes || g.Echelle < 0.9))
        {
            var affiche = Composer(d, Choisir(lignes, gabarit.Lignes), lignes.Count, gabarit);
            if (PdfTextReader.Read(affiche).PageCount == 1)
            {
                return affiche;
            }
        }
        return Composer(d, Choisir(lignes, Gabarits[^1].Lignes), lignes.Count, Gabarits[^1]);
    }

    // Les temps forts d'abord, puis le programme national : ce que l'on vient chercher sur une affiche.
    private static List<LigneProgramme> Choisir(List<LigneProgramme> lignes, int nombre) =>
        lignes.Count <= nombre ? lignes : [.. lignes.OrderBy(l => l.Type).ThenBy(l => l.Periode.Debut).Take(nombre).OrderBy(l => l.Periode.Debut)];

    private static byte[] Composer(DocumentProgramme d, List<LigneProgramme> lignes, int total, Gabarit g) =>
        Document.Create(ProgrammePdf.Metadonnees(d), doc => doc.Page(page =>
        {
            page.Size(PageSize.A3);
            page.Margin(0);
            page.PageColor(Theme.Paper);
            if (!d.EstPublie)
            {
                page.Watermark("PROJET");
            }
            page.Content().Column(colonne =>
            {
                Bandeau(colonne, d);
                colonne.Item().Padding(Marge, 30, Marge, 0).Row(rangee =>
                {
                    rangee.Spacing(44);
                    foreach (var part in Partager(lignes, g.Colonnes))
                    {
                        rangee.RelativeItem().Column(liste => Liste(liste, part, g.Echelle));
                    }
                });
                if (lignes.Count < total)
                {
                    var reste = total - lignes.Count;
                    colonne.Item().Padding(Marge, 18, Marge, 0).Text($"Et {(reste == 1 ? "un autre rendez-vous" : $"{Formats.Nombre(reste)} autres rendez-vous")} : {d.AgendaEcrit}")
                        .FontSize(18).Bold().FontColor(Theme.Title);
                }
            });
        })).GeneratePdf();

    private static void Bandeau(ColumnDescriptor colonne, DocumentProgramme d)
    {
        colonne.Item().Background(Theme.Title).Padding(Marge, 50, Marge, 40).Row(rangee =>
        {
            rangee.Spacing(36);
            rangee.RelativeItem().Column(titre =>
            {
                titre.Item().Text("Animations entre voisins").FontSize(24).Bold().LetterSpacing(0.8).FontColor("#f2b8a6");
                titre.Item().PaddingTop(8).Heading(1, d.Commune).FontSize(d.Commune.Length > 22 ? 48 : 68).LineHeight(1.05).FontColor(Color.White);
                titre.Item().PaddingTop(8).Text($"Le programme {Formats.Annee(d.Annee)}").FontSize(32).Serif().FontColor(Color.White);
            });
            rangee.ConstantItem(CoteQr + 16).Background(Color.White, 6).Padding(8).Column(code =>
            {
                code.Item().QrCode(d.AgendaPublic.AbsoluteUri, $"Code QR de l’agenda public de {d.Commune}", CoteQr);
                code.Item().Text("L’agenda à jour").FontSize(15).Bold().AlignCenter().FontColor(Theme.Title);
            });
        });
        colonne.Item().LineHorizontal(10, Theme.Accent);
        colonne.Item().Padding(Marge, 16, Marge, 0).Text(t =>
        {
            t.FontSize(17);
            t.Span("À scanner ou à recopier : ");
            t.Span(d.AgendaEcrit).Bold().FontColor(Theme.Title);
        });
    }

    private static void Liste(ColumnDescriptor liste, IReadOnlyList<LigneProgramme> lignes, double echelle)
    {
        foreach (var mois in lignes.GroupBy(l => l.Periode.Debut.Month))
        {
            var nom = Formats.NomMois(mois.Key);
            liste.Item().PaddingTop(10 * echelle).PaddingBottom(6 * echelle).Heading(2, char.ToUpperInvariant(nom[0]) + nom[1..]).FontSize(25 * echelle).FontColor(Theme.Accent);
            foreach (var l in mois)
            {
                liste.Item().PaddingBottom(11 * echelle).Row(rangee =>
                {
                    rangee.Spacing(14 * echelle);
                    rangee.ConstantItem(44 * echelle).Decorative().Text($"{l.Periode.Debut.Day}").FontSize(34 * echelle).Bold().Serif().AlignRight().LineHeight(0.95).FontColor(Theme.Title);
                    rangee.RelativeItem().Column(texte =>
                    {
                        texte.Item().Text(l.TitreImprime).FontSize(22 * echelle).Bold().LineHeight(1.15).FontColor(Theme.Title);
                        texte.Item().PaddingTop(2 * echelle).Text(l.Heures is { } heures ? $"{l.Jours}, {heures}" : l.Jours).FontSize(17 * echelle).LineHeight(1.25);
                        // Le nom du lieu suffit à deux mètres ; son adresse est dans l'agenda.
                        if (l.LieuImprime is { } lieu)
                        {
                            texte.Item().Text(lieu).FontSize(17 * echelle).LineHeight(1.25).FontColor(Theme.TextMuted);
                        }
                    });
                });
            }
        }
    }

    // Coupe à parts égales, en gardant l'ordre : on lit une colonne puis l'autre.
    private static IEnumerable<IReadOnlyList<LigneProgramme>> Partager(List<LigneProgramme> lignes, int colonnes) =>
        colonnes == 1 ? [lignes] : [lignes[..((lignes.Count + 1) / 2)], lignes[((lignes.Count + 1) / 2)..]];

    /// <param name="Lignes">Animations au plus.</param>
    private sealed record Gabarit(int Colonnes, double Echelle, int Lignes);
}
