using System.Globalization;
using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Labels.Documents;

/// <summary>Ce qui se dessine sur l'attestation : le sceau festonné et l'encadrement de la page.</summary>
internal static class SceauLabel
{
    private const int Festons = 28;
    private const int PointsParFeston = 8;

    /// <summary>Arches de la marque, dans une boîte de 32 sur 32 dont le bas est à 28.</summary>
    private const string GrandeArche = "M4 28v-5a12 12 0 0 1 24 0v5";
    private const string PetiteArche = "M9.5 28v-5a6.5 6.5 0 0 1 13 0v5";

    public static void Dessiner(ICanvas toile, Size taille, int niveau)
    {
        var rayon = Math.Min(taille.Width, taille.Height) / 2;
        var centre = new CanvasPoint(taille.Width / 2, taille.Height / 2);
        toile.FillPolygon(Festonner(centre, rayon), Ink.Series2);
        toile.DrawCircle(centre, rayon * 0.86, Ink.Surface, null);
        toile.DrawCircle(centre, rayon * 0.8, Ink.Series1, null);
        var unite = rayon / 32;
        var (gauche, haut) = (centre.X - (16 * unite), centre.Y - (24 * unite));
        toile.DrawPath(GrandeArche, unite, gauche, haut, null, Ink.Series2, 2.4 * unite);
        toile.DrawPath(PetiteArche, unite, gauche, haut, null, Ink.Surface, 2.4 * unite);
        HeartShape.Draw(toile, centre.X - (3.6 * unite), centre.Y - (4.4 * unite), 7.2 * unite, Ink.Series2);
        toile.DrawText(centre.X, centre.Y + (11 * unite), "NIVEAU", new TextStyle(4.6 * unite, Ink.Surface, Strong: true), TextAnchor.Middle);
        toile.DrawText(centre.X, centre.Y + (20.5 * unite), niveau.ToString(CultureInfo.InvariantCulture), new TextStyle(10 * unite, Ink.Surface, Strong: true), TextAnchor.Middle);
    }

    /// <summary>Double filet au bord de la page.</summary>
    /// <param name="marge">Distance du bord, en points.</param>
    public static Action<ICanvas, Size> Encadrer(double marge) => (toile, page) =>
    {
        Filet(toile, page, marge, Ink.Series1, 2.2);
        Filet(toile, page, marge + 5, Ink.Series2, 0.8);
    };

    private static void Filet(ICanvas toile, Size page, double marge, Ink encre, double trait)
    {
        var (droite, bas) = (page.Width - marge, page.Height - marge);
        toile.DrawPolyline([new(marge, marge), new(droite, marge), new(droite, bas), new(marge, bas), new(marge, marge - (trait / 2))], encre, trait);
    }

    private static CanvasPoint[] Festonner(CanvasPoint centre, double rayon)
    {
        var points = new CanvasPoint[Festons * PointsParFeston];
        for (var i = 0; i < points.Length; i++)
        {
            var angle = 2 * Math.PI * i / points.Length;
            var r = rayon * (0.965 + (0.035 * Math.Cos(Festons * angle)));
            points[i] = new(centre.X + (r * Math.Sin(angle)), centre.Y - (r * Math.Cos(angle)));
        }
        return points;
    }
}
