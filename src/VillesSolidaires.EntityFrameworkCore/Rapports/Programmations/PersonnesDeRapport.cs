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
        await DuRole(AvecPerimetre(communeCode, departementCode), [Roles.Association]).OrderBy(u => u.NomComplet).ThenBy(u => u.Id).Select(VersPersonne).ToListAsync(ct);

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

    public async Task<IReadOnlySet<string>> AyantAccesAsync(
        IReadOnlyCollection<string> adresses, IReadOnlyCollection<string> roles, TerritoireRapport territoire, DateTime instant, CancellationToken ct)
    {
        var normalisees = adresses.Select(a => a.ToUpperInvariant()).ToList();
        var comptes = await DuRole(AvecPerimetre(territoire.CommuneCode, territoire.DepartementCode, territoire.OrganisationId).Where(u => normalisees.Contains(u.NormalizedEmail!)), roles)
            .Select(u => new { Adresse = u.Email!.ToLower(), u.LockoutEnd }).ToListAsync(ct);
        // SQLite ne compare pas les instants avec décalage : le verrou se lit ici.
        return comptes.Where(c => c.LockoutEnd is not { } fin || fin.UtcDateTime <= instant).Select(c => c.Adresse).ToHashSet(StringComparer.Ordinal);
    }

    public async Task<PersonneDeRapport?> TrouverAsync(Guid id, CancellationToken ct) => await Joignables.Where(u => u.Id == id).Select(VersPersonne).SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyDictionary<Guid, string>> NomsAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        await contexte.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.NomComplet, ct);

    private IQueryable<Utilisateur> AvecPerimetre(string? communeCode, string? departementCode, Guid? organisationId = null)
    {
        var organisation = organisationId?.ToString();
        return Joignables.Where(u => u.Perimetres.Any(p =>
            p.Type == TypePerimetre.National
            || (p.Type == TypePerimetre.Organisation && p.Code == organisation)
            || (p.Type == TypePerimetre.Commune && p.Code == communeCode)
            || (p.Type == TypePerimetre.Departement && p.Code == departementCode)
            || (p.Type == TypePerimetre.Region && contexte.Departements.Any(d => d.Code == departementCode && d.RegionCode == p.Code))));
    }

    private IQueryable<Utilisateur> DuRole(IQueryable<Utilisateur> comptes, IReadOnlyCollection<string> roles) =>
        from u in comptes
        where contexte.UserRoles.Any(ur => ur.UserId == u.Id && contexte.Roles.Any(r => r.Id == ur.RoleId && roles.Contains(r.Name!)))
        select u;
}
