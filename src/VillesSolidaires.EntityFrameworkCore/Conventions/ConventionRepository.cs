using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Conventions;

public sealed class ConventionRepository(VillesSolidairesDbContext contexte) : EfRepository<Convention>(contexte), IConventionRepository
{
    private static readonly ConventionStatut[] Abandonnees = [ConventionStatut.Annulee];
    private static readonly ConventionStatut[] Publiables =
        [ConventionStatut.Signee, ConventionStatut.Denoncee, ConventionStatut.Resiliee, ConventionStatut.Remplacee];

    public IQueryable<Convention> PublieesFranceEntiere => Requete.IgnoreQueryFilters([Filtres.Perimetre])
        .Where(c => Publiables.Contains(c.Statut) && c.Type != TypeConvention.Prestation && c.AvenantDeId == null && c.Financements.Any());

    public async Task<Convention> LireAsync(Guid id, CancellationToken ct) =>
        await AvecParties(Requete).SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new EntityNotFoundException();

    public Task<Convention> GetLieeAsync(Guid id, CancellationToken ct) => GetAsync(id, ct);

    public IQueryable<Guid> AyantPourPartie(Expression<Func<PartieConvention, bool>> partie) =>
        Contexte.Set<PartieConvention>().Where(partie).Select(p => EF.Property<Guid>(p, Cles.Convention));

    public async Task<int> ProchainNumeroAsync(int annee, CancellationToken ct)
    {
        var prefixe = $"CV-{Formats.Annee(annee)}-";
        var dernier = await Requete.IgnoreQueryFilters([Filtres.Perimetre])
            .Where(c => c.AvenantDeId == null && c.Numero.StartsWith(prefixe))
            .OrderByDescending(c => c.Numero.Length).ThenByDescending(c => c.Numero).Select(c => c.Numero).FirstOrDefaultAsync(ct);
        return dernier is null ? 1 : int.Parse(dernier.AsSpan(prefixe.Length), provider: null) + 1;
    }

    public async Task<int> ProchainAvenantAsync(Guid conventionId, CancellationToken ct) =>
        (await Requete.Where(c => c.AvenantDeId == conventionId).MaxAsync(c => c.NumeroAvenant, ct) ?? 0) + 1;

    public Task<string?> AvenantEnCoursAsync(Guid conventionId, CancellationToken ct) =>
        Requete.Where(c => c.AvenantDeId == conventionId && c.Statut < ConventionStatut.Signee).Select(c => c.Numero).FirstOrDefaultAsync(ct);

    public Task<string?> RenouvellementEnCoursAsync(Guid conventionId, CancellationToken ct) =>
        Requete.Where(c => c.RenouvelleId == conventionId && !Abandonnees.Contains(c.Statut)).Select(c => c.Numero).FirstOrDefaultAsync(ct);

    public async Task<IReadOnlyList<EvenementConvention>> HistoriqueAsync(Guid conventionId, CancellationToken ct) =>
        await Requete.Where(c => c.Id == conventionId).SelectMany(c => c.Evenements).OrderBy(e => e.Numero).ToListAsync(ct);

    public async Task<IReadOnlyList<Interlocuteur>> InterlocuteursAsync(Guid conventionId, Guid organisationId, CancellationToken ct) =>
        await Contexte.Organisations.AsNoTracking().IgnoreQueryFilters([Filtres.Perimetre])
            .Where(o => o.Id == organisationId && Contexte.Conventions.Any(c => c.Id == conventionId && c.Parties.Any(p => p.OrganisationId == o.Id)))
            .SelectMany(o => o.Contacts).Where(c => c.Courriel != null).OrderBy(c => c.Nom).Select(c => new Interlocuteur(c.Nom, c.Courriel!)).ToListAsync(ct);

    public async Task<IReadOnlyList<VersionTexte>> VersionsAsync(Guid conventionId, CancellationToken ct) =>
        await Requete.Where(c => c.Id == conventionId).SelectMany(c => c.Versions).OrderBy(v => v.Numero).ToListAsync(ct);

    // Une requête par collection : leur produit se compterait en milliers de lignes pour un cadre départemental.
    protected override IQueryable<Convention> AvecParties(IQueryable<Convention> requete) => requete
        .Include(c => c.Parties).ThenInclude(p => p.Signataires)
        .Include(c => c.Clauses).ThenInclude(c => c.Fils).ThenInclude(f => f.Commentaires)
        .Include(c => c.Engagements)
        .Include(c => c.Financements).ThenInclude(f => f.Versements)
        .Include(c => c.Financements).ThenInclude(f => f.ComptesRendus)
        .Include(c => c.Pieces).Include(c => c.Relances)
        .AsSplitQuery();
}

public sealed class ModeleConventionRepository(VillesSolidairesDbContext contexte) : EfRepository<ModeleConvention>(contexte)
{
    protected override IQueryable<ModeleConvention> AvecParties(IQueryable<ModeleConvention> requete) =>
        requete.Include(m => m.Versions).ThenInclude(v => v.Clauses);
}
