using VillesSolidaires.Labels;

namespace VillesSolidaires;

/// <summary>Attestations délivrées par le vrai service, document compris, dans la base du test.</summary>
public static class FabriqueAttestations
{
    /// <summary>Délivre un label à une commune.</summary>
    /// <param name="essai">Base du test.</param>
    /// <param name="commune">Code INSEE.</param>
    /// <param name="departement">Son département.</param>
    /// <param name="niveau">De 1 à 3.</param>
    /// <param name="du">Premier jour ; aujourd'hui par défaut.</param>
    /// <param name="jusquau">Dernier jour ; trois ans après le premier, moins un jour, par défaut.</param>
    /// <param name="delivreeLe">Instant de la publication ; maintenant par défaut.</param>
    /// <param name="candidature">Candidature labellisée ; une autre à chaque fois par défaut.</param>
    /// <returns>Numéro de l'attestation.</returns>
    public static async Task<string> AttestationAsync(
        this BaseDeTest essai, string commune, string departement, int niveau = 2, DateOnly? du = null, DateOnly? jusquau = null, DateTime? delivreeLe = null,
        Guid? candidature = null)
    {
        ArgumentNullException.ThrowIfNull(essai);
        await using var systeme = essai.Systeme();
        var acte = new Acte(null, "Publication d’essai", delivreeLe ?? essai.Horloge.GetUtcNow().UtcDateTime);
        var debut = du ?? acte.Jour;
        var label = new LabelDelivre(candidature ?? Guid.CreateVersion7(), commune, departement, niveau, "2026-1", debut, jusquau ?? debut.AddYears(3).AddDays(-1));
        var attestation = (await systeme.Service<DelivranceAttestations>().DelivrerAsync([label], acte, default))[0];
        await systeme.Service<IAttestationRepository>().SaveAsync(attestation, null, default);
        return attestation.Numero;
    }
}
