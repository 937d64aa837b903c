using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Demonstration;

/// <summary>Blocs communs à l'affiche et au tract. L'échelle vaut 1 en A4 ; toutes les longueurs s'y rapportent.</summary>
internal static class PartiesAffiche
{
    private const double FiletCorail = 6;

    /// <summary>Bandeau de couleur : surtitre, grand titre, accroche, puis le filet corail de la charte.</summary>
    public static void Bandeau(this ColumnDescriptor colonne, KitDemonstration kit, double echelle, double marge)
    {
        colonne.Item().Background(kit.Couleur).Padding(marge, 40 * echelle, marge, 26 * echelle).Column(bandeau =>
        {
            bandeau.Item().Text(Typographie.Fine(kit.Affiche.Surtitre)).FontSize(15 * echelle).Bold().LetterSpacing(0.6).FontColor(Color.White);
            bandeau.Item().PaddingTop(6 * echelle).Heading(1, Typographie.Fine(kit.Affiche.Titre)).FontSize(43 * echelle).LineHeight(1.1).FontColor(Color.White);
            bandeau.Item().PaddingTop(12 * echelle).Text(Typographie.Fine(kit.Affiche.Accroche)).FontSize(16.5 * echelle).LineHeight(1.32).FontColor(Color.White);
        });
        colonne.Item().LineHorizontal(FiletCorail * echelle, Theme.Accent);
    }

    public static void Gestes(this IContainer conteneur, KitDemonstration kit, double echelle) => conteneur.Column(colonne =>
    {
        colonne.Spacing(9 * echelle);
        foreach (var (geste, rang) in kit.Affiche.Gestes.Select((g, i) => (g, i + 1)))
        {
            colonne.Item().Row(ligne =>
            {
                ligne.Spacing(12 * echelle);
                ligne.ConstantItem(30 * echelle).Decorative().Text($"{rang}").FontSize(32 * echelle).Bold().Serif().LineHeight(0.95).FontColor(kit.Couleur);
                ligne.RelativeItem().Column(texte =>
                {
                    texte.Item().Heading(2, Typographie.Fine(geste.Titre)).FontSize(17.5 * echelle).Sans().LineHeight(1.25).FontColor(Theme.Text);
                    texte.Item().Text(Typographie.Fine(geste.Texte)).FontSize(13 * echelle).LineHeight(1.32);
                });
            });
        }
    });

    public static void Urgence(this IContainer conteneur, KitDemonstration kit, double echelle) =>
        conteneur.Background("#fdeeea").BorderLeft(5 * echelle, Theme.Accent).Padding(16 * echelle, 8 * echelle, 14 * echelle, 9 * echelle)
            .Text(Typographie.Fine(kit.Affiche.Urgence)).FontSize(13.5 * echelle).Bold().LineHeight(1.3);

    /// <summary>Numéros utiles, en tuiles sur deux colonnes.</summary>
    public static void Numeros(this IContainer conteneur, KitDemonstration kit, double echelle) => conteneur.Column(colonne =>
    {
        colonne.Spacing(6 * echelle);
        foreach (var rangee in kit.Affiche.Numeros.Chunk(2))
        {
            colonne.Item().Row(ligne =>
            {
                ligne.Spacing(8 * echelle);
                foreach (var numero in rangee)
                {
                    ligne.RelativeItem().Background(Theme.Tile, 4).Padding(12 * echelle, 5 * echelle, 10 * echelle, 6 * echelle).MinHeight(27 * echelle).Row(tuile =>
                    {
                        tuile.Spacing(9 * echelle);
                        tuile.AutoItem().AlignMiddle().Text(Typographie.Numero(numero.Numero)).FontSize(20 * echelle).Bold().Serif().LineHeight(1.1).FontColor(kit.Couleur);
                        tuile.RelativeItem().AlignMiddle().Text(Typographie.Fine(numero.Qui)).FontSize(11 * echelle).LineHeight(1.15);
                    });
                }
                if (rangee.Length == 1)
                {
                    ligne.RelativeItem();
                }
            });
        }
    });

    /// <summary>Place laissée à la mairie pour écrire ou coller ses coordonnées.</summary>
    public static void ContactMairie(this IContainer conteneur, double echelle) =>
        conteneur.Border(1, Theme.Leader).Padding(14 * echelle, 8 * echelle, 14 * echelle, 10 * echelle).Column(colonne =>
        {
            colonne.Spacing(14 * echelle);
            colonne.Item().Text(Typographie.Fine("En mairie, votre contact :")).FontSize(12.5 * echelle).Bold().FontColor(Theme.Title);
            colonne.Item().Row(ligne =>
            {
                ligne.Spacing(18 * echelle);
                foreach (var champ in new[] { "Nom ou service", "Téléphone" })
                {
                    ligne.RelativeItem().Column(c =>
                    {
                        c.Item().LineHorizontal(0.75, Theme.Leader);
                        c.Item().Text(champ).FontSize(9.5 * echelle).FontColor(Theme.TextMuted);
                    });
                }
            });
        });

    public static void MentionDemonstration(this IContainer conteneur, double echelle) =>
        conteneur.Text(AffichesDemonstration.Mention).FontSize(Math.Max(7, 8.5 * echelle)).FontColor(Theme.TextMuted);
}

/// <summary>Espaces insécables de la typographie française.</summary>
internal static class Typographie
{
    private const string Insecable = "\u00A0";

    public static string Fine(string texte) => texte
        .Replace(" ?", Formats.Fine + "?", StringComparison.Ordinal).Replace(" !", Formats.Fine + "!", StringComparison.Ordinal)
        .Replace(" ;", Formats.Fine + ";", StringComparison.Ordinal).Replace(" :", Insecable + ":", StringComparison.Ordinal)
        .Replace("« ", "«" + Insecable, StringComparison.Ordinal).Replace(" »", Insecable + "»", StringComparison.Ordinal);

    public static string Numero(string numero) => numero.Replace(" ", Insecable, StringComparison.Ordinal);
}
