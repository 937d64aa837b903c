namespace VillesSolidaires.Labels;

public static class AttestationErrorCodes
{
    public const string NiveauAttesteInconnu = "Labels:NiveauAttesteInconnu";
    public const string ValiditeInversee = "Labels:ValiditeInversee";
    public const string AttestationInconnue = "Labels:AttestationInconnue";
    public const string AttestationDejaDelivree = "Labels:AttestationDejaDelivree";
    public const string AttestationDejaRetiree = "Labels:AttestationDejaRetiree";
    public const string AttestationExpiree = "Labels:AttestationExpiree";
    public const string MotifRetraitObligatoire = "Labels:MotifRetraitObligatoire";
    public const string ConstatObligatoire = "Labels:ConstatObligatoire";
    public const string ControleDejaFait = "Labels:ControleDejaFait";
    public const string ControleHorsValidite = "Labels:ControleHorsValidite";
    public const string AttestationRetireeDuPublic = "Labels:AttestationRetireeDuPublic";
    public const string DocumentAltere = "Labels:DocumentAltere";
}
