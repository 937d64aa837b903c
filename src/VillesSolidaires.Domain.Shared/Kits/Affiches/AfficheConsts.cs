namespace VillesSolidaires.Kits;

public enum FormatAffiche
{
    A4 = 1,
    A3 = 2,
}

public static class AfficheConsts
{
    public const int HeureMax = 30;
    public const int LieuMax = 90;
    public const int MessageMax = 220;

    /// <summary>Adresse du site que portent les codes QR d’un lot.</summary>
    public const int RacineMax = 200;

    /// <summary>Communes dont les liens se créent en une transaction, et entre lesquelles l’avancement se dit.</summary>
    public const int LotCommunes = 25;
}

public static class AfficheErrorCodes
{
    public const string AfficheSansCommune = "Kits:AfficheSansCommune";
    public const string AfficheHeureSansDate = "Kits:AfficheHeureSansDate";
    public const string AfficheDatePassee = "Kits:AfficheDatePassee";
    public const string LotDepartementInconnu = "Kits:LotDepartementInconnu";
    public const string LotPasPret = "Kits:LotPasPret";
    public const string LotEfface = "Kits:LotEfface";
}
