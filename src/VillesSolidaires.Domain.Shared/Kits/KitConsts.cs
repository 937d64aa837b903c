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
    public const string NomFichierMotif = "^[a-z0-9]+(-[a-z0-9]+)*\\.(pdf|png|jpg)$";
    public const int NotesVersionMax = 1000;

    /// <summary>Taille maximale d'un fichier déposé, en octets (10 Mo).</summary>
    public const int TailleFichierMax = 10 * 1024 * 1024;
}
