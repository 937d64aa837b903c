namespace VillesSolidaires.Labels;

public static class SessionLabelErrorCodes
{
    public const string IntituleObligatoire = "Labels:IntituleObligatoire";
    public const string CalendrierInverse = "Labels:CalendrierInverse";
    public const string DelaiInvalide = "Labels:DelaiInvalide";
    public const string ReferentielFige = "Labels:ReferentielFige";
    public const string SessionFermee = "Labels:SessionFermee";
    public const string CorrectionsCloses = "Labels:CorrectionsCloses";
}
