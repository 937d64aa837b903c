using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Kits;

/// <summary>
/// Le dessin d’une affiche, un par nature de kit, sur le bandeau de couleur : des voisins à leurs fenêtres, et au-dessus d’eux ce dont il s’agit.
/// Tout est tracé dans une scène de 520 sur 132 unités.
/// </summary>
internal static class VisuelKit
{
    public const double Largeur = 520;
    public const double Hauteur = 132;

    private const double Sol = 132;

    /// <summary>Couleur du bandeau : assez sombre pour un texte blanc (contraste de 7 au moins).</summary>
    public static Color Couleur(KitNature nature) => nature switch
    {
        KitNature.Saisonnier => "#1b365d",
        KitNature.Thematique => "#14523b",
        _ => "#8a2413",
    };

    public static Action<ICanvas, Size> De(KitNature nature) => (toile, taille) =>
    {
        var dessin = new Scene(toile, taille.Width / Largeur);
        switch (nature)
        {
            case KitNature.Saisonnier:
                Saisons(dessin);
                break;
            case KitNature.Thematique:
                Voisinage(dessin);
                break;
            default:
                Urgence(dessin);
                break;
        }
        Rue(dessin);
    };

    private static void Saisons(Scene s)
    {
        // Le soleil de l'été d'un côté, les flocons de l'hiver de l'autre.
        s.Disque(64, 40, 19, Ink.Surface);
        for (var i = 0; i < 12; i++)
        {
            var angle = Math.PI * i / 6;
            s.Trait(64 + (25 * Math.Cos(angle)), 40 + (25 * Math.Sin(angle)), 64 + (33 * Math.Cos(angle)), 40 + (33 * Math.Sin(angle)), 3, Ink.Surface);
        }
        Flocon(s, 398, 26, 15);
        Flocon(s, 452, 44, 11);
        Flocon(s, 350, 48, 8);
        Flocon(s, 496, 20, 9);
        s.Coeur(251, 18, 24);
    }

    private static void Flocon(Scene s, double x, double y, double rayon)
    {
        for (var i = 0; i < 3; i++)
        {
            var (dx, dy) = (rayon * Math.Cos(Math.PI * i / 3), rayon * Math.Sin(Math.PI * i / 3));
            s.Trait(x - dx, y - dy, x + dx, y + dy, 2.4, Ink.Surface);
            foreach (var sens in new[] { -1, 1 })
            {
                var (bx, by) = (x + (sens * dx * 0.58), y + (sens * dy * 0.58));
                foreach (var biais in new[] { -1, 1 })
                {
                    var angle = (Math.PI * i / 3) + (biais * Math.PI / 4);
                    s.Trait(bx, by, bx + (sens * rayon * 0.34 * Math.Cos(angle)), by + (sens * rayon * 0.34 * Math.Sin(angle)), 1.8, Ink.Surface);
                }
            }
        }
    }

    private static void Voisinage(Scene s)
    {
        // Une guirlande tendue d'un toit à l'autre, en deux arcs, un cœur là où ils se rejoignent.
        Guirlande(s, 6, 256, 20, 44);
        Guirlande(s, 264, 514, 20, 44);
        s.Coeur(246, 8, 28);
    }

    private static void Guirlande(Scene s, double gauche, double droite, double haut, double creux)
    {
        const int Points = 24;
        const int Fanions = 7;
        // Un arc de parabole : 0 aux attaches, 1 au milieu.
        double Y(double part) => haut + (creux * 4 * part * (1 - part));
        double X(double part) => gauche + ((droite - gauche) * part);
        for (var i = 0; i < Points; i++)
        {
            var (de, a) = ((double)i / Points, (double)(i + 1) / Points);
            s.Trait(X(de), Y(de), X(a), Y(a), 2, Ink.Surface);
        }
        for (var i = 1; i <= Fanions; i++)
        {
            var part = (double)i / (Fanions + 1);
            s.Chemin(FormattableString.Invariant($"M{X(part) - 9} {Y(part) - 1} h18 l-9 17 z"), i % 2 == 0 ? Ink.Series2 : Ink.Surface, Ink.Surface, 1);
        }
    }

    private static void Urgence(Scene s)
    {
        // La cloche qu'on entend de partout.
        s.Chemin("M232 56 c6 -6 8 -12 8 -22 a20 20 0 0 1 40 0 c0 10 2 16 8 22 z", Ink.Surface, null, 0);
        s.Disque(260, 11, 4.5, Ink.Surface);
        s.Chemin("M253 59 a7 7 0 0 0 14 0 z", Ink.Surface, null, 0);
        foreach (var (rayon, trait) in new (double, double)[] { (42, 4), (58, 3.4), (74, 2.8) })
        {
            s.Arc(260, 34, rayon, -28, 28, trait);
            s.Arc(260, 34, rayon, 152, 208, trait);
        }
        s.Coeur(253, 28, 14);
    }

    private static void Rue(Scene s)
    {
        (double X, double Largeur, double Haut, bool Toit)[] maisons =
        [
            (0, 58, 92, true), (60, 46, 78, false), (108, 64, 98, true), (174, 50, 84, false), (226, 68, 94, true), (296, 52, 80, false), (350, 60, 96, true),
            (412, 48, 76, false), (462, 58, 92, true),
        ];
        foreach (var (rang, (x, largeur, haut, toit)) in maisons.Index())
        {
            s.Chemin(
                toit
                    ? FormattableString.Invariant($"M{x} {Sol} V{haut} L{x + (largeur / 2)} {haut - 20} L{x + largeur} {haut} V{Sol} z")
                    : FormattableString.Invariant($"M{x} {Sol} V{haut} H{x + largeur} V{Sol} z"),
                Ink.Surface, null, 0);
            // Une fenêtre sur deux est allumée, un voisin y paraît.
            var colonnes = largeur > 54 ? 3 : 2;
            var pas = largeur / (colonnes + 1);
            for (var colonne = 1; colonne <= colonnes; colonne++)
            {
                var (centre, allumee) = (x + (colonne * pas), (rang + colonne) % 2 == 0);
                s.Chemin(FormattableString.Invariant($"M{centre - 5.5} {haut + 22} v-9 a5.5 5.5 0 0 1 11 0 v9 z"), allumee ? Ink.Series2 : Ink.Series1Pale, null, 0);
                if (allumee)
                {
                    s.Disque(centre, haut + 14.5, 2.6, Ink.Surface);
                    s.Chemin(FormattableString.Invariant($"M{centre - 4.2} {haut + 22} a4.2 4.2 0 0 1 8.4 0 z"), Ink.Surface, null, 0);
                }
            }
        }
    }

    private sealed class Scene(ICanvas toile, double echelle)
    {
        public void Chemin(string trace, Ink? fond, Ink? trait, double epaisseur) => toile.DrawPath(trace, echelle, 0, 0, fond, trait, epaisseur * echelle);

        public void Disque(double x, double y, double rayon, Ink fond) => toile.DrawCircle(new(x * echelle, y * echelle), rayon * echelle, fond, null);

        public void Trait(double x1, double y1, double x2, double y2, double epaisseur, Ink encre) =>
            toile.DrawPolyline([new(x1 * echelle, y1 * echelle), new(x2 * echelle, y2 * echelle)], encre, epaisseur * echelle);

        public void Arc(double x, double y, double rayon, double de, double a, double epaisseur)
        {
            var points = Enumerable.Range(0, 17).Select(i => (de + ((a - de) * i / 16)) * Math.PI / 180)
                .Select(angle => new CanvasPoint((x + (rayon * Math.Cos(angle))) * echelle, (y + (rayon * Math.Sin(angle))) * echelle)).ToArray();
            toile.DrawPolyline(points, Ink.Surface, epaisseur * echelle);
        }

        public void Coeur(double x, double y, double largeur) => HeartShape.Draw(toile, x * echelle, y * echelle, largeur * echelle, Ink.Series2, Ink.Surface, 1.6 * echelle);
    }
}
