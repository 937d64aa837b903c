using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Labels;

/// <inheritdoc cref="IPersonnesLabel"/>
public sealed class PersonnesLabel(VillesSolidairesDbContext contexte) : IPersonnesLabel
{
    public Task<IReadOnlyList<PersonneLabel>> InstructeursAsync(CancellationToken ct) => DuRoleAsync(Roles.Association, contexte.Users, ct);

    public Task<IReadOnlyList<PersonneLabel>> InstructeursDeAsync(string communeCode, string departementCode, CancellationToken ct) => DuRoleAsync(
        Roles.Association,
        contexte.Users.Where(u => u.Perimetres.Any(p =>
            p.Type == TypePerimetre.National
            || (p.Type == TypePerimetre.Commune && p.Code == communeCode)
            || (p.Type == TypePerimetre.Departement && p.Code == departementCode)
            || (p.Type == TypePerimetre.Region && contexte.Departements.Any(d => d.Code == departementCode && d.RegionCode == p.Code)))),
        ct);

    public Task<IReadOnlyList<PersonneLabel>> JuresAsync(CancellationToken ct) => DuRoleAsync(Roles.Jure, contexte.Users, ct);

    private async Task<IReadOnlyList<PersonneLabel>> DuRoleAsync(string role, IQueryable<Utilisateur> comptes, CancellationToken ct) =>
        await (from u in comptes.AsNoTracking()
               join ur in contexte.UserRoles on u.Id equals ur.UserId
               join r in contexte.Roles on ur.RoleId equals r.Id
               where r.Name == role && u.Email != null
               orderby u.NomComplet, u.Id
               select new PersonneLabel(u.Id, u.NomComplet, u.Email!)).ToListAsync(ct);
}
