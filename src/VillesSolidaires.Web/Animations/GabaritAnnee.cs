namespace VillesSolidaires.Web.Animations;

/// <summary>Où se place chaque élément de l'année, en unités du SVG.</summary>
internal abstract class GabaritAnnee
{
    public static readonly GabaritAnnee Paysage = new MoisEnLignes();
    public static readonly GabaritAnnee Portrait = new MoisEnColonnes();

    public abstract int Largeur { get; }

    public abstract int Hauteur { get; }

    public abstract (double Largeur, double Hauteur) Cellule { get; }

    /// <summary>Les cases reçoivent une animation que l'on y glisse.</summary>
    public abstract bool Deplacable { get; }

    /// <summary>Vrai : le numéro du jour reste lisible avec une marque ; faux : la marque prend sa place.</summary>
    public abstract bool NumeroSousMarque { get; }

    /// <summary>Taille d'une marque seule, en proportion du symbole.</summary>
    public abstract double Echelle { get; }

    /// <summary>Du centre à chacune des deux marques d'un même jour.</summary>
    public abstract double Ecart { get; }

    public abstract string ClasseMois { get; }

    public abstract string ClasseNumero { get; }

    public abstract string AncreMois { get; }

    public abstract string EcrireMois(int mois);

    /// <summary>Place d'une initiale de jour de la semaine.</summary>
    public abstract (double X, double Y) Initiale(int rang);

    public abstract (double X, double Y) NomDuMois(int mois);

    /// <summary>Coin haut gauche d'un jour.</summary>
    public abstract (double X, double Y) Coin(DateOnly jour);

    public abstract (double X, double Y) Numero(double x, double y);

    public abstract (double X, double Y) Centre(double x, double y);

    /// <summary>Bande de saison, le long de la case.</summary>
    public abstract (double X, double Y, double Largeur, double Hauteur) Bande(double x, double y);

    /// <summary>Contour d'un jour férié, autour du numéro.</summary>
    public abstract (double X, double Y, double Largeur, double Hauteur) Pastille(double x, double y);

    /// <summary>Trait d'une animation commencée un jour d'avant.</summary>
    public abstract (double X, double Y, double Largeur, double Hauteur) Suite(double x, double y);

    /// <summary>Rang du jour dans son mois, lundi en premier.</summary>
    private protected static int Rang(DateOnly jour) => (((int)new DateOnly(jour.Year, jour.Month, 1).DayOfWeek + 6) % 7) + jour.Day - 1;

    private sealed class MoisEnLignes : GabaritAnnee
    {
        private const int Gauche = 56;
        private const int Pas = 21;
        private const int Haut = 24;
        private const int Ligne = 46;

        public override int Largeur => 834;
        public override int Hauteur => 570;
        public override (double Largeur, double Hauteur) Cellule => (Pas, 38);
        public override bool Deplacable => true;
        public override bool NumeroSousMarque => true;
        public override double Echelle => 1;
        public override double Ecart => 5.2;
        public override string ClasseMois => "";
        public override string ClasseNumero => "";
        public override string AncreMois => "";

        public override string EcrireMois(int mois) => char.ToUpperInvariant(Formats.NomMoisAbrege(mois)[0]) + Formats.NomMoisAbrege(mois)[1..];

        public override (double X, double Y) Initiale(int rang) => (Gauche + (rang * Pas) + (Pas / 2.0), 17);

        public override (double X, double Y) NomDuMois(int mois) => (0, Haut + ((mois - 1) * Ligne) + 21);

        public override (double X, double Y) Coin(DateOnly jour) => (Gauche + (Rang(jour) * Pas), Haut + ((jour.Month - 1) * Ligne));

        public override (double X, double Y) Numero(double x, double y) => (x + (Pas / 2.0), y + 12);

        public override (double X, double Y) Centre(double x, double y) => (x + (Pas / 2.0), y + 24);

        public override (double X, double Y, double Largeur, double Hauteur) Bande(double x, double y) => (x, y + 32, Pas, 6);

        public override (double X, double Y, double Largeur, double Hauteur) Pastille(double x, double y) => (x + 1.5, y + 1.5, 18, 12.5);

        public override (double X, double Y, double Largeur, double Hauteur) Suite(double x, double y) => (x, y + 22.5, Pas, 3);
    }

    private sealed class MoisEnColonnes : GabaritAnnee
    {
        private const int Gauche = 24;
        private const int Pas = 27;
        private const int Haut = 24;
        private const int Ligne = 20;

        public override int Largeur => 348;
        public override int Hauteur => 766;
        public override (double Largeur, double Hauteur) Cellule => (24, Ligne);
        public override bool Deplacable => false;
        public override bool NumeroSousMarque => false;
        public override double Echelle => .86;
        public override double Ecart => 4.4;
        public override string ClasseMois => " cal-texte";
        public override string ClasseNumero => " cal-petit";
        public override string AncreMois => " text-anchor=\"middle\"";

        public override string EcrireMois(int mois) => Formats.NomMoisAbrege(mois).TrimEnd('.');

        public override (double X, double Y) Initiale(int rang) => (9, Haut + (rang * Ligne) + 14);

        public override (double X, double Y) NomDuMois(int mois) => (Gauche + ((mois - 1) * Pas) + 12, 16);

        public override (double X, double Y) Coin(DateOnly jour) => (Gauche + ((jour.Month - 1) * Pas), Haut + (Rang(jour) * Ligne));

        public override (double X, double Y) Numero(double x, double y) => (x + 9, y + 13.5);

        public override (double X, double Y) Centre(double x, double y) => (x + 9.5, y + 9);

        public override (double X, double Y, double Largeur, double Hauteur) Bande(double x, double y) => (x + 19, y, 5, Ligne);

        public override (double X, double Y, double Largeur, double Hauteur) Pastille(double x, double y) => (x + 1, y + 3.5, 16, 13.5);

        public override (double X, double Y, double Largeur, double Hauteur) Suite(double x, double y) => (x + 8, y, 3, Ligne);
    }
}
