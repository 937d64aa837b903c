namespace VillesSolidaires.Labels;

public static class AttestationErrorCodes
{
    public const string NiveauInconnu = "Labels:AttestationNiveauInconnu";
    public const string DatesInversees = "Labels:AttestationDatesInversees";
    public const string NumeroInconnu = "Labels:AttestationNumeroInconnu";
    public const string NumeroMalForme = "Labels:AttestationNumeroMalForme";
    public const string DejaDelivree = "Labels:AttestationDejaDelivree";
    public const string DejaRetiree = "Labels:AttestationDejaRetiree";
    public const string DejaExpiree = "Labels:AttestationDejaExpiree";
    public const string MotifRetraitObligatoire = "Labels:AttestationMotifRetraitObligatoire";
    public const string ConstatObligatoire = "Labels:AttestationConstatObligatoire";
    public const string ControleDejaFait = "Labels:AttestationControleDejaFait";
    public const string ControleHorsValidite = "Labels:AttestationControleHorsValidite";
    public const string RetireeDuPublic = "Labels:AttestationRetireeDuPublic";
    public const string DocumentAltere = "Labels:AttestationDocumentAltere";
}
