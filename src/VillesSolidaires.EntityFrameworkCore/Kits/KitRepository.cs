using Microsoft.EntityFrameworkCore;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Kits;

public sealed class KitRepository(VillesSolidairesDbContext contexte) : EfRepository<Kit>(contexte), IKitRepository
{
    // Une adresse imprimée sur des affiches ne se réattribue pas, même après la suppression du kit.
    public Task<bool> SlugPrisAsync(string slug, CancellationToken ct) =>
        Contexte.Kits.IgnoreQueryFilters([Filtres.SuppressionLogique]).AnyAsync(k => k.Slug == slug, ct);

    public async Task<IReadOnlyDictionary<Guid, string>> TitresAsync(CancellationToken ct) =>
        await Requete.IgnoreQueryFilters([Filtres.SuppressionLogique]).ToDictionaryAsync(k => k.Id, k => k.Titre, ct);

    protected override IQueryable<Kit> AvecParties(IQueryable<Kit> requete) =>
        requete.Include(k => k.Versions).ThenInclude(v => v.Fichiers);
}
