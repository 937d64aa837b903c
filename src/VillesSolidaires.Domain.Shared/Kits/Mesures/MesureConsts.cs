namespace VillesSolidaires.Kits;

/// <summary>Bornes des relevés et des remises en main propre.</summary>
public static class MesureConsts
{
    public const int PeriodeMax = 60;
    public const int EnonceMax = 300;
    public const int SourceMax = 200;
    public const int AdresseMax = 500;
    public const int ReserveMax = 400;
    public const int LieuMax = 120;

    /// <summary>Code INSEE d'une commune, d'un département, ou d'une région précédée de « R ».</summary>
    public const int TerritoireCodeMax = 5;

    /// <summary>Au-delà, une faute de frappe est plus probable qu'un téléchargement par personne et par an.</summary>
    public const long ValeurMax = 1_000_000_000;

    public const long QuantiteMax = 10_000_000;

    /// <summary>L'association est née en 2007 : un relevé antérieur est une faute de frappe.</summary>
    public const int AnneeMin = 2000;

    /// <summary>Taille maximale d'un fichier de relevés, en octets (2 Mo).</summary>
    public const int TailleImportMax = 2_000_000;

    /// <summary>Requête de dépôt la plus grosse : un fichier un peu trop lourd revient avec son message, au-delà la requête est refusée sans être lue.</summary>
    public const int TailleRequeteImportMax = 2 * TailleImportMax;

    public const int LignesImportMax = 1_000;

    /// <summary>Jours pendant lesquels un fichier déposé attend sa confirmation.</summary>
    public const int JoursImport = 7;
}
