using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Documents.Images;
using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Layout.Components;
using VillesSolidaires.Documents.Pdf;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Rendus;

/// <summary>Pièces communes au PDF et au synopsis en paysage.</summary>
internal static class ComposantsPdf
{
    private const int SignesParTuile = 8;

    /// <summary>Chiffres clés en tuiles égales : la valeur, ce qu'elle compte, la comparaison avec l'année précédente et la nature.</summary>
    public static void Tuiles(this IContainer place, IReadOnlyList<ChiffreCle> chiffres, int colonnes, double corpsValeur, double corps) =>
        place.KpiTiles(
            [.. chiffres.Select(c => new Kpi(c.Valeur, c.Libelle, $"{(c.Note.Length == 0 ? "" : c.Note + " · ")}{c.Nature.Libelle()}"))], colonnes,
            new KpiTileStyle { ValueSize = corpsValeur, LabelSize = corps, NoteSize = corps - 1.5, PaddingTop = 7, ValueCapacity = SignesParTuile });

    /// <summary>Points d'un temps, ou la phrase qui dit pourquoi il n'y en a pas.</summary>
    public static void Points(this IContainer place, TempsSynopsis temps, int max, double corps, bool numerotes = false)
    {
        if (temps.Nombre == 0)
        {
            place.Text(temps.SiVide).FontSize(corps).Italic();
            return;
        }
        place.DefaultTextStyle(s => s.FontSize(corps)).Column(colonne =>
        {
            colonne.Item().List(liste =>
            {
                liste.Spacing(corps * 0.4);
                liste.Indent(corps * (numerotes ? 1.7 : 1.25));
                if (numerotes)
                {
                    liste.Numbered();
                }
                foreach (var point in temps.Premiers(max))
                {
                    liste.Item(point);
                }
            });
            if (temps.Nombre > max)
            {
                var reste = temps.Nombre - max;
                colonne.Item().PaddingTop(4).Text($"Et {Formats.Accorder(reste, "autre point", "autres points")} dans le détail.").FontSize(Theme.SmallSize).FontColor(Theme.TextMuted);
            }
        });
    }

    public static void Graphique(this IContainer place, Chart graphique, double hauteur, string? legende, double corps = ChartRenderer.PrintTextSize) =>
        place.Figure(
            $"{graphique.Title}. {graphique.Description}", hauteur,
            (surface, taille) => ChartRenderer.Draw(graphique, surface, taille.Width, taille.Height, corps), legende);

    /// <summary>Logo de la mairie sur fond blanc : il garde ses couleurs, quel que soit ce qu'il y a dessous.</summary>
    public static void Logo(this IContainer place, Personnalisation? personnalisation, double largeur, double hauteur)
    {
        if (personnalisation is { Logo: { } contenu })
        {
            place.Width(largeur).Background(Color.White, 4).Padding(8).Image(RasterImage.Load(contenu), personnalisation.TexteLogo ?? "Logo de la mairie", hauteur - 16);
        }
    }
}
