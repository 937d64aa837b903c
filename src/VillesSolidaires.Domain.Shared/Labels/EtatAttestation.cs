using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Labels;

/// <summary>Ce que vaut une attestation un jour donné. Calculé, jamais stocké : seul le retrait est un acte.</summary>
public enum EtatAttestation
{
    /// <summary>Délivrée, mais sa validité commence plus tard.</summary>
    [Display(Name = "Valable bientôt")]
    AVenir = 1,
    Valable = 2,

    [Display(Name = "Expirée")]
    Expiree = 3,

    [Display(Name = "Retirée")]
    Retiree = 4,
}

public static class AttestationConsts
{
    /// <summary>Jours avant la fin de validité où la commune est prévenue.</summary>
    public const int JoursAvantEcheance = 180;

    /// <summary>Jours avant la date prévue où le contrôle à mi-parcours s'annonce.</summary>
    public const int JoursAvantControle = 30;
}
