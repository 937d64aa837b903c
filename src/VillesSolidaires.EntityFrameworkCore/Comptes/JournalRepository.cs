using Microsoft.EntityFrameworkCore;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Comptes;

public sealed class JournalRepository(VillesSolidairesDbContext contexte) : IJournalRepository
{
    public IQueryable<EntreeJournal> Requete => contexte.Journal.AsNoTracking();
}
