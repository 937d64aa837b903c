using Microsoft.EntityFrameworkCore;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Rapports;

public sealed class ChiffrePublieRepository(VillesSolidairesDbContext contexte) : IChiffrePublieRepository
{
    public IQueryable<ChiffrePublie> Requete => contexte.ChiffresPublies.AsNoTracking();
}
