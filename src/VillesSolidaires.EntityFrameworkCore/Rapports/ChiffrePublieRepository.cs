using Microsoft.EntityFrameworkCore;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Rapports;

public sealed class ChiffrePublieRepository(VillesSolidairesDbContext contexte) : IChiffrePublieRepository
{
    public IQueryable<ChiffrePublie> Requete => contexte.ChiffresPublies.AsNoTracking();

    public async Task<int> AjouterAbsentsAsync(IReadOnlyCollection<ChiffrePublie> chiffres, CancellationToken ct)
    {
        var connus = await Requete.Select(c => c.Code).ToListAsync(ct);
        var nouveaux = chiffres.ExceptBy(connus, c => c.Code).ToList();
        contexte.AddRange(nouveaux);
        await contexte.SaveChangesAsync(ct);
        return nouveaux.Count;
    }
}
