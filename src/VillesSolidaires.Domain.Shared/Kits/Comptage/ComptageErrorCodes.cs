namespace VillesSolidaires.Kits;

public static class ComptageErrorCodes
{
    public const string LienInconnu = "Kits:LienInconnu";
    public const string LienAutreFichier = "Kits:LienAutreFichier";
    public const string CompteImpossible = "Kits:CompteImpossible";
    public const string CumulsFaux = "Kits:CumulsFaux";
    public const string CumulsReconstruits = "Kits:CumulsReconstruits";
    public const string CompteursIncoherents = "Kits:CompteursIncoherents";
}
