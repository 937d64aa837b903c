namespace VillesSolidaires.Kits;

public static class KitErrorCodes
{
    public const string SlugDejaPris = "Kits:SlugDejaPris";
    public const string SlugInvalide = "Kits:SlugInvalide";
    public const string TitreObligatoire = "Kits:TitreObligatoire";
    public const string FichierDejaPresent = "Kits:FichierDejaPresent";
    public const string NomFichierInvalide = "Kits:NomFichierInvalide";
    public const string FichierTropGros = "Kits:FichierTropGros";
    public const string FichierVide = "Kits:FichierVide";
    public const string TypeFichierRefuse = "Kits:TypeFichierRefuse";
    public const string ContenuNeCorrespondPas = "Kits:ContenuNeCorrespondPas";
    public const string VersionPubliee = "Kits:VersionPubliee";
    public const string VersionSansFichier = "Kits:VersionSansFichier";
    public const string BrouillonDejaOuvert = "Kits:BrouillonDejaOuvert";
    public const string AucunBrouillon = "Kits:AucunBrouillon";
    public const string KitArchive = "Kits:KitArchive";
    public const string KitNonPublie = "Kits:KitNonPublie";
    public const string KitInconnu = "Kits:KitInconnu";
    public const string FichierInconnu = "Kits:FichierInconnu";
    public const string CommuneInconnue = "Kits:CommuneInconnue";
    public const string DepartementInconnu = "Kits:DepartementInconnu";
    public const string CanalInconnu = "Kits:CanalInconnu";
    public const string VersionInconnue = "Kits:VersionInconnue";
    public const string VersionIllisible = "Kits:VersionIllisible";
    public const string DatesInversees = "Kits:DatesInversees";
    public const string PeriodeFuture = "Kits:PeriodeFuture";
    public const string PeriodeTropLongue = "Kits:PeriodeTropLongue";
}
