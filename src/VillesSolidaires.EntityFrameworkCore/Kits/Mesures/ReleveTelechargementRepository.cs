using Microsoft.EntityFrameworkCore;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Kits;

public sealed class ReleveTelechargementRepository(VillesSolidairesDbContext contexte)
    : EfRepository<ReleveTelechargement>(contexte), IReleveTelechargementRepository
{
    public async Task<IReadOnlyList<ReleveTelechargement>> MemesChiffresAsync(Guid kitId, ReleveDonnees donnees, CancellationToken ct) =>
        await Requete.Where(r => r.KitId == kitId && r.Du == donnees.Du && r.Au == donnees.Au && r.Valeur == donnees.Valeur && r.Borne == donnees.Borne
            && r.TerritoireCode == donnees.TerritoireCode).ToListAsync(ct);
}
