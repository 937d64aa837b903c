using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Layout.Components;
using VillesSolidaires.Documents.Pdf;
using static VillesSolidaires.Conventions.Documents.BlocsTexte;

namespace VillesSolidaires.Animations.Documents;

/// <summary>Le programme de l'année en A4, un tableau par mois.</summary>
public static class ProgrammePdf
{
    private const double CoteQr = 74;

    public static byte[] Rendre(DocumentProgramme d) => Document.Create(Metadonnees(d), doc => doc.Page(page =>
    {
        page.Size(PageSize.A4);
        page.Margin(18, 16, 18, 12, Unit.Millimetre);
        page.DefaultTextStyle(s => s.FontSize(Theme.BodySize));
        if (!d.EstPublie)
        {
            page.Watermark("PROJET");
        }
        page.Footer().RunningFooter($"{d.Titre}, mis à jour le {Formats.Date(HeureDeParis.Jour(d.MisAJourLe))}");
        page.Content().Column(colonne =>
        {
            Titre(colonne, d);
            foreach (var mois in d.Lignes.GroupBy(l => l.Periode.Debut.Month))
            {
                var nom = Formats.NomMois(mois.Key);
                colonne.Item().SectionTitle(2, char.ToUpperInvariant(nom[0]) + nom[1..]);
                Mois(colonne, $"{Formats.Accorder(mois.Count(), "animation")} en {nom} {Formats.Annee(d.Annee)}", mois);
            }
        });
    })).GeneratePdf();

    internal static DocumentMetadata Metadonnees(DocumentProgramme d) => new(d.Titre, "Villes Solidaires", new DateTimeOffset(d.MisAJourLe, TimeSpan.Zero))
    {
        Subject = "Animations entre voisins",
        Identifier = $"programme-{d.CommuneCode}-{Formats.Annee(d.Annee)}",
    };

    private static void Titre(ColumnDescriptor colonne, DocumentProgramme d)
    {
        colonne.Item().Row(ligne =>
        {
            ligne.Spacing(16);
            ligne.RelativeItem().Column(titre =>
            {
                titre.Item().Text("Animations entre voisins").FontSize(12).Bold().LetterSpacing(0.4).FontColor(Theme.Accent);
                titre.Item().PaddingTop(4).Heading(1, d.Titre).FontSize(27).LineHeight(1.15);
                titre.Item().PaddingTop(6).Text(Resume(d)).FontColor(Theme.TextMuted);
                titre.Item().PaddingTop(4).Text(t =>
                {
                    t.Span("Agenda à jour : ");
                    t.Hyperlink(d.AgendaEcrit, d.AgendaPublic, $"Agenda public de {d.Commune}");
                });
            });
            ligne.ConstantItem(CoteQr).QrCode(d.AgendaPublic.AbsoluteUri, $"Code QR de l’agenda public de {d.Commune}", CoteQr);
        });
        colonne.Item().PaddingTop(10).PaddingBottom(4).LineHorizontal(2, Theme.Accent);
    }

    private static string Resume(DocumentProgramme d)
    {
        var tempsForts = d.Lignes.Count(l => l.AuraLieu && l.Type == TypeAnimation.TempsFort);
        var nombre = Formats.Accorder(d.Lignes.Count(l => l.AuraLieu), "animation");
        return (tempsForts == 0 ? nombre : $"{nombre}, dont {Formats.Accorder(tempsForts, "temps fort", "temps forts")}")
            + (d.EstPublie ? "." : ". Programme en préparation : dates et lieux peuvent encore changer.");
    }

    private static void Mois(ColumnDescriptor colonne, string legende, IEnumerable<LigneProgramme> lignes) => colonne.Item().PaddingBottom(8).Table(t =>
    {
        t.Caption(legende);
        t.Style(TableStyle.Default with { FontSize = 9, VerticalPadding = 3 });
        t.Columns(c =>
        {
            c.Relative(1.25);
            c.Relative(2).RowHeader();
            c.Relative(1.7);
            c.Relative(1.2);
            c.Relative(1.25);
        });
        t.Header("Quand", "Animation", "Lieu", "Pour qui", "Organisateur");
        foreach (var l in lignes)
        {
            t.Row(
                l.Heures is { } heures ? $"{l.Jours}, {heures}" : l.Jours, l.TitreImprime + Mention(l.Statut), OuTiret(l.Endroit),
                OuTiret(Imprimable(l.Public ?? "")), OuTiret(Imprimable(l.Organisateur ?? "")));
        }
    });

    private static string Mention(AnimationStatut statut) => statut switch
    {
        AnimationStatut.Annulee => " (annulée)",
        AnimationStatut.Reportee => " (date reportée)",
        AnimationStatut.Proposee => " (proposée)",
        _ => "",
    };

    private static string OuTiret(string texte) => texte.Length == 0 ? Formats.Absent : texte;
}
