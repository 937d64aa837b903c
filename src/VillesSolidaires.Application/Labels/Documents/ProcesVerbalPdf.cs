using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Layout.Components;
using VillesSolidaires.Documents.Pdf;
using static VillesSolidaires.Conventions.Documents.BlocsTexte;

namespace VillesSolidaires.Labels.Documents;

/// <summary>Procès-verbal du jury : présents et quorum, déports, notes et dispersion par dossier, décisions motivées, présidence.</summary>
public static class ProcesVerbalPdf
{
    public static byte[] Rendre(ProcesVerbal pv) => Document.Create(Metadonnees(pv), doc => doc.Page(page =>
    {
        page.Size(PageSize.A4);
        page.Margin(22, 20, 22, 12, Unit.Millimetre);
        page.DefaultTextStyle(s => s.FontSize(Theme.BodySize));
        page.Footer().RunningFooter($"Procès-verbal du jury, {Imprimable(pv.Session)}, {Formats.Date(pv.Le)}");
        page.Content().Column(colonne =>
        {
            colonne.Item().Text($"Label {LibellesLabel.Nom}").FontSize(12).Bold().LetterSpacing(0.4).FontColor(Theme.Accent);
            colonne.Item().PaddingTop(4).SectionTitle(1, $"Procès-verbal du jury, {Imprimable(pv.Session)}");
            colonne.Item().PaddingBottom(4).Text(Ouverture(pv));
            colonne.Item().SectionTitle(2, "Composition et quorum");
            Membres(colonne, pv);
            colonne.Item().SectionTitle(2, "Résultats");
            Resultats(colonne, pv);
            colonne.Item().SectionTitle(2, "Décisions motivées");
            foreach (var dossier in pv.Dossiers)
            {
                Decision(colonne, dossier);
            }
            colonne.Item().PaddingTop(10).KeepTogether().Column(fin =>
            {
                fin.Item().Text("Fait et clos par la présidence du jury.");
                fin.Item().SignatureBlock([new Signatory("Présidence du jury", Imprimable(pv.Presidence is { } p ? Personne(p) : "à désigner"))]);
            });
        });
    })).GeneratePdf();

    private static DocumentMetadata Metadonnees(ProcesVerbal pv) =>
        new($"Procès-verbal du jury, {Imprimable(pv.Session)}", pv.Signature.Organisme, new DateTimeOffset(pv.Le.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero))
        {
            Subject = $"Label {LibellesLabel.Nom}, référentiel {Imprimable(pv.ReferentielNumero)}",
        };

    private static string Ouverture(ProcesVerbal pv) =>
        $"Le {Formats.DateLongue(pv.Le)}, le jury a examiné {Formats.Accorder(pv.Dossiers.Count, "dossier")} selon le référentiel {Imprimable(pv.ReferentielNumero)}. "
        + "Chaque membre a noté à l’aveugle, sans connaître les notes des autres ; un membre en conflit d’intérêts s’est déporté et n’a ni noté ni délibéré.";

    private static void Membres(ColumnDescriptor colonne, ProcesVerbal pv)
    {
        var exige = $"Une décision exige {Formats.Accorder(pv.Quorum, "note remise", "notes remises")} par dossier.";
        colonne.Item().KeepWithNext().PaddingBottom(6).Text(pv.SansQuorum.Count == 0
            ? $"{exige} Le quorum est atteint pour chaque dossier."
            : $"{exige} Il n’est pas atteint pour {Imprimable(string.Join(", ", pv.SansQuorum))}.");
        colonne.Item().PaddingBottom(8).Table(t =>
        {
            t.Caption("Membres du jury");
            t.Style(TableStyle.Default with { FontSize = 9, VerticalPadding = 2.5 });
            t.Columns(c =>
            {
                c.Relative(1.4).RowHeader();
                c.Relative(2);
                c.Relative(1).AlignRight();
            });
            t.Header("Membre", "Fonction", "Notes remises");
            foreach (var m in pv.Membres)
            {
                t.Row(Imprimable(m.Nom), Imprimable(m.Fonction) + (m.Preside ? " – présidence" : ""), Formats.Nombre(m.NotesRemises));
            }
        });
    }

    private static void Resultats(ColumnDescriptor colonne, ProcesVerbal pv) => colonne.Item().PaddingBottom(8).Table(t =>
    {
        t.Caption("Notes remises, points sur 100 et dispersion, décision de chaque dossier");
        t.Style(TableStyle.Default with { FontSize = 9, VerticalPadding = 2.5 });
        t.Columns(c =>
        {
            c.Relative(2).RowHeader();
            c.Relative(0.9).AlignRight();
            c.Relative(0.7).AlignRight();
            c.Relative(0.9).AlignRight();
            c.Relative(0.9).AlignRight();
            c.Relative(1.1).AlignRight();
            c.Relative(1.7);
        });
        t.Header("Commune", "Demandé", "Notes", "Moyenne", "Écart type", "De – à", "Décision");
        foreach (var d in pv.Dossiers)
        {
            var notes = d.Notes;
            t.Row(
                $"{Imprimable(d.Commune)} ({Imprimable(d.Departement)})", $"niveau {d.NiveauDemande}", Formats.Nombre(notes.Notants), Points(notes, notes.Moyenne), Points(notes, notes.EcartType),
                notes.Notants == 0 ? Formats.Absent : $"{Formats.Nombre(notes.Minimum)} – {Formats.Nombre(notes.Maximum)}", d.Decision);
        }
    });

    private static void Decision(ColumnDescriptor colonne, DossierPv d) => colonne.Item().PaddingBottom(9).KeepTogether().Column(bloc =>
    {
        bloc.Item().SectionTitle(3, $"{Imprimable(d.Commune)} : {d.Decision.ToLowerInvariant()}");
        bloc.Item().Text(Imprimable(d.Motifs));
        if (d.PresidePar is { } presidence)
        {
            bloc.Item().PaddingTop(3).Text($"Sous la présidence de {Imprimable(presidence)}.").FontColor(Theme.TextMuted);
        }
        if (d.Deports.Count > 0)
        {
            bloc.Item().PaddingTop(3).Text(
                $"{(d.Deports.Count == 1 ? "Déport" : "Déports")} : {string.Join(" ; ", d.Deports.Select(x => $"{Imprimable(x.Membre)} ({Imprimable(x.Raison)})"))}.").FontColor(Theme.TextMuted);
        }
    });

    private static string Points(SyntheseNotes notes, decimal points) => notes.Notants == 0 ? Formats.Absent : Formats.Nombre(points);

    private static string Personne(MembrePv membre) => $"{membre.Nom}, {membre.Fonction}";
}
