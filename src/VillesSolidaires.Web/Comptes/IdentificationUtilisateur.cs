using System.Security.Claims;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Web.Comptes;

/// <summary>Fait de la personne authentifiée l'utilisateur courant de la requête, avec la part de périmètre qu'elle a choisi de regarder.</summary>
public sealed class IdentificationUtilisateur(RequestDelegate suite)
{
    public async Task InvokeAsync(HttpContext http, UtilisateurCourant courant, PerimetreActif actif)
    {
        if (http.User.Identity is { IsAuthenticated: true } && Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            var droits = PerimetreClaims.Lire(http.User);
            actif.Choisir(http.Request.Cookies[PerimetreActif.Cookie], droits);
            courant.Definir(http.User, id, http.User.FindFirstValue(PerimetreClaims.NomComplet) ?? "", actif.Restreindre(droits));
        }
        await suite(http);
    }
}
