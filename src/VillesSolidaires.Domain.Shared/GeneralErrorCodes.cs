namespace VillesSolidaires;

public static class GeneralErrorCodes
{
    public const string Introuvable = "General:Introuvable";
    public const string ModifieEntreTemps = "General:ModifieEntreTemps";
    public const string TexteTropLong = "General:TexteTropLong";
    public const string DejaPris = "General:DejaPris";
    public const string SaisieInvalide = "General:SaisieInvalide";
    public const string ValeurInconnue = "General:ValeurInconnue";
    public const string RequeteIllisible = "General:RequeteIllisible";
    public const string RequeteTropGrosse = "General:RequeteTropGrosse";
    public const string ErreurInterne = "General:ErreurInterne";
    public const string TropDeRequetes = "General:TropDeRequetes";
}
