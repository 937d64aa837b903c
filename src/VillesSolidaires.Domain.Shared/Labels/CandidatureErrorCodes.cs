namespace VillesSolidaires.Labels;

public static class CandidatureErrorCodes
{
    public const string TransitionRefusee = "Labels:TransitionRefusee";
    public const string DejaCandidate = "Labels:DejaCandidate";
    public const string NiveauInconnu = "Labels:NiveauInconnu";
    public const string CritereInconnu = "Labels:CritereInconnu";
    public const string NoteHorsDescripteurs = "Labels:NoteHorsDescripteurs";
    public const string CritereModifie = "Labels:CritereModifie";
    public const string MotifEcartObligatoire = "Labels:MotifEcartObligatoire";
    public const string MotifObligatoire = "Labels:MotifObligatoire";
    public const string ReferentIncomplet = "Labels:ReferentIncomplet";
    public const string CourrielInvalide = "Labels:CourrielInvalide";
    public const string LibellePreuveObligatoire = "Labels:LibellePreuveObligatoire";
    public const string LienInvalide = "Labels:LienInvalide";
    public const string TropDePreuves = "Labels:TropDePreuves";
    public const string PreuveInconnue = "Labels:PreuveInconnue";
    public const string PreuveFigee = "Labels:PreuveFigee";
    public const string PreuveVide = "Labels:PreuveVide";
    public const string PreuveTropGrosse = "Labels:PreuveTropGrosse";
    public const string PreuveTypeRefuse = "Labels:PreuveTypeRefuse";
    public const string PreuveDouble = "Labels:PreuveDouble";
    public const string DepotInconnu = "Labels:DepotInconnu";
    public const string PreuveSansCritere = "Labels:PreuveSansCritere";
    public const string NonRecevable = "Labels:NonRecevable";
    public const string QuestionInconnue = "Labels:QuestionInconnue";
    public const string QuestionClose = "Labels:QuestionClose";
    public const string MessageObligatoire = "Labels:MessageObligatoire";
    public const string TropDeQuestions = "Labels:TropDeQuestions";
    public const string AucuneQuestion = "Labels:AucuneQuestion";
    public const string QuestionsSansReponse = "Labels:QuestionsSansReponse";
    public const string QuestionsOuvertes = "Labels:QuestionsOuvertes";
    public const string EcheancePassee = "Labels:EcheancePassee";
    public const string CriteresNonInstruits = "Labels:CriteresNonInstruits";
    public const string PointsNonVerifies = "Labels:PointsNonVerifies";
    public const string ReponseTardive = "Labels:ReponseTardive";
    public const string InstructeurInconnu = "Labels:InstructeurInconnu";
    public const string ReponseDejaDonnee = "Labels:ReponseDejaDonnee";
}
