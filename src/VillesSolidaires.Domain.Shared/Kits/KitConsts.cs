namespace VillesSolidaires.Kits;

public static class KitConsts
{
    public const int SlugMax = 60;
    public const string SlugMotif = "^[a-z0-9]+(-[a-z0-9]+)*$";
    public const int TitreMax = 120;
    public const int ResumeMax = 600;
    public const int PeriodeMax = 120;
    public const int LibelleFichierMax = 120;
    public const int NomFichierMax = 80;
    public const string NomFichierMotif = "^[a-z0-9]+(-[a-z0-9]+)*\\.(pdf|png|jpg|docx|odt)$";
    public const int NotesVersionMax = 1000;

    /// <summary>Longueur du code d'un lien suivi, caractère de contrôle compris.</summary>
    public const int LienCodeMax = 10;

    /// <summary>Période la plus longue que montrent les statistiques, en années.</summary>
    public const int AnneesStatistiquesMax = 20;

    /// <summary>Points d'une courbe par jour : deux ans.</summary>
    public const int JoursDeCourbeMax = 731;

    /// <summary>Taille maximale d'un fichier déposé, en octets (10 Mo).</summary>
    public const int TailleFichierMax = 10_000_000;

    /// <summary>
    /// Requête de dépôt la plus grosse, en octets. Plus large que le fichier : un dépôt un peu trop lourd revient sur son formulaire,
    /// avec son message ; au-delà, la requête est refusée sans être lue.
    /// </summary>
    public const int TailleRequeteDepotMax = 2 * TailleFichierMax;
}
