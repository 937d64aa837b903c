using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Rapports;

/// <inheritdoc cref="IPersonnesDeRapport"/>
public sealed class PersonnesDeRapport(VillesSolidairesDbContext contexte) : IPersonnesDeRapport
{
    private static readonly Expression<Func<Utilisateur, PersonneDeRapport>> VersPersonne = u => new PersonneDeRapport(u.Id, u.NomComplet, u.Email!.ToLower());

    private IQueryable<Utilisateur> Joignables => contexte.Users.AsNoTracking().Where(u => u.Email != null);

    public async Task<IReadOnlyList<PersonneDeRapport>> AssociationAsync(string? communeCode, string? departementCode, CancellationToken ct) =>
        await (from u in Joignables.Where(u => u.Perimetres.Any(p =>
                   p.Type == TypePerimetre.National
                   || (p.Type == TypePerimetre.Commune && p.Code == communeCode)
                   || (p.Type == TypePerimetre.Departement && p.Code == departementCode)
                   || (p.Type == TypePerimetre.Region && contexte.Departements.Any(d => d.Code == departementCode && d.RegionCode == p.Code))))
               join ur in contexte.UserRoles on u.Id equals ur.UserId
               join r in contexte.Roles on ur.RoleId equals r.Id
               where r.Name == Roles.Association
               orderby u.NomComplet, u.Id
               select u).Select(VersPersonne).ToListAsync(ct);

    // Identity garde l'adresse normalisée en majuscules, sous un index.
    public async Task<IReadOnlyList<PersonneDeRapport>> ParAdresseAsync(IReadOnlyCollection<string> adresses, CancellationToken ct)
    {
        var normalisees = adresses.Select(a => a.ToUpperInvariant()).ToList();
        return await Joignables.Where(u => normalisees.Contains(u.NormalizedEmail!)).Select(VersPersonne).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<PersonneDeRapport>> DuTerritoireAsync(string? communeCode, string? departementCode, CancellationToken ct)
    {
        var (type, code) = communeCode is null ? (TypePerimetre.Departement, departementCode) : (TypePerimetre.Commune, communeCode);
        return await Joignables.Where(u => u.Perimetres.Any(p => p.Type == type && p.Code == code)).OrderBy(u => u.NomComplet).ThenBy(u => u.Id).Select(VersPersonne).ToListAsync(ct);
    }

    public async Task<PersonneDeRapport?> TrouverAsync(Guid id, CancellationToken ct) => await Joignables.Where(u => u.Id == id).Select(VersPersonne).SingleOrDefaultAsync(ct);
}
