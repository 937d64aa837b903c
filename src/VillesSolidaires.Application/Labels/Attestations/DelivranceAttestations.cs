using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VillesSolidaires.Courriels;
using VillesSolidaires.Labels.Documents;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Labels;

/// <summary>
/// Délivre les attestations d'une publication : numérote, rend et range chaque document, ajoute l'agrégat. Rien n'est enregistré ici : les
/// attestations partent dans la transaction qui publie les décisions. Un document rangé pour une publication qui échoue reste sans effet.
/// </summary>
public sealed class DelivranceAttestations(
    AttestationManager manager, IAttestationRepository attestations, ITerritoireRepository territoires, DocumentsEmis documents,
    IOptions<CourrielOptions> adresses, IOptions<SignatureLabel> signature)
{
    /// <returns>Attestations ajoutées, dans l'ordre des labels.</returns>
    public async Task<IReadOnlyList<Attestation>> DelivrerAsync(IReadOnlyList<LabelDelivre> labels, Acte acte, CancellationToken ct)
    {
        if (labels.Count == 0)
        {
            return [];
        }
        var codes = labels.Select(l => l.CommuneCode).Distinct(StringComparer.Ordinal).ToList();
        var communes = await (from c in territoires.Communes
                              join d in territoires.Departements on c.DepartementCode equals d.Code
                              where codes.Contains(c.Code)
                              select new { c.Code, c.Nom, Departement = d.Nom }).ToDictionaryAsync(c => c.Code, ct);
        var delivrees = await manager.DelivrerAsync(labels, (label, numero) =>
        {
            var commune = communes[label.CommuneCode];
            var pdf = AttestationPdf.Rendre(new DocumentAttestation(
                numero.ToString(), commune.Nom, commune.Departement, label.Niveau, acte.Jour, label.ValableDu, label.ValableJusquau, label.ReferentielNumero,
                new Uri(adresses.Value.AdresseDe($"/attestations/{numero}")), signature.Value));
            return documents.RangerAsync(DocumentAttestation.Modele, pdf, ct);
        }, acte, ct);
        foreach (var attestation in delivrees)
        {
            attestations.Ajouter(attestation);
        }
        return delivrees;
    }
}
