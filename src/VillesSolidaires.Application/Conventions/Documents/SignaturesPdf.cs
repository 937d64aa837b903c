using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Layout.Components;
using static VillesSolidaires.Conventions.Documents.BlocsTexte;

namespace VillesSolidaires.Conventions.Documents;

/// <summary>
/// Signatures de chaque partie : qui, en quelle qualité, quand, et la délibération qui l'y autorise. Tant qu'elles manquent, la place
/// d'une signature manuscrite reste sur le papier.
/// </summary>
internal static class SignaturesPdf
{
    /// <summary>Au-delà, des emplacements côte à côte prendraient des pages : chacun signe dans sa ligne du tableau.</summary>
    private const int EmplacementsMax = 8;

    /// <summary>Hauteur laissée à une signature manuscrite dans le tableau, en points.</summary>
    private const double HauteurSignature = 34;

    public static void Composer(ColumnDescriptor colonne, DocumentConvention d)
    {
        var signataires = d.Parties.SelectMany(p => p.Signataires.Select(s => (Partie: p, Signataire: s))).ToList();
        var attendus = signataires.Where(s => s.Signataire.SigneLe is null).ToList();
        if (signataires.Count > EmplacementsMax)
        {
            Contenu(colonne, d, signataires.Count, attendus, attendus.Count > EmplacementsMax);
        }
        else
        {
            // Les signatures d'un texte court ne se dispersent pas sur deux pages.
            colonne.Item().KeepTogether().Column(ensemble => Contenu(ensemble, d, signataires.Count, attendus, dansLeTableau: false));
        }
    }

    private static void Contenu(
        ColumnDescriptor colonne, DocumentConvention d, int signataires, List<(PartieDocument Partie, SignataireDocument Signataire)> attendus, bool dansLeTableau)
    {
        colonne.Item().SectionTitle(2, "Signatures");
        if (d.Portee == PorteeDocument.Annule)
        {
            colonne.Item().Text("La convention a été annulée : elle ne se signe plus.");
            return;
        }
        colonne.Item().KeepWithNext().PaddingBottom(8).Text(Introduction(d, signataires, attendus.Count));
        colonne.Item().PaddingBottom(10).Table(t => Tableau(t, d, dansLeTableau));
        if (attendus.Count > 0 && !dansLeTableau)
        {
            colonne.Item().SignatureBlock([.. attendus.Select(s => new Signatory(Imprimable(s.Partie.Nom), Imprimable(s.Signataire.Personne)))]);
        }
    }

    private static string Introduction(DocumentConvention d, int signataires, int attendus)
    {
        var texte = d.Portee switch
        {
            PorteeDocument.Signe => "Chaque signature porte sur ce texte, dont l’empreinte est en bas de page.",
            PorteeDocument.Consolide => "Les signatures portent sur la convention d’origine ; chaque avenant porte les siennes.",
            _ => "Une signature porte sur ce texte et sur son empreinte : le modifier l’annulerait.",
        };
        return signataires == 0 ? "Les signataires ne sont pas encore désignés."
            : attendus == 0 ? texte
            : attendus == signataires ? $"Aucune signature n’est encore donnée. {texte}"
            : $"{Formats.Accorder(signataires - attendus, "signature donnée", "signatures données")} sur {Formats.Nombre(signataires)}. {texte}";
    }

    private static void Tableau(TableDescriptor t, DocumentConvention d, bool manuscrites)
    {
        t.Caption("Signatures, dans l’ordre convenu");
        t.Style(TableStyle.Default with { FontSize = 8.5 });
        t.Columns(c =>
        {
            c.Constant(34).AlignRight();
            c.Relative(1.6).RowHeader();
            c.Relative(1.9);
            c.Relative(1.4);
        });
        t.Header("Ordre", "Partie", "Signataire et qualité", "Signature");
        foreach (var partie in d.Parties)
        {
            if (partie.Signataires.Count == 0)
            {
                t.Row(Formats.Nombre(partie.Rang), Intitule(partie), "à désigner", "");
            }
            foreach (var (signataire, premier) in partie.Signataires.Select((s, i) => (s, i == 0)))
            {
                t.Row(r =>
                {
                    r.Cell().Text(Formats.Nombre(partie.Rang));
                    r.Cell().Text(premier ? Intitule(partie) : Imprimable(partie.Nom));
                    r.Cell().Text(Imprimable(signataire.Personne));
                    Signature(r.Cell(), signataire, manuscrites);
                });
            }
        }
    }

    private static void Signature(IContainer cellule, SignataireDocument signataire, bool manuscrites)
    {
        if (signataire.SigneLe is { } le)
        {
            cellule.Text($"signé le {Formats.Date(le)}{(signataire.SurPapier ? ", sur papier" : "")}");
        }
        else
        {
            (manuscrites ? cellule.MinHeight(HauteurSignature) : cellule).Text("à signer");
        }
    }

    /// <summary>Nom, puis ce qui autorise la partie à signer : délibération exécutoire, contrat d'engagement républicain.</summary>
    private static string Intitule(PartieDocument partie)
    {
        List<string> lignes = [Imprimable(partie.Nom)];
        if (partie.DeliberationExecutoireLe is { } executoire)
        {
            lignes.Add($"Délibération n° {Imprimable(partie.DeliberationReference!)}, exécutoire le {Formats.Date(executoire)}");
        }
        if (partie.EngagementRepublicainLe is { } atteste)
        {
            lignes.Add($"Contrat d’engagement républicain attesté le {Formats.Date(atteste)}");
        }
        return string.Join('\n', lignes);
    }
}
