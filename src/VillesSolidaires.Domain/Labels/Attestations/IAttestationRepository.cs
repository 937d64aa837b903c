namespace VillesSolidaires.Labels;

public interface IAttestationRepository : IRepository<Attestation>
{
    /// <summary>Toutes les attestations, sans périmètre : le registre des villes labellisées est public. À ne projeter que vers ce qu'il montre.</summary>
    IQueryable<Attestation> FranceEntiere { get; }

    /// <summary>Attestation du périmètre, pour l'écrire.</summary>
    /// <exception cref="EntityNotFoundException">Aucune de ce numéro, ou hors du périmètre.</exception>
    Task<Attestation> GetAsync(string numero, CancellationToken ct);

    /// <summary>Rang suivant de l'année, compté sur tout le pays.</summary>
    Task<int> ProchainRangAsync(int annee, CancellationToken ct);

    /// <summary>Dernière attestation non retirée de chacune de ces communes, par code : celle que la suivante renouvelle.</summary>
    Task<IReadOnlyDictionary<string, Guid>> DernieresAsync(IReadOnlyCollection<string> communes, CancellationToken ct);

    /// <summary>Celles de ces candidatures qui ont déjà leur attestation.</summary>
    Task<IReadOnlyList<Guid>> DejaDelivreesAsync(IReadOnlyCollection<Guid> candidatures, CancellationToken ct);
}
