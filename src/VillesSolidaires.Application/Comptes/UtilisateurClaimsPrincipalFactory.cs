using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Comptes;

/// <summary>Ajoute le nom et le périmètre à l'identité d'un compte ; une région devient ses départements.</summary>
public sealed class UtilisateurClaimsPrincipalFactory(
    UserManager<Utilisateur> comptes, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options, ITerritoireRepository territoires)
    : UserClaimsPrincipalFactory<Utilisateur, IdentityRole<Guid>>(comptes, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Utilisateur user)
    {
        var identite = await base.GenerateClaimsAsync(user);
        identite.AddClaim(new Claim(PerimetreClaims.NomComplet, user.NomComplet));
        foreach (var perimetre in user.Perimetres.Where(p => p.Type != TypePerimetre.Region))
        {
            identite.AddClaim(new Claim(PerimetreClaims.Type, PerimetreClaims.Cle(perimetre.Type, perimetre.Code)));
        }
        var regions = user.Perimetres.Where(p => p.Type == TypePerimetre.Region).Select(p => p.Code).ToList();
        if (regions.Count > 0)
        {
            var departements = await territoires.Departements.Where(d => regions.Contains(d.RegionCode)).Select(d => d.Code).ToListAsync();
            identite.AddClaims(departements.Select(d => new Claim(PerimetreClaims.Type, PerimetreClaims.Cle(TypePerimetre.Departement, d))));
        }
        return identite;
    }
}
