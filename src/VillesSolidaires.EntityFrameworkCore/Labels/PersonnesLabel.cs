using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Labels;

/// <inheritdoc cref="IPersonnesLabel"/>
public sealed class PersonnesLabel(VillesSolidairesDbContext contexte) : IPersonnesLabel
{
    public Task<IReadOnlyList<PersonneLabel>> InstructeursAsync(CancellationToken ct) => DuRoleAsync(Roles.Association, ct);

    public Task<IReadOnlyList<PersonneLabel>> JuresAsync(CancellationToken ct) => DuRoleAsync(Roles.Jure, ct);

    private async Task<IReadOnlyList<PersonneLabel>> DuRoleAsync(string role, CancellationToken ct) =>
        await (from u in contexte.Users.AsNoTracking()
               join ur in contexte.UserRoles on u.Id equals ur.UserId
               join r in contexte.Roles on ur.RoleId equals r.Id
               where r.Name == role && u.Email != null
               orderby u.NomComplet, u.Id
               select new PersonneLabel(u.Id, u.NomComplet, u.Email!)).ToListAsync(ct);
}
