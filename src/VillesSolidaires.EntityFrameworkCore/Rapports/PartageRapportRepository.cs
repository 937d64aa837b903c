using Microsoft.EntityFrameworkCore;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Rapports;

/// <inheritdoc cref="IPartageRapportRepository"/>
public sealed class PartageRapportRepository(VillesSolidairesDbContext contexte) : EfRepository<PartageRapport>(contexte), IPartageRapportRepository
{
    public async Task<(PartageRapport Partage, Rapport Rapport)?> OuvrirAsync(string jetonEmpreinte, CancellationToken ct)
    {
        if (await Requete.SingleOrDefaultAsync(p => p.JetonEmpreinte == jetonEmpreinte, ct) is not { } partage)
        {
            return null;
        }
        var rapport = await Contexte.Rapports.AsNoTracking().IgnoreQueryFilters([Filtres.Perimetre]).SingleAsync(r => r.Id == partage.RapportId, ct);
        return (partage, rapport);
    }

    public Task NoterVueAsync(Guid id, CancellationToken ct) =>
        Contexte.PartagesDeRapports.Where(p => p.Id == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Vues, p => p.Vues + 1), ct);
}
