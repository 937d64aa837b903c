using Microsoft.EntityFrameworkCore;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Kits;

public sealed class StatistiqueKitRepository(VillesSolidairesDbContext contexte) : IStatistiqueKitRepository
{
    public IQueryable<CompteurTelechargement> Compteurs => contexte.Compteurs.AsNoTracking();

    public IQueryable<CompteurTelechargement> CompteursFranceEntiere => contexte.Compteurs.AsNoTracking().IgnoreQueryFilters([Filtres.Perimetre]);

    public IQueryable<TelechargementJour> Jours => contexte.TelechargementsJour.AsNoTracking();

    public IQueryable<TelechargementMoisNational> MoisNationaux => contexte.TelechargementsMoisNational.AsNoTracking();

    public IQueryable<TelechargementMois> Mois => contexte.TelechargementsMois.AsNoTracking();

    public IQueryable<TelechargementMois> MoisFranceEntiere => contexte.TelechargementsMois.AsNoTracking().IgnoreQueryFilters([Filtres.Perimetre]);

    public IQueryable<ReleveTelechargement> Releves => contexte.Releves.AsNoTracking();
    public IQueryable<DiffusionKit> Diffusions => contexte.Diffusions.AsNoTracking();
}
