using System.Security.Claims;

namespace VillesSolidaires.Comptes;

public static class UtilisateurCourantExtensions
{
    /// <summary>
    /// Vrai si le rôle donne cette permission : pour choisir ce que l'on montre. Ce qui agit passe par la vérification du service.
    /// </summary>
    public static bool Peut(this IUtilisateurCourant utilisateur, string permission) =>
        utilisateur.Principal.FindAll(ClaimTypes.Role).Any(role => RolePermissions.Permet(role.Value, permission));
}
