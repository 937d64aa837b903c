using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Comptes;

public sealed class FabriqueIdentite(UserManager<Utilisateur> comptes, IUserClaimsPrincipalFactory<Utilisateur> fabrique) : IFabriqueIdentite
{
    public async Task<IdentiteCompte?> CreerAsync(Guid utilisateurId, CancellationToken ct)
    {
        var compte = await comptes.Users.FirstOrDefaultAsync(u => u.Id == utilisateurId, ct);
        if (compte is null || await comptes.IsLockedOutAsync(compte))
        {
            return null;
        }
        var principal = await fabrique.CreateAsync(compte);
        return new IdentiteCompte(principal, compte.Id, compte.NomComplet, PerimetreClaims.Lire(principal));
    }
}
