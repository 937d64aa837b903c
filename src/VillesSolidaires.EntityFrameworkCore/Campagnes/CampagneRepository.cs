using Microsoft.EntityFrameworkCore;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Campagnes;

public sealed class CampagneRepository(VillesSolidairesDbContext contexte) : EfRepository<Campagne>(contexte), ICampagneRepository
{
    public Task<Campagne?> TrouverAsync(string cle, CancellationToken ct) => AvecParties(Contexte.Campagnes).SingleOrDefaultAsync(c => c.Cle == cle, ct);

    protected override IQueryable<Campagne> AvecParties(IQueryable<Campagne> requete) => requete.Include(c => c.Etapes.OrderBy(e => e.Rang));
}

public sealed class SuiviCampagneRepository(VillesSolidairesDbContext contexte) : EfRepository<SuiviCampagne>(contexte), ISuiviCampagneRepository
{
    // Sous le plafond de paramètres des deux fournisseurs.
    private const int ParRequete = 500;

    public Task<SuiviCampagne?> TrouverAsync(Guid campagneId, string communeCode, CancellationToken ct) =>
        AvecParties(Contexte.SuivisCampagne).SingleOrDefaultAsync(s => s.CampagneId == campagneId && s.CommuneCode == communeCode, ct);

    public async Task<IReadOnlyList<SuiviCampagne>> ChargerAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        List<SuiviCampagne> charges = [];
        foreach (var lot in ids.Chunk(ParRequete))
        {
            charges.AddRange(await Contexte.SuivisCampagne.Where(s => lot.Contains(s.Id)).ToListAsync(ct));
        }
        return charges;
    }

    protected override IQueryable<SuiviCampagne> AvecParties(IQueryable<SuiviCampagne> requete) => requete.Include(s => s.Coches);
}

public sealed class AlerteRepository(VillesSolidairesDbContext contexte) : EfRepository<Alerte>(contexte), IAlerteRepository
{
    protected override IQueryable<Alerte> AvecParties(IQueryable<Alerte> requete) => requete.Include(a => a.Departements);
}
