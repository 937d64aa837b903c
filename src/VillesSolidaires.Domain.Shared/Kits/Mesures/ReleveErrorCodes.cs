namespace VillesSolidaires.Kits;

public static class ReleveErrorCodes
{
    public const string ValeurHorsBornes = "Kits:ReleveValeurHorsBornes";
    public const string DatesInversees = "Kits:ReleveDatesInversees";
    public const string DateFuture = "Kits:ReleveDateFuture";
    public const string DateTropAncienne = "Kits:ReleveDateTropAncienne";
    public const string SansSource = "Kits:ReleveSansSource";
    public const string SansEnonce = "Kits:ReleveSansEnonce";
    public const string AdresseInvalide = "Kits:ReleveAdresseInvalide";
    public const string TerritoireInconnu = "Kits:ReleveTerritoireInconnu";
    public const string TerritoireAmbigu = "Kits:ReleveTerritoireAmbigu";
    public const string EnDouble = "Kits:ReleveEnDouble";
    public const string DateIllisible = "Kits:ReleveDateIllisible";
    public const string ValeurIllisible = "Kits:ReleveValeurIllisible";
    public const string BorneIllisible = "Kits:ReleveBorneIllisible";
    public const string ColonnesManquantes = "Kits:ReleveColonnesManquantes";
    public const string ImportIntrouvable = "Kits:ReleveImportIntrouvable";
}

public static class RemiseErrorCodes
{
    public const string QuantiteHorsBornes = "Kits:RemiseQuantiteHorsBornes";
    public const string SansDate = "Kits:RemiseSansDate";
    public const string DatesInversees = "Kits:RemiseDatesInversees";
    public const string DateFuture = "Kits:RemiseDateFuture";
    public const string SansSource = "Kits:RemiseSansSource";
    public const string TerritoireTropLarge = "Kits:RemiseTerritoireTropLarge";
    public const string HorsPerimetre = "Kits:RemiseHorsPerimetre";
    public const string CampagneInconnue = "Kits:RemiseCampagneInconnue";
}

public static class LancementErrorCodes
{
    public const string Inconnu = "Kits:LancementInconnu";
    public const string Trop = "Kits:LancementsTrop";
}
