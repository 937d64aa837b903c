using Microsoft.EntityFrameworkCore;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Labels;

public sealed class SessionLabelRepository(VillesSolidairesDbContext contexte) : EfRepository<SessionLabel>(contexte), ISessionLabelRepository;

public sealed class CandidatureRepository(VillesSolidairesDbContext contexte) : EfRepository<Candidature>(contexte), ICandidatureRepository
{
    public Task<bool> ExisteAsync(Guid sessionId, string communeCode, CancellationToken ct) =>
        Contexte.Candidatures.IgnoreQueryFilters([Filtres.Perimetre]).AnyAsync(c => c.SessionId == sessionId && c.CommuneCode == communeCode, ct);

    public async Task<int> DernierNumeroAsync(Guid sessionId, CancellationToken ct) =>
        await Contexte.Candidatures.IgnoreQueryFilters([Filtres.Perimetre]).Where(c => c.SessionId == sessionId).MaxAsync(c => (int?)c.NumeroDossier, ct) ?? 0;

    public async Task<Candidature> PourEvaluerAsync(Guid id, CancellationToken ct) =>
        await Contexte.Candidatures.Include(c => c.Evaluations).SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new EntityNotFoundException();

    public async Task<IReadOnlyList<Candidature>> DeLaSessionAsync(Guid sessionId, CandidatureStatut statut, CancellationToken ct) =>
        await AvecParties(Contexte.Candidatures).Where(c => c.SessionId == sessionId && c.Statut == statut).OrderBy(c => c.NumeroDossier).ToListAsync(ct);

    public async Task<IReadOnlyList<Candidature>> DelaisEchusAsync(DateOnly today, int max, CancellationToken ct) =>
        await AvecParties(Contexte.Candidatures)
            .Where(c => c.Statut == CandidatureStatut.ComplementsDemandes && c.EcheanceComplements < today)
            .OrderBy(c => c.EcheanceComplements).Take(max).ToListAsync(ct);

    public async Task<IReadOnlyList<CommuneDeSession>> CommunesDeLaSessionAsync(Guid sessionId, CancellationToken ct) =>
        await (from c in Contexte.Candidatures.IgnoreQueryFilters([Filtres.Perimetre]).AsNoTracking()
               join commune in Contexte.Communes on c.CommuneCode equals commune.Code
               where c.SessionId == sessionId && c.Statut != CandidatureStatut.Brouillon && c.Statut != CandidatureStatut.Irrecevable && c.Statut != CandidatureStatut.Retiree
               orderby commune.NomRecherche, commune.Code
               select new CommuneDeSession(commune.Code, commune.Nom)).ToListAsync(ct);

    // Cinq listes : une requête chacune, sans produit cartésien.
    protected override IQueryable<Candidature> AvecParties(IQueryable<Candidature> requete) =>
        requete.AsSplitQuery()
            .Include(c => c.Evaluations).Include(c => c.Preuves).Include(c => c.Depots).Include(c => c.Evenements)
            .Include(c => c.Questions).ThenInclude(q => q.Messages);
}

public sealed class JuryRepository(VillesSolidairesDbContext contexte) : EfRepository<Jury>(contexte), IJuryRepository
{
    public Task<Jury?> DeLaSessionAsync(Guid sessionId, CancellationToken ct) => AvecParties(Contexte.Jurys).SingleOrDefaultAsync(j => j.SessionId == sessionId, ct);

    protected override IQueryable<Jury> AvecParties(IQueryable<Jury> requete) => requete.AsSplitQuery().Include(j => j.Membres).Include(j => j.Liens);
}

public sealed class NotationJuryRepository(VillesSolidairesDbContext contexte) : EfRepository<NotationJury>(contexte), INotationJuryRepository
{
    public async Task<IReadOnlyList<NotationJury>> DuDossierAsync(Guid candidatureId, CancellationToken ct) =>
        await AvecParties(Contexte.Notations).IgnoreQueryFilters([Filtres.Perimetre]).Where(n => n.CandidatureId == candidatureId).ToListAsync(ct);

    public async Task<IReadOnlyList<AvancementNotation>> AvancementAsync(Guid juryId, CancellationToken ct) =>
        await Contexte.Notations.IgnoreQueryFilters([Filtres.Perimetre]).AsNoTracking().Where(n => n.JuryId == juryId)
            .Select(n => new AvancementNotation(n.Id, n.CandidatureId, n.JureId, n.Statut, n.MotifDeport)).ToListAsync(ct);

    public async Task<IReadOnlyList<NotationJury>> DuMembreAsync(Guid juryId, Guid jureId, CancellationToken ct) =>
        await AvecParties(Contexte.Notations).Where(n => n.JuryId == juryId && n.JureId == jureId).ToListAsync(ct);

    protected override IQueryable<NotationJury> AvecParties(IQueryable<NotationJury> requete) => requete.Include(n => n.Notes);
}
