namespace VillesSolidaires.Labels;

/// <summary>Règles qui regardent les autres attestations : la suite des numéros de l'année, et celle que la nouvelle renouvelle.</summary>
public sealed class AttestationManager(IAttestationRepository attestations)
{
    /// <summary>
    /// Prépare les attestations d'une même publication, dans l'ordre donné : numéros à la suite, précédente de chaque commune. La base refuse
    /// un numéro que deux publications simultanées auraient pris.
    /// </summary>
    /// <param name="labels">Labels délivrés.</param>
    /// <param name="emettre">Rend et range le document d'un label sous son numéro.</param>
    /// <param name="acte">Publication des décisions.</param>
    /// <param name="ct">Annulation.</param>
    /// <exception cref="BusinessException">Label mal formé, ou candidature qui a déjà son attestation.</exception>
    public async Task<IReadOnlyList<Attestation>> DelivrerAsync(
        IReadOnlyList<LabelDelivre> labels, Func<LabelDelivre, NumeroAttestation, Task<DocumentEmis>> emettre, Acte acte, CancellationToken ct)
    {
        foreach (var label in labels)
        {
            label.Verifier();
        }
        if ((await attestations.DejaDelivreesAsync([.. labels.Select(l => l.CandidatureId)], ct)).Count > 0
            || labels.DistinctBy(l => l.CandidatureId).Count() < labels.Count)
        {
            throw new BusinessException(AttestationErrorCodes.AttestationDejaDelivree);
        }
        var precedentes = await attestations.DernieresAsync([.. labels.Select(l => l.CommuneCode)], ct);
        var rang = await attestations.ProchainRangAsync(acte.Jour.Year, ct);
        List<Attestation> delivrees = [];
        foreach (var label in labels)
        {
            var numero = new NumeroAttestation(acte.Jour.Year, rang++);
            var document = await emettre(label, numero);
            delivrees.Add(new Attestation(
                Guid.CreateVersion7(), numero, label, document, precedentes.TryGetValue(label.CommuneCode, out var id) ? id : null, acte));
        }
        return delivrees;
    }
}
