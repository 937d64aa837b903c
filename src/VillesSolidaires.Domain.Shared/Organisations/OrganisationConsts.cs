namespace VillesSolidaires.Organisations;

public static class OrganisationConsts
{
    public const int NomMax = 200;

    /// <summary>Chiffres d'un SIREN.</summary>
    public const int Siren = 9;

    /// <summary>Chiffres d'un SIRET : SIREN, puis numéro d'établissement et clé.</summary>
    public const int Siret = 14;

    /// <summary>Signes d'un numéro RNA, « W » compris.</summary>
    public const int Rna = 10;

    /// <summary>Longueur d'un numéro tel qu'on le saisit, espaces compris.</summary>
    public const int NumeroSaisiMax = 30;

    public const int ContactNomMax = 120;
    public const int ContactFonctionMax = 120;
    public const int ContactCourrielMax = 254;
    public const int ContactTelephoneMax = 25;

    /// <summary>Numéro français ou international, avec ses séparateurs habituels.</summary>
    public const string TelephoneMotif = @"^\+?[0-9][0-9 .()/\-\u00A0\u202F]{5,23}$";

    /// <summary>Fichier d'import le plus gros, en octets (5 Mo : des dizaines de milliers de lignes).</summary>
    public const int TailleImportMax = 5_000_000;

    /// <summary>Requête de dépôt la plus grosse, en octets : un fichier un peu trop lourd revient sur son formulaire, avec son message.</summary>
    public const int TailleRequeteImportMax = 2 * TailleImportMax;

    /// <summary>Lignes d'un import, au plus : l'aperçu se relit.</summary>
    public const int LignesImportMax = 2_000;

    /// <summary>Jours pendant lesquels un fichier déposé attend sa confirmation.</summary>
    public const int JoursImport = 7;
}
