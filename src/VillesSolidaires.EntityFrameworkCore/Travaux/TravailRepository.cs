using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Travaux;

public sealed class TravailRepository(VillesSolidairesDbContext contexte) : EfRepository<Travail>(contexte), ITravailRepository
{
    public void Oublier() => Contexte.ChangeTracker.Clear();
}
