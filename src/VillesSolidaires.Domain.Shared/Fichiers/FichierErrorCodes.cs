namespace VillesSolidaires.Fichiers;

public static class FichierErrorCodes
{
    public const string ContenusFautifs = "Fichiers:ContenusFautifs";
}
