using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Kits;

/// <summary>
/// L’affiche d’un kit aux couleurs d’une commune, A4 ou A3, une page : lisible à deux mètres, le code QR à hauteur de main. Ce qui est long
/// réduit d’abord les lettres ; ce qui manque laisse la place au reste.
/// </summary>
public static class AffichePdf
{
    private const double Marge = 38;
    private const double CoteQr = 156;
    private const double HauteurLogo = 62;
    private const int ContenuMontre = 4;

    // Du plus grand au plus serré : la première qui tient sur une page l'emporte.
    private static readonly double[] Serrages = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.42];

    public static byte[] Rendre(DocumentAffiche d) => Choisir(d).GeneratePdf();

    /// <summary>La même affiche, en image à montrer dans une page.</summary>
    /// <param name="d">Affiche.</param>
    /// <param name="adresseLogo">D’où le navigateur lit le logo.</param>
    public static string Apercu(DocumentAffiche d, string adresseLogo) =>
        Choisir(d).GenerateSvg($"Aperçu de l’affiche du kit {d.Kit.Titre} pour {d.Commune}", _ => adresseLogo);

    private static Document Choisir(DocumentAffiche d)
    {
        foreach (var serrage in Serrages[..^1])
        {
            var document = Composer(d, serrage);
            if (document.CountPages() == 1)
            {
                return document;
            }
        }
        return Composer(d, Serrages[^1]);
    }

    private static Document Composer(DocumentAffiche d, double serrage)
    {
        var format = d.Format == FormatAffiche.A3 ? PageSize.A3 : PageSize.A4;
        var m = new Mesures(format.Width / PageSize.A4.Width, serrage);
        return Document.Create(Metadonnees(d), doc => doc.Page(page =>
        {
            page.Size(format);
            page.Margin(0);
            page.PageColor(Color.White);
            page.Content().Column(colonne =>
            {
                Bandeau(colonne, d, m);
                Commune(colonne, d, m);
                RendezVous(colonne, d, m);
                if (!d.Textes.EstVide)
                {
                    Message(colonne, d, m);
                }
                else if (d.Kit.Contenu.Count > 0)
                {
                    Contenu(colonne, d, m);
                }
                colonne.Item().ExtendVertical().AlignBottom().Column(bas => Bas(bas, d, m));
            });
        }));
    }

    private static DocumentMetadata Metadonnees(DocumentAffiche d) =>
        new($"{d.Kit.Titre}, affiche de {d.Commune}", "Villes Solidaires", new DateTimeOffset(d.Kit.PublieLe, TimeSpan.Zero)) { Subject = d.Kit.Resume };

    private static void Bandeau(ColumnDescriptor colonne, DocumentAffiche d, Mesures m)
    {
        colonne.Item().Background(VisuelKit.Couleur(d.Kit.Nature)).Column(bandeau =>
        {
            bandeau.Item().Padding(m.L(Marge), m.L(34), m.L(Marge), 0).Column(titre =>
            {
                titre.Item().Text(Surtitre(d.Kit.Nature)).FontSize(m.T(15)).Bold().LetterSpacing(0.6).FontColor(Color.White);
                titre.Item().PaddingTop(m.L(4)).Heading(1, d.Kit.Titre).FontSize(m.T(CorpsTitre(d.Kit.Titre))).LineHeight(1.08).FontColor(Color.White);
                titre.Item().PaddingTop(m.L(8)).Text(d.Kit.Resume).FontSize(m.T(d.Kit.Resume.Length switch { <= 140 => 17, <= 260 => 14, _ => 11.5 })).LineHeight(1.32).FontColor(Color.White);
            });
            var largeur = m.L(PageSize.A4.Width - (2 * Marge));
            bandeau.Item().Padding(m.L(Marge), m.L(16), m.L(Marge), 0).Drawing(largeur * VisuelKit.Hauteur / VisuelKit.Largeur, VisuelKit.De(d.Kit.Nature));
        });
        colonne.Item().LineHorizontal(m.L(6), Theme.Accent);
    }

    private static void Commune(ColumnDescriptor colonne, DocumentAffiche d, Mesures m) =>
        colonne.Item().Padding(m.L(Marge), m.L(20), m.L(Marge), 0).Row(rangee =>
        {
            rangee.Spacing(m.L(18));
            if (d.Identite.Logo is { } logo)
            {
                // Un logo carré ou haut ne prend pas la largeur d'un bandeau.
                var rapport = (double)logo.Width / logo.Height;
                rangee.ConstantItem(Math.Min(m.L(150), m.L(HauteurLogo) * rapport)).AlignMiddle().Image(logo, $"Logo de {d.Commune}", m.L(HauteurLogo));
            }
            rangee.RelativeItem().AlignMiddle().Column(texte =>
            {
                texte.Item().Text("Entre voisins").FontSize(m.T(14)).FontColor(Theme.TextMuted);
                texte.Item().Heading(2, d.Commune).FontSize(m.T(CorpsCommune(d))).Serif().LineHeight(1.08).FontColor(Theme.Title);
            });
        });

    private static void RendezVous(ColumnDescriptor colonne, DocumentAffiche d, Mesures m)
    {
        var t = d.Textes;
        if (t.Date is not null || t.Lieu is not null)
        {
            colonne.Item().Padding(m.L(Marge), m.L(16), m.L(Marge), 0).Background("#fdeeea").BorderLeft(m.L(5), Theme.Accent).Padding(m.L(18), m.L(11), m.L(16), m.L(13)).Column(bloc =>
            {
                if (t.Date is { } date)
                {
                    bloc.Item().Text(Majuscule(Formats.DateLongue(date)) + (t.Heure is { } heure ? $", {heure}" : "")).FontSize(m.T(24)).Serif().Bold().LineHeight(1.15).FontColor(Theme.Title);
                }
                if (t.Lieu is { } lieu)
                {
                    bloc.Item().PaddingTop(m.L(2)).Text(lieu).FontSize(m.T(16)).LineHeight(1.3);
                }
            });
        }
    }

    private static void Message(ColumnDescriptor colonne, DocumentAffiche d, Mesures m)
    {
        if (d.Textes.Message is { } message)
        {
            colonne.Item().Padding(m.L(Marge), m.L(14), m.L(Marge), 0).Text(message).FontSize(m.T(message.Length <= 110 ? 19 : 15.5)).LineHeight(1.36);
        }
    }

    /// <summary>Sans rendez-vous ni message, la place revient à ce qu’il y a dans le kit.</summary>
    private static void Contenu(ColumnDescriptor colonne, DocumentAffiche d, Mesures m) =>
        colonne.Item().Padding(m.L(Marge), m.L(20), m.L(Marge), 0).BorderLeft(m.L(5), Theme.Accent).PaddingLeft(m.L(18)).Column(bloc =>
        {
            bloc.Item().PaddingBottom(m.L(6)).Text("Dans ce kit").FontSize(m.T(22)).Serif().Bold().FontColor(Theme.Title);
            foreach (var fichier in d.Kit.Contenu.Take(ContenuMontre))
            {
                bloc.Item().PaddingTop(m.L(3)).Text(fichier).FontSize(m.T(17)).LineHeight(1.3);
            }
            if (d.Kit.Periode is { } periode)
            {
                bloc.Item().PaddingTop(m.L(10)).Text($"À utiliser {periode}").FontSize(m.T(14)).FontColor(Theme.TextMuted);
            }
        });

    private static void Bas(ColumnDescriptor bas, DocumentAffiche d, Mesures m)
    {
        bas.Item().Padding(m.L(Marge), m.L(18), m.L(Marge), m.L(18)).Row(rangee =>
        {
            rangee.Spacing(m.L(22));
            rangee.ConstantItem(m.L(CoteQr)).QrCode(d.Lien.AbsoluteUri, $"Code QR de l’adresse {d.LienEcrit}", m.L(CoteQr));
            rangee.RelativeItem().AlignMiddle().Column(texte =>
            {
                texte.Item().Heading(2, "Prenez le kit, c’est gratuit").FontSize(m.L(22)).LineHeight(1.15).FontColor(Theme.Accent);
                texte.Item().PaddingTop(m.L(4)).Text(t =>
                {
                    t.FontSize(m.L(13.5)).LineHeight(1.32);
                    t.Span("Scannez le code avec votre téléphone, ou tapez");
                });
                texte.Item().PaddingTop(m.L(2)).Text(t => t.Hyperlink(d.LienEcrit, d.Lien, $"Ouvrir le kit {d.Kit.Titre}").FontSize(m.L(d.LienEcrit.Length <= 30 ? 17 : 13)).Bold().FontColor(Theme.Title));
                if (d.Kit.Contenu.Count > 0 && !d.Textes.EstVide)
                {
                    texte.Item().PaddingTop(m.L(8)).Text("Dedans : " + Enumerer(d.Kit.Contenu)).FontSize(m.L(11.5)).LineHeight(1.32).FontColor(Theme.TextMuted);
                }
            });
        });
        bas.Item().Background(Theme.Tile).Padding(m.L(Marge), m.L(12), m.L(Marge), m.L(14)).Row(rangee =>
        {
            rangee.Spacing(m.L(18));
            rangee.RelativeItem().AlignMiddle().Text(t => Contact(t, d, m));
            rangee.AutoItem().AlignMiddle().Text("Villes Solidaires").FontSize(m.L(11)).Serif().Bold().FontColor(Theme.Title);
        });
    }

    private static void Contact(TextDescriptor t, DocumentAffiche d, Mesures m)
    {
        t.FontSize(m.L(12)).LineHeight(1.35);
        var i = d.Identite;
        if (!i.ADesCoordonnees)
        {
            t.Span("Renseignez-vous à la mairie. ").Bold();
            t.Span("Gratuit, sans compte ; les téléchargements se comptent sans rien retenir de vous.").FontColor(Theme.TextMuted);
            return;
        }
        var coordonnees = new[] { i.Telephone?.Replace(" ", Formats.Insecable, StringComparison.Ordinal), i.Courriel, i.Site }.OfType<string>().ToList();
        t.Span((i.Service ?? "Votre mairie") + (coordonnees.Count > 0 ? "\n" : "")).Bold().FontColor(Theme.Title);
        t.Span(string.Join(" · ", coordonnees));
    }

    private static string Surtitre(KitNature nature) => nature switch
    {
        KitNature.Saisonnier => "La saison, entre voisins",
        KitNature.Thematique => "Mieux se connaître, mieux s’aider",
        _ => "Urgence : veillons les uns sur les autres",
    };

    private static string Enumerer(IReadOnlyList<string> contenu)
    {
        var montres = contenu.Take(ContenuMontre).Select(c => char.ToLowerInvariant(c[0]) + c[1..]);
        return string.Join(", ", montres) + (contenu.Count > ContenuMontre ? "…" : ".");
    }

    private static string Majuscule(string texte) => char.ToUpperInvariant(texte[0]) + texte[1..];

    private static double CorpsTitre(string titre) => titre.Length switch { <= 18 => 54, <= 34 => 42, <= 60 => 34, _ => 27 };

    // « Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson », le plus long nom de commune, tient en deux lignes même avec un logo.
    private static double CorpsCommune(DocumentAffiche d) => d.Commune.Length switch { <= 14 => 50, <= 22 => 40, <= 32 => 31, _ => 27 };

    /// <summary>Longueurs de l’affiche, données pour l’A4.</summary>
    /// <param name="Papier">1 en A4, √2 en A3.</param>
    /// <param name="Serrage">Part des lettres gardée quand le texte est long.</param>
    private sealed record Mesures(double Papier, double Serrage)
    {
        public double L(double points) => points * Papier;

        public double T(double points) => points * Papier * Serrage;
    }
}
