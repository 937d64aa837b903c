using Microsoft.EntityFrameworkCore;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Organisations;

public sealed class OrganisationRepository(VillesSolidairesDbContext contexte) : EfRepository<Organisation>(contexte), IOrganisationRepository
{
    private static readonly TypeOrganisation[] TypesDeBailleur = [TypeOrganisation.BailleurSocial, TypeOrganisation.BailleurPrive];

    public async Task<IReadOnlyList<Bailleur>> BailleursAsync(CancellationToken ct) =>
        await Requete.IgnoreQueryFilters([Filtres.Perimetre]).Where(o => TypesDeBailleur.Contains(o.Type)).OrderBy(o => o.Nom).ThenBy(o => o.Id)
            .Select(o => new Bailleur(o.Id, o.Nom, o.DepartementCode)).ToListAsync(ct);

    public async Task<IReadOnlyList<PorteurDeNumero>> PorteursAsync(IReadOnlyCollection<string> sirens, IReadOnlyCollection<string> rnas, CancellationToken ct)
    {
        var porteurs = await Requete.IgnoreQueryFilters([Filtres.Perimetre])
            .Where(o => (o.Siren != null && sirens.Contains(o.Siren)) || (o.Rna != null && rnas.Contains(o.Rna))).OrderBy(o => o.CreeLe).ThenBy(o => o.Id)
            .Select(o => new PorteurDeNumero(o.Id, o.Nom, o.Type, o.Siren, o.Rna, true)).ToListAsync(ct);
        var ids = porteurs.ConvertAll(p => p.Id);
        // Une seconde requête : lever le filtre vaut pour toute la requête, sous-requêtes comprises.
        var visibles = (await Requete.Where(o => ids.Contains(o.Id)).Select(o => o.Id).ToListAsync(ct)).ToHashSet();
        return porteurs.ConvertAll(p => p with { Visible = visibles.Contains(p.Id) });
    }

    public async Task<IReadOnlyList<Organisation>> ListerAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        await AvecParties(Contexte.Organisations).Where(o => ids.Contains(o.Id)).OrderBy(o => o.Id).ToListAsync(ct);

    public async Task<Guid?> TrouverFusionAsync(Guid doublonId, CancellationToken ct)
    {
        // Une fiche gardée peut avoir été fusionnée à son tour. Une fiche supprimée n'absorbe plus rien : la chaîne ne boucle pas.
        Guid? gardee = null;
        for (var id = (Guid?)doublonId; id is not null;)
        {
            id = await Requete.IgnoreQueryFilters([Filtres.SuppressionLogique]).Where(o => o.Id == id).Select(o => o.FusionneeDansId).SingleOrDefaultAsync(ct);
            gardee = id ?? gardee;
        }
        return gardee;
    }

    protected override IQueryable<Organisation> AvecParties(IQueryable<Organisation> requete) => requete.Include(o => o.Contacts);
}
