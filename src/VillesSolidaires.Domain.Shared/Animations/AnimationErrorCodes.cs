namespace VillesSolidaires.Animations;

public static class AnimationErrorCodes
{
    public const string TitreObligatoire = "Animations:TitreObligatoire";
    public const string DatesInversees = "Animations:DatesInversees";
    public const string HeuresInversees = "Animations:HeuresInversees";
    public const string HeureFinSansDebut = "Animations:HeureFinSansDebut";
    public const string HorsAnnee = "Animations:HorsAnnee";
    public const string DureeTropLongue = "Animations:DureeTropLongue";
    public const string CapaciteInvalide = "Animations:CapaciteInvalide";
    public const string TransitionRefusee = "Animations:TransitionRefusee";
    public const string MotifObligatoire = "Animations:MotifObligatoire";
    public const string ReportIdentique = "Animations:ReportIdentique";
    public const string TropDeTaches = "Animations:TropDeTaches";
    public const string TacheInconnue = "Animations:TacheInconnue";
    public const string LibelleTacheObligatoire = "Animations:LibelleTacheObligatoire";
    public const string DecalageInvalide = "Animations:DecalageInvalide";
    public const string BilanAvantLaDate = "Animations:BilanAvantLaDate";
    public const string ParticipantsInvalides = "Animations:ParticipantsInvalides";
    public const string BenevolesInvalides = "Animations:BenevolesInvalides";
    public const string HeuresInvalides = "Animations:HeuresInvalides";
    public const string HeuresSansBenevole = "Animations:HeuresSansBenevole";
    public const string BilanAbsent = "Animations:BilanAbsent";
    public const string BilanClos = "Animations:BilanClos";
    public const string PhotoSansTexte = "Animations:PhotoSansTexte";
    public const string SuppressionRefusee = "Animations:SuppressionRefusee";
    public const string LieuUtilise = "Animations:LieuUtilise";
    public const string BailleurInconnu = "Animations:BailleurInconnu";
    public const string LieuInconnu = "Animations:LieuInconnu";
    public const string LieuAutreCommune = "Animations:LieuAutreCommune";
    public const string NomLieuObligatoire = "Animations:NomLieuObligatoire";
    public const string QpvInvalide = "Animations:QpvInvalide";
    public const string ResidenceSansBailleur = "Animations:ResidenceSansBailleur";
    public const string LieuEnDouble = "Animations:LieuEnDouble";
    public const string AnneeInvalide = "Animations:AnneeInvalide";
    public const string ProgrammeExiste = "Animations:ProgrammeExiste";
    public const string ProgrammeVide = "Animations:ProgrammeVide";
    public const string ProgrammeDejaPublie = "Animations:ProgrammeDejaPublie";
    public const string ProgrammeNonPublie = "Animations:ProgrammeNonPublie";
    public const string TropDAnimations = "Animations:TropDAnimations";
    public const string DelaiVoiePubliqueInvalide = "Animations:DelaiVoiePubliqueInvalide";
    public const string CommuneInconnue = "Animations:CommuneInconnue";
    public const string PhotoRefusee = "Animations:PhotoRefusee";
    public const string PhotoTropGrosse = "Animations:PhotoTropGrosse";
}
