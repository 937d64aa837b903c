namespace VillesSolidaires.Labels;

public static class JuryErrorCodes
{
    public const string QuorumInvalide = "Labels:QuorumInvalide";
    public const string MembreDejaPresent = "Labels:MembreDejaPresent";
    public const string MembreInconnu = "Labels:MembreInconnu";
    public const string TropDeMembres = "Labels:TropDeMembres";
    public const string JuryFige = "Labels:JuryFige";
    public const string PresidenceManquante = "Labels:PresidenceManquante";
    public const string SuppleanceIdentique = "Labels:SuppleanceIdentique";
    public const string QuorumHorsDAtteinte = "Labels:QuorumHorsDAtteinte";
    public const string MotifLienObligatoire = "Labels:MotifLienObligatoire";
    public const string DossierDeporte = "Labels:DossierDeporte";
    public const string NotationClose = "Labels:NotationClose";
    public const string NotationIncomplete = "Labels:NotationIncomplete";
    public const string AvisTropCourt = "Labels:AvisTropCourt";
    public const string QuorumManquant = "Labels:QuorumManquant";
    public const string NonPresident = "Labels:NonPresident";
    public const string NiveauDecideInvalide = "Labels:NiveauDecideInvalide";
    public const string DossiersNonDeliberes = "Labels:DossiersNonDeliberes";
    public const string JuryNonDelibere = "Labels:JuryNonDelibere";
    public const string JuryAbsent = "Labels:JuryAbsent";
    public const string JureInconnu = "Labels:JureInconnu";
    public const string EmployeurInconnu = "Labels:EmployeurInconnu";
    public const string AucunDossierAuJury = "Labels:AucunDossierAuJury";
    public const string DeclarationManquante = "Labels:DeclarationManquante";
    public const string CommuneNonCandidate = "Labels:CommuneNonCandidate";
    public const string DecisionArretee = "Labels:DecisionArretee";
    public const string SyntheseAvantNote = "Labels:SyntheseAvantNote";
    public const string ProcesVerbalTropTot = "Labels:ProcesVerbalTropTot";
}
