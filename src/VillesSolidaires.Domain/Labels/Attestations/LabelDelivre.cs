namespace VillesSolidaires.Labels;

/// <summary>Label qu'une décision publiée délivre à une commune.</summary>
/// <param name="Niveau">De 1 à 3.</param>
/// <param name="ValableJusquau">Dernier jour, compris.</param>
public sealed record LabelDelivre(
    Guid CandidatureId, string CommuneCode, string DepartementCode, int Niveau, string ReferentielNumero, DateOnly ValableDu, DateOnly ValableJusquau)
{
    /// <summary>Au milieu de la validité.</summary>
    public DateOnly ControlePrevuLe => ValableDu.AddDays((ValableJusquau.DayNumber - ValableDu.DayNumber) / 2);

    /// <exception cref="BusinessException">Niveau hors de 1 à 3, fin avant le début.</exception>
    public void Verifier()
    {
        if (Niveau is < 1 or > LabelConsts.NiveauMax)
        {
            throw new BusinessException(AttestationErrorCodes.NiveauAttesteInconnu).WithData("Niveau", Niveau).WithData("Max", LabelConsts.NiveauMax);
        }
        if (ValableJusquau < ValableDu)
        {
            throw new BusinessException(AttestationErrorCodes.ValiditeInversee).WithData("Du", ValableDu);
        }
    }
}

/// <summary>Document émis une fois pour toutes.</summary>
/// <param name="Modele">Version du modèle de document.</param>
/// <param name="Sha256">Empreinte de ses octets, en hexadécimal minuscule.</param>
public sealed record DocumentEmis(int Modele, string Sha256)
{
    /// <summary>Chemin dans le dépôt de fichiers.</summary>
    public static string Chemin(string sha256) => $"attestations/{sha256[..2]}/{sha256}";
}
