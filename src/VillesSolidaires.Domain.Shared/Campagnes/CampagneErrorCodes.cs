namespace VillesSolidaires.Campagnes;

public static class CampagneErrorCodes
{
    public const string TitreObligatoire = "Campagnes:TitreObligatoire";
    public const string AnneeInvalide = "Campagnes:AnneeInvalide";
    public const string DatesInversees = "Campagnes:DatesInversees";
    public const string DureeTropLongue = "Campagnes:DureeTropLongue";
    public const string HorsAnnee = "Campagnes:HorsAnnee";
    public const string SansEtape = "Campagnes:SansEtape";
    public const string TropDEtapes = "Campagnes:TropDEtapes";
    public const string EtapeSansLibelle = "Campagnes:EtapeSansLibelle";
    public const string EtapeEnDouble = "Campagnes:EtapeEnDouble";
    public const string EtapeInconnue = "Campagnes:EtapeInconnue";
    public const string EtapeCochee = "Campagnes:EtapeCochee";
    public const string CampagneExiste = "Campagnes:CampagneExiste";
    public const string TransitionRefusee = "Campagnes:TransitionRefusee";
    public const string PasOuverte = "Campagnes:PasOuverte";
    public const string KitInconnu = "Campagnes:KitInconnu";
    public const string AucunRetard = "Campagnes:AucunRetard";
    public const string DejaRelancees = "Campagnes:DejaRelancees";
    public const string AlerteSansDepartement = "Campagnes:AlerteSansDepartement";
    public const string DepartementInconnu = "Campagnes:DepartementInconnu";
    public const string AlerteDatesInversees = "Campagnes:AlerteDatesInversees";
    public const string AlertePassee = "Campagnes:AlertePassee";
    public const string AlerteTropLongue = "Campagnes:AlerteTropLongue";
    public const string AlerteSansSource = "Campagnes:AlerteSansSource";
    public const string AlerteEnDouble = "Campagnes:AlerteEnDouble";
    public const string AlerteFinie = "Campagnes:AlerteFinie";
    public const string MotifObligatoire = "Campagnes:MotifObligatoire";
}
