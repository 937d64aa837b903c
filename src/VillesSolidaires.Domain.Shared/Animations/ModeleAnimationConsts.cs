namespace VillesSolidaires.Animations;

public static class ModeleAnimationConsts
{
    public const int CodeMax = 30;

    /// <summary>Capitales, chiffres et tirets bas : « FETE_VOISINS ».</summary>
    public const string CodeMotif = "^[A-Z][A-Z0-9_]*$";

    public const int NotesMax = 500;
    public const int SourceMax = 200;

    /// <summary>Animations qu'un envoi de la page « Construire » crée au plus.</summary>
    public const int LignesConstructionMax = 300;

    /// <summary>Taille maximale d'un fichier importé, en octets (8 Mo).</summary>
    public const int TailleImportMax = 8_000_000;

    /// <summary>Requête de dépôt la plus grosse, en octets : un fichier un peu trop lourd revient sur son formulaire, avec son message.</summary>
    public const int TailleRequeteImportMax = 2 * TailleImportMax;

    public const int LignesImportMax = 10_000;

    /// <summary>Jours pendant lesquels un fichier déposé attend sa confirmation.</summary>
    public const int JoursImport = 7;

    public const int NomFichierMax = 200;

    /// <summary>Communes traitées d'un coup par une action en masse : un enregistrement, une étape.</summary>
    public const int LotEnMasse = 100;
}
