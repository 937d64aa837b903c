namespace VillesSolidaires.Kits;

public static class LienErrorCodes
{
    public const string LienSansLibelle = "Kits:LienSansLibelle";
    public const string LienCanalInconnu = "Kits:LienCanalInconnu";
    public const string LienDejaRevoque = "Kits:LienDejaRevoque";
    public const string LienSansCommune = "Kits:LienSansCommune";
    public const string LienFichierAbsent = "Kits:LienFichierAbsent";
    public const string LienCampagneInconnue = "Kits:LienCampagneInconnue";
}
