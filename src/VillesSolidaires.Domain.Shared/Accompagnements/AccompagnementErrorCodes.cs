namespace VillesSolidaires.Accompagnements;

public static class AccompagnementErrorCodes
{
    public const string ObjetObligatoire = "Accompagnements:ObjetObligatoire";
    public const string BesoinObligatoire = "Accompagnements:BesoinObligatoire";
    public const string TransitionRefusee = "Accompagnements:TransitionRefusee";
    public const string LieuObligatoire = "Accompagnements:LieuObligatoire";
    public const string RendezVousPasse = "Accompagnements:RendezVousPasse";
    public const string ActionObligatoire = "Accompagnements:ActionObligatoire";
    public const string ActionInconnue = "Accompagnements:ActionInconnue";
    public const string TropDeSuivis = "Accompagnements:TropDeSuivis";
    public const string ConclusionObligatoire = "Accompagnements:ConclusionObligatoire";
}
