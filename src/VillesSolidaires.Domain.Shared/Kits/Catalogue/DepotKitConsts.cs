namespace VillesSolidaires.Kits;

/// <summary>Bornes d'un fichier déposé, au-delà de sa taille : ce qu'il deviendrait une fois ouvert.</summary>
public static class DepotKitConsts
{
    /// <summary>Pages d'un PDF.</summary>
    public const int PagesMax = 300;

    /// <summary>Côté d'une page, en points (1/72 de pouce) : un peu plus qu'un panneau A0 en longueur.</summary>
    public const int CotePageMax = 4_000;

    /// <summary>Côté d'une image, en pixels.</summary>
    public const int CoteImageMax = 12_000;

    /// <summary>Pixels d'une image : une affiche A3 à 300 points par pouce en compte 17 millions.</summary>
    public const int PixelsMax = 40_000_000;

    /// <summary>Octets d'un document Word ou OpenDocument une fois décompressé (100 Mo).</summary>
    public const int ArchiveOuverteMax = 100_000_000;

    /// <summary>Fichiers dans l'archive d'un document Word ou OpenDocument.</summary>
    public const int EntreesArchiveMax = 2_000;
}
