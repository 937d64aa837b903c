using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace VillesSolidaires.Web.Comptes;

/// <summary>
/// Session sans base de comptes, en Développement seulement : de quoi voir la coquille connectée. Remplacée par la connexion réelle
/// dès que les comptes existent.
/// </summary>
public sealed class ConnexionDeDemonstration(IHttpContextAccessor contexte, TimeProvider horloge) : IConnexion
{
    private HttpContext Contexte => contexte.HttpContext ?? throw new InvalidOperationException("Aucune requête en cours.");

    public async Task<ResultatConnexion> ConnecterAsync(string email, string motDePasse, bool resterConnecte)
    {
        var compte = CompteDeDemonstration.Tous.FirstOrDefault(c => c.Email == email);
        if (compte is null || motDePasse != CompteDeDemonstration.MotDePasse) return new ResultatConnexion.Refuse();

        var identite = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.Name, "Nadia Berthier"),
                new Claim(ClaimTypes.Email, compte.Email),
                new Claim(Personne.RevendicationRole, compte.Role),
                new Claim(Personne.RevendicationPerimetre, "Grigny + 2 communes"),
            ],
            CookieAuthenticationDefaults.AuthenticationScheme);
        await Contexte.SignInAsync(new ClaimsPrincipal(identite), new AuthenticationProperties
        {
            IsPersistent = resterConnecte,
            ExpiresUtc = horloge.GetUtcNow().AddHours(12),
        });
        return new ResultatConnexion.Reussi();
    }

    public Task DeconnecterAsync() => Contexte.SignOutAsync();
}
