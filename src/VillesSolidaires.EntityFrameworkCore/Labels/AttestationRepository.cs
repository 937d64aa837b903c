using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Labels;

public sealed class AttestationRepository(VillesSolidairesDbContext contexte) : EfRepository<Attestation>(contexte), IAttestationRepository
{
    public IQueryable<Attestation> FranceEntiere => Requete.IgnoreQueryFilters([Filtres.Perimetre]);

    public async Task<Attestation> GetAsync(string numero, CancellationToken ct) =>
        await Contexte.Attestations.SingleOrDefaultAsync(a => a.Numero == numero, ct) ?? throw new EntityNotFoundException(AttestationErrorCodes.AttestationInconnue);

    public async Task<int> ProchainRangAsync(int annee, CancellationToken ct)
    {
        var prefixe = NumeroAttestation.Prefixe(annee);
        var dernier = await FranceEntiere.Where(a => a.Numero.StartsWith(prefixe))
            .OrderByDescending(a => a.Numero.Length).ThenByDescending(a => a.Numero).Select(a => a.Numero).FirstOrDefaultAsync(ct);
        return dernier is null ? 1 : int.Parse(dernier.AsSpan(prefixe.Length), CultureInfo.InvariantCulture) + 1;
    }

    public async Task<IReadOnlyDictionary<string, Guid>> DernieresAsync(IReadOnlyCollection<string> communes, CancellationToken ct) =>
        (await FranceEntiere.Where(a => a.RetireeLe == null && communes.Contains(a.CommuneCode!))
            .Select(a => new { a.Id, Commune = a.CommuneCode!, a.DelivreeLe, a.Numero }).ToListAsync(ct))
        .GroupBy(a => a.Commune, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.OrderByDescending(a => a.DelivreeLe).ThenByDescending(a => a.Numero, StringComparer.Ordinal).First().Id, StringComparer.Ordinal);

    public async Task<IReadOnlyList<Guid>> DejaDelivreesAsync(IReadOnlyCollection<Guid> candidatures, CancellationToken ct) =>
        await FranceEntiere.Where(a => candidatures.Contains(a.CandidatureId)).Select(a => a.CandidatureId).ToListAsync(ct);
}
