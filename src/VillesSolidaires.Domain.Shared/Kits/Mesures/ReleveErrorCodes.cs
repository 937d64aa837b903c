namespace VillesSolidaires.Kits;

public static class ReleveErrorCodes
{
    public const string ReleveValeurHorsBornes = "Kits:ReleveValeurHorsBornes";
    public const string ReleveDatesInversees = "Kits:ReleveDatesInversees";
    public const string ReleveDateFuture = "Kits:ReleveDateFuture";
    public const string ReleveDateTropAncienne = "Kits:ReleveDateTropAncienne";
    public const string ReleveSansSource = "Kits:ReleveSansSource";
    public const string ReleveSansEnonce = "Kits:ReleveSansEnonce";
    public const string ReleveAdresseInvalide = "Kits:ReleveAdresseInvalide";
    public const string ReleveTerritoireInconnu = "Kits:ReleveTerritoireInconnu";
    public const string ReleveTerritoireAmbigu = "Kits:ReleveTerritoireAmbigu";
    public const string ReleveEnDouble = "Kits:ReleveEnDouble";
    public const string ReleveDateIllisible = "Kits:ReleveDateIllisible";
    public const string ReleveValeurIllisible = "Kits:ReleveValeurIllisible";
    public const string ReleveBorneIllisible = "Kits:ReleveBorneIllisible";
    public const string ReleveColonnesManquantes = "Kits:ReleveColonnesManquantes";
    public const string ReleveImportIntrouvable = "Kits:ReleveImportIntrouvable";
}

public static class RemiseErrorCodes
{
    public const string RemiseQuantiteHorsBornes = "Kits:RemiseQuantiteHorsBornes";
    public const string RemiseSansDate = "Kits:RemiseSansDate";
    public const string RemiseDatesInversees = "Kits:RemiseDatesInversees";
    public const string RemiseDateFuture = "Kits:RemiseDateFuture";
    public const string RemiseSansSource = "Kits:RemiseSansSource";
    public const string RemiseTerritoireTropLarge = "Kits:RemiseTerritoireTropLarge";
    public const string RemiseHorsPerimetre = "Kits:RemiseHorsPerimetre";
    public const string RemiseCampagneInconnue = "Kits:RemiseCampagneInconnue";
}

public static class LancementErrorCodes
{
    public const string LancementInconnu = "Kits:LancementInconnu";
    public const string LancementsTrop = "Kits:LancementsTrop";
}
