namespace VillesSolidaires.Imports;

/// <summary>Refus d'un fichier déposé pour être importé. Une ligne cassée n'en fait pas partie : elle est une erreur de cette ligne.</summary>
public static class ImportErrorCodes
{
    public const string FichierVide = "Imports:FichierVide";
    public const string FichierTropGros = "Imports:FichierTropGros";
    public const string TypeFichierRefuse = "Imports:TypeFichierRefuse";
    public const string ContenuIllisible = "Imports:ContenuIllisible";
    public const string FauxClasseur = "Imports:FauxClasseur";
    public const string ClasseurProtege = "Imports:ClasseurProtege";
    public const string ClasseurTropGros = "Imports:ClasseurTropGros";
    public const string TropDeLignes = "Imports:TropDeLignes";
    public const string TropDeColonnes = "Imports:TropDeColonnes";
    public const string SansLigne = "Imports:SansLigne";
    public const string LigneGuillemets = "Imports:LigneGuillemets";
    public const string LigneColonnes = "Imports:LigneColonnes";
}
