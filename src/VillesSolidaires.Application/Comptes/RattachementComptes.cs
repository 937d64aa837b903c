using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Comptes;

/// <summary>Les comptes d'une organisation fusionnée suivent : sans cela, un bailleur ne verrait plus rien le lendemain.</summary>
public sealed class RattachementComptes(UserManager<Utilisateur> comptes) : IRattachementOrganisation
{
    public async Task RattacherAsync(Guid doublonId, Guid garderId, CancellationToken ct)
    {
        var code = doublonId.ToString();
        var concernes = await comptes.Users.Where(u => u.Perimetres.Any(p => p.Type == TypePerimetre.Organisation && p.Code == code)).ToListAsync(ct);
        concernes.ForEach(c => c.RemplacerOrganisation(doublonId, garderId));
    }
}
