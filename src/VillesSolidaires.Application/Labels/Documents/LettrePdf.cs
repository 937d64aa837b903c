using VillesSolidaires.Conventions.Documents;
using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Layout.Components;
using VillesSolidaires.Documents.Pdf;
using static VillesSolidaires.Conventions.Documents.BlocsTexte;

namespace VillesSolidaires.Labels.Documents;

/// <summary>La lettre motivée d'une décision défavorable : ce qui est décidé, pourquoi, ce qui manque, comment répondre.</summary>
public static class LettrePdf
{
    public static byte[] Rendre(LettreDecision l) => Document.Create(Metadonnees(l), doc => doc.Page(page =>
    {
        page.Size(PageSize.A4);
        page.Margin(25, 22, 25, 14, Unit.Millimetre);
        page.DefaultTextStyle(s => s.FontSize(Theme.BodySize));
        page.Footer().RunningFooter($"{LibellesLabel.Nom}, {Imprimable(l.Session)}, {Imprimable(l.Commune)}");
        page.Content().Column(colonne =>
        {
            EnTete(colonne, l);
            Corps(colonne, l);
            DroitDeReponse(colonne, l);
            colonne.Item().KeepTogether().PaddingTop(14).Column(fin =>
            {
                fin.Item().Text("Nous vous prions d’agréer l’expression de notre considération distinguée.");
                fin.Item().SignatureBlock([new Signatory(
                    Imprimable(l.Signature.Organisme), Imprimable(l.Signature.Nom.Length == 0 ? l.Signature.Qualite : $"{l.Signature.Nom}, {l.Signature.Qualite}"))]);
            });
        });
    })).GeneratePdf();

    private static DocumentMetadata Metadonnees(LettreDecision l) =>
        new($"{l.Objet}, {Imprimable(l.Commune)}", l.Signature.Organisme, new DateTimeOffset(l.Le.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero))
        {
            Subject = $"Label {LibellesLabel.Nom}, {Imprimable(l.Session)}",
        };

    private static void EnTete(ColumnDescriptor colonne, LettreDecision l)
    {
        colonne.Item().Row(rangee =>
        {
            rangee.RelativeItem(1.2).Text(t =>
            {
                t.Span(Imprimable(l.Signature.Organisme) + "\n").Bold().Serif().FontSize(14).FontColor(Theme.Title);
                t.Span($"Label {LibellesLabel.Nom}").FontColor(Theme.TextMuted);
            });
            rangee.RelativeItem().Text($"À la mairie de\n{Imprimable(l.Commune)}").AlignRight();
        });
        colonne.Item().PaddingTop(26).Text($"Le {Formats.Date(l.Le)}").AlignRight();
        colonne.Item().PaddingTop(20).Heading(1, l.Objet).FontSize(19);
        colonne.Item().PaddingTop(6).PaddingBottom(12).LineHorizontal(2, Theme.Accent);
    }

    private static void Corps(ColumnDescriptor colonne, LettreDecision l)
    {
        colonne.Item().PaddingBottom(8).Text("Madame, Monsieur,");
        colonne.Item().PaddingBottom(8).Text(Decision(l));
        colonne.Item().SectionTitle(2, l.Issue == CandidatureStatut.Irrecevable ? "Ce que l’instruction a relevé" : "Les motifs du jury");
        foreach (var bloc in Lire(Imprimable(l.Motif)))
        {
            var place = colonne.Item().PaddingBottom(7);
            if (bloc.EstListe)
            {
                place.List(liste => Puces(liste, bloc.Lignes));
            }
            else
            {
                place.Text(string.Join('\n', bloc.Lignes));
            }
        }
        if (l.Manques.Count > 0)
        {
            colonne.Item().SectionTitle(2, "Ce qui manque");
            colonne.Item().PaddingBottom(7).List(liste => Puces(liste, [.. l.Manques.Select(Imprimable)]));
        }
    }

    private static void Puces(ListDescriptor liste, IReadOnlyList<string> lignes)
    {
        foreach (var ligne in lignes)
        {
            liste.Item(ligne);
        }
    }

    private static string Decision(LettreDecision l)
    {
        var demande = l.NiveauDemande is { } niveau ? $" au niveau {niveau}" : "";
        var points = l.Points is { } p ? $" Le dossier obtient {Formats.Nombre(p)} points sur {Formats.Nombre(LabelConsts.PointsMax, 0)}." : "";
        var candidature = $"La candidature de {Imprimable(l.Commune)}{demande}, pour « {Imprimable(l.Session)} »,";
        return l.Issue switch
        {
            CandidatureStatut.Ajournee => $"{candidature} est ajournée : elle pourra être présentée de nouveau à une prochaine session, avec ce qui manque aujourd’hui.{points}",
            CandidatureStatut.Refusee => $"{candidature} n’est pas retenue.{points}",
            _ => $"{candidature} n’est pas recevable : elle n’a pas été transmise au jury, et ne préjuge en rien d’une candidature prochaine.",
        };
    }

    private static void DroitDeReponse(ColumnDescriptor colonne, LettreDecision l)
    {
        if (l.ReponseJusquau is not { } jusquau)
        {
            return;
        }
        colonne.Item().SectionTitle(2, "Votre droit de réponse");
        colonne.Item().Text(t =>
        {
            t.Span("Vous pouvez répondre à cette décision ");
            t.Span($"jusqu’au {Formats.Date(jusquau)} compris").Bold();
            t.Span(". Votre réponse est jointe au dossier et lue par la présidence du jury, qui vous répond par écrit.");
            if (l.Dossier is { } dossier)
            {
                t.Span(" Elle se dépose sur la page du dossier : ");
                t.Hyperlink($"{dossier.Authority}{dossier.AbsolutePath}", dossier, "Page du dossier");
                t.Span(".");
            }
        });
    }
}
