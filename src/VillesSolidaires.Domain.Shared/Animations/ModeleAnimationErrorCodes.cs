namespace VillesSolidaires.Animations;

public static class ModeleAnimationErrorCodes
{
    public const string CodeInvalide = "Animations:CodeInvalide";
    public const string CodeDejaPris = "Animations:CodeDejaPris";
    public const string DureeInvalide = "Animations:DureeInvalide";
    public const string BrouillonOuvert = "Animations:BrouillonOuvert";
    public const string SansBrouillon = "Animations:SansBrouillon";
    public const string ModeleArchive = "Animations:ModeleArchive";
    public const string ModeleNonArchive = "Animations:ModeleNonArchive";
    public const string ModeleSansVersion = "Animations:ModeleSansVersion";
    public const string KitInconnu = "Animations:KitInconnu";
    public const string DatesAnnonceesInversees = "Animations:DatesAnnonceesInversees";
    public const string DateAnnonceeTropLongue = "Animations:DateAnnonceeTropLongue";
    public const string DateAnnonceeInconnue = "Animations:DateAnnonceeInconnue";
    public const string RegleIncomplete = "Animations:RegleIncomplete";
    public const string ModeleInconnu = "Animations:ModeleInconnu";
    public const string RienDeRetenu = "Animations:RienDeRetenu";
    public const string OrigineInconnue = "Animations:OrigineInconnue";
    public const string DateManquante = "Animations:DateManquante";
    public const string ImportIntrouvable = "Animations:ImportIntrouvable";
    public const string ImportSansColonne = "Animations:ImportSansColonne";
    public const string ImportSansLigneSaine = "Animations:ImportSansLigneSaine";
    public const string DateIllisible = "Animations:DateIllisible";
    public const string DateInexistante = "Animations:DateInexistante";
    public const string HeureIllisible = "Animations:HeureIllisible";
    public const string ImportDejaAnnule = "Animations:ImportDejaAnnule";
    public const string AucuneDate = "Animations:AucuneDate";
    public const string AucuneCommune = "Animations:AucuneCommune";
    public const string DepartementInconnu = "Animations:DepartementInconnu";
}
