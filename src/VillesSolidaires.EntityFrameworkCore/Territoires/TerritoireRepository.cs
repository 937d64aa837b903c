using Microsoft.EntityFrameworkCore;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Territoires;

public sealed class TerritoireRepository(VillesSolidairesDbContext contexte) : ITerritoireRepository
{
    public IQueryable<Region> Regions => contexte.Regions.AsNoTracking();
    public IQueryable<Departement> Departements => contexte.Departements.AsNoTracking();
    public IQueryable<Epci> Epcis => contexte.Epcis.AsNoTracking();
    public IQueryable<Commune> Communes => contexte.Communes.AsNoTracking();
    public IQueryable<Arrondissement> Arrondissements => contexte.Arrondissements.AsNoTracking();
}
