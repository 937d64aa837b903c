using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Pdf;
using static VillesSolidaires.Conventions.Documents.BlocsTexte;

namespace VillesSolidaires.Labels.Documents;

/// <summary>L'attestation du label en A4 paysage, une page : ce qu'une mairie encadre.</summary>
public static class AttestationPdf
{
    private const double Cadre = 22;
    private const double CoteQr = 96;
    private const double CoteSceau = 112;
    private const double LargeurCoeur = 30;

    public static byte[] Rendre(DocumentAttestation d) => Document.Create(Metadonnees(d), doc => doc.Page(page =>
    {
        var format = PageSize.A4.Landscape();
        page.Size(format);
        page.Margin(58, 48, 58, 44);
        page.PageColor(Color.White);
        page.DefaultTextStyle(s => s.FontSize(11));
        page.Background().Drawing(format.Height, SceauLabel.Encadrer(Cadre));
        page.Content().Column(colonne =>
        {
            Enonce(colonne, d);
            colonne.Item().ExtendVertical().AlignBottom().Row(rangee => Preuves(rangee, d));
        });
    })).GeneratePdf();

    private static DocumentMetadata Metadonnees(DocumentAttestation d) =>
        new($"Attestation {d.Numero}, {Imprimable(d.Commune)}", d.Signature.Organisme, new DateTimeOffset(d.DelivreeLe.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero))
        {
            Subject = $"Label {LibellesLabel.Nom}, niveau {d.Niveau}",
            Identifier = d.Numero,
        };

    private static void Enonce(ColumnDescriptor colonne, DocumentAttestation d)
    {
        colonne.Item().Text("Attestation de label").FontSize(12).Bold().LetterSpacing(1.2).AlignCenter().FontColor(Theme.Accent);
        colonne.Item().PaddingTop(4).Heading(1, LibellesLabel.Nom).FontSize(30).AlignCenter().LineHeight(1.15);
        colonne.Item().PaddingTop(20).Text($"L’association {Imprimable(d.Signature.Organisme)} reconnaît que").FontSize(14).AlignCenter().FontColor(Theme.TextMuted);
        colonne.Item().PaddingTop(2).Text(Imprimable(d.Commune)).FontSize(Corps(d.Commune)).Serif().Bold().AlignCenter().LineHeight(1.15).FontColor(Theme.Title);
        colonne.Item().Text(Imprimable(d.Departement)).FontSize(14).AlignCenter().FontColor(Theme.TextMuted);
        colonne.Item().PaddingTop(18).Text("tisse des liens entre voisins toute l’année, et lui attribue le label au").FontSize(14).AlignCenter().FontColor(Theme.TextMuted);
        colonne.Item().PaddingTop(4).Text($"niveau {Formats.Nombre(d.Niveau)}").FontSize(26).Serif().Bold().AlignCenter().FontColor(Theme.Title);
        colonne.Item().PaddingTop(4).Figure(
            $"{Formats.Accorder(d.Niveau, "cœur plein", "cœurs pleins")} sur {Formats.Nombre(LabelConsts.NiveauMax)}", LargeurCoeur, (toile, taille) => Coeurs(toile, taille.Width, d.Niveau));
        colonne.Item().PaddingTop(14).Text(t =>
        {
            t.AlignCenter().FontSize(14);
            t.Span("Valable ");
            t.Span(Formats.Periode(d.ValableDu, d.ValableJusquau)).Bold().FontColor(Theme.Title);
        });
    }

    private static void Preuves(RowDescriptor rangee, DocumentAttestation d)
    {
        rangee.Spacing(16);
        rangee.RelativeItem(1.15).Row(verification =>
        {
            verification.Spacing(12);
            verification.ConstantItem(CoteQr).QrCode(d.Verification.AbsoluteUri, $"Code QR de la page qui vérifie l’attestation {d.Numero}", CoteQr);
            verification.RelativeItem().AlignMiddle().Text(t =>
            {
                t.LineHeight(1.35);
                t.Span("Attestation n° ").FontSize(10).FontColor(Theme.TextMuted);
                t.Span($"{d.Numero}\n").FontSize(12).Bold().FontColor(Theme.Title);
                t.Span("À vérifier avec le code, ou à l’adresse\n").FontSize(8.5).FontColor(Theme.TextMuted);
                t.Hyperlink(d.VerificationEcrite, d.Verification, $"Vérifier l’attestation {d.Numero}").FontSize(8.5);
            });
        });
        rangee.ConstantItem(CoteSceau).Figure(
            $"Sceau de l’association : label {LibellesLabel.Nom}, niveau {d.Niveau}", CoteSceau, (toile, taille) => SceauLabel.Dessiner(toile, taille, d.Niveau));
        rangee.RelativeItem(1.15).AlignBottom().Column(signature =>
        {
            signature.Item().Text($"Délivrée le {Formats.Date(d.DelivreeLe)}, selon le référentiel {Imprimable(d.ReferentielNumero)}.").FontSize(10).FontColor(Theme.TextMuted);
            signature.Item().PaddingTop(44).LineHorizontal(0.75, Theme.Title);
            signature.Item().PaddingTop(4).Text(t =>
            {
                t.FontSize(10.5);
                if (d.Signature.Nom.Length > 0)
                {
                    t.Span(Imprimable(d.Signature.Nom) + "\n").Bold();
                }
                t.Span(Imprimable(d.Signature.Qualite));
            });
        });
    }

    private static void Coeurs(ICanvas toile, double largeur, int niveau)
    {
        const double Pas = LargeurCoeur + 8;
        var gauche = (largeur - (LabelConsts.NiveauMax * Pas) + 8) / 2;
        for (var i = 0; i < LabelConsts.NiveauMax; i++)
        {
            HeartShape.Draw(toile, gauche + (i * Pas), 0, LargeurCoeur, i < niveau ? Ink.Series2 : null, Ink.Series2, 1.6);
        }
    }

    // « Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson », le plus long nom de commune, tient encore sur une ligne.
    private static double Corps(string commune) => commune.Length switch { <= 22 => 54, <= 34 => 38, _ => 28 };
}
