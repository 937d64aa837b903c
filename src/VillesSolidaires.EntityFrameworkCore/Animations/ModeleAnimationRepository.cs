using Microsoft.EntityFrameworkCore;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Animations;

public sealed class ModeleAnimationRepository(VillesSolidairesDbContext contexte) : EfRepository<ModeleAnimation>(contexte), IModeleAnimationRepository
{
    public async Task<IReadOnlyList<ModeleAnimation>> UtilisablesAsync(CancellationToken ct) =>
        await AvecParties(Requete).Where(m => m.ArchiveLe == null && m.Versions.Any(v => v.PublieeLe != null)).OrderBy(m => m.Code).ToListAsync(ct);

    protected override IQueryable<ModeleAnimation> AvecParties(IQueryable<ModeleAnimation> requete) =>
        requete.Include(m => m.Versions).ThenInclude(v => v.Taches).Include(m => m.Dates).AsSplitQuery();
}

public sealed class LotImportRepository(VillesSolidairesDbContext contexte) : EfRepository<LotImport>(contexte), ILotImportRepository
{
    public async Task<IReadOnlyList<Animation>> AnimationsAsync(Guid lotId, CancellationToken ct) => await (
        from l in Contexte.Set<AnimationImportee>()
        where EF.Property<Guid>(l, LotImportConfiguration.Cle) == lotId
        join a in Contexte.Animations on l.AnimationId equals a.Id
        select a).ToListAsync(ct);
}

public sealed class ActionEnMasseRepository(VillesSolidairesDbContext contexte) : EfRepository<ActionEnMasse>(contexte), IActionEnMasseRepository
{
    public async Task<ActionEnMasse> OuvrirAsync(Guid id, CancellationToken ct) =>
        await Contexte.ActionsEnMasse.SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw new EntityNotFoundException();

    public void Oublier() => Contexte.ChangeTracker.Clear();
}
