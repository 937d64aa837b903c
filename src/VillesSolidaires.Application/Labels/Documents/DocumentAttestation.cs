namespace VillesSolidaires.Labels.Documents;

/// <summary>Tout ce que l'attestation imprimée montre.</summary>
/// <param name="Verification">Page publique de vérification, qu'ouvre le code QR.</param>
/// <param name="Signature">Qui signe, tel qu'imprimé.</param>
public sealed record DocumentAttestation(
    string Numero, string Commune, string Departement, int Niveau, DateOnly DelivreeLe, DateOnly ValableDu, DateOnly ValableJusquau,
    string ReferentielNumero, Uri Verification, SignatureLabel Signature)
{
    /// <summary>Version du modèle : à augmenter dès que le rendu change. Les attestations émises gardent leurs octets.</summary>
    public const int Modele = 1;

    /// <summary>L'adresse comme on la tape : sans « https:// ».</summary>
    public string VerificationEcrite => $"{Verification.Authority}{Verification.AbsolutePath}";
}

/// <summary>Section <c>Label:Signature</c> de la configuration : qui délivre le label et signe ses documents.</summary>
public sealed class SignatureLabel
{
    public const string Section = "Label:Signature";

    /// <summary>Association qui délivre le label.</summary>
    public string Organisme { get; set; } = "Villes Solidaires";

    /// <summary>Nom de la personne qui signe ; vide : la place d'une signature manuscrite, sous la seule qualité.</summary>
    public string Nom { get; set; } = "";
    public string Qualite { get; set; } = "La présidence de l’association";
}
