using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Organisations;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Conventions;

/// <summary>Départements et bailleurs à proposer dans les filtres : seulement ceux que le périmètre contient.</summary>
public sealed class ChoixDeFiltres(
    IConventionRepository conventions, ITerritoireRepository territoires, IRepository<Organisation> organisations, IUtilisateurCourant utilisateur)
{
    private static readonly TypeOrganisation[] Bailleurs = [TypeOrganisation.BailleurSocial, TypeOrganisation.BailleurPrive];

    public async Task<ChoixConventionsDto> LireAsync(Guid? organisationId, CancellationToken ct)
    {
        var departements = await Departements().OrderBy(d => d.Code).Select(d => new ChoixDto(d.Code, d.Nom)).ToListAsync(ct);
        var parties = from c in conventions.Requete from p in c.Parties select p;
        // Au niveau national, partir des organisations, bien moins nombreuses que les parties ; ailleurs, une mairie ne voit de ses bailleurs que leur nom de partie.
        var bailleurs = utilisateur.Perimetre.EstNational
            ? await organisations.Requete.Where(o => Bailleurs.Contains(o.Type) && parties.Any(p => p.OrganisationId == o.Id))
                .OrderBy(o => o.Nom).Select(o => new { o.Id, o.Nom }).ToListAsync(ct)
            : await parties.Where(p => Bailleurs.Contains(p.Type)).GroupBy(p => p.OrganisationId).Select(g => new { Id = g.Key, Nom = g.Max(p => p.Nom)! }).OrderBy(o => o.Nom).ToListAsync(ct);
        var partie = organisationId is { } choisie && bailleurs.TrueForAll(b => b.Id != choisie)
            ? await parties.Where(p => p.OrganisationId == choisie).Select(p => new ChoixDto(p.OrganisationId.ToString(), p.Nom)).FirstOrDefaultAsync(ct)
            : null;
        return new ChoixConventionsDto(departements, [.. bailleurs.Select(b => new ChoixDto(b.Id.ToString(), b.Nom))], partie);
    }

    private IQueryable<Departement> Departements()
    {
        if (utilisateur.Perimetre.EstNational)
        {
            return territoires.Departements;
        }
        var presents = conventions.Requete.Select(c => c.DepartementCode);
        return territoires.Departements.Where(d => presents.Contains(d.Code));
    }
}
