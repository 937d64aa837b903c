using Microsoft.EntityFrameworkCore;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Animations;

public sealed class AnimationRepository(VillesSolidairesDbContext contexte) : EfRepository<Animation>(contexte), IAnimationRepository
{
    public IQueryable<Animation> RealiseesFranceEntiere => Requete.IgnoreQueryFilters([Filtres.Perimetre]).Where(a => a.Statut == AnimationStatut.Realisee);

    protected override IQueryable<Animation> AvecParties(IQueryable<Animation> requete) =>
        requete.Include(a => a.Taches.OrderBy(t => t.Echeance)).Include(a => a.Reports.OrderBy(r => r.Le)).AsSplitQuery();
}

public sealed class LieuRepository(VillesSolidairesDbContext contexte) : EfRepository<Lieu>(contexte), ILieuRepository;

public sealed class ProgrammeRepository(VillesSolidairesDbContext contexte) : EfRepository<Programme>(contexte), IProgrammeRepository
{
    public Task<Programme?> TrouverAsync(string communeCode, int annee, CancellationToken ct) =>
        Contexte.Programmes.SingleOrDefaultAsync(p => p.CommuneCode == communeCode && p.Annee == annee, ct);
}
