using Microsoft.AspNetCore.Identity;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Web.Comptes;

/// <inheritdoc cref="IConnexion"/>
internal sealed class ConnexionIdentity(SignInManager<Utilisateur> sessions, UserManager<Utilisateur> comptes, TimeProvider horloge) : IConnexion
{
    // Haché une fois : une adresse inconnue doit coûter autant qu'un mot de passe faux.
    private static readonly string HacheDeLeurre = new PasswordHasher<Utilisateur>().HashPassword(null!, Guid.NewGuid().ToString());

    public async Task<ResultatConnexion> ConnecterAsync(string email, string motDePasse, bool resterConnecte)
    {
        var compte = await comptes.FindByEmailAsync(email);
        if (compte is null)
        {
            comptes.PasswordHasher.VerifyHashedPassword(null!, HacheDeLeurre, motDePasse);
            return new ResultatConnexion.Refuse();
        }
        var issue = await sessions.PasswordSignInAsync(compte, motDePasse, resterConnecte, lockoutOnFailure: true);
        if (issue.Succeeded)
        {
            compte.NoterConnexion(horloge.GetUtcNow().UtcDateTime);
            await comptes.UpdateAsync(compte);
            return new ResultatConnexion.Reussi();
        }
        return issue.IsLockedOut && compte.LockoutEnd is { } fin ? new ResultatConnexion.Verrouille(fin.UtcDateTime) : new ResultatConnexion.Refuse();
    }

    public Task DeconnecterAsync() => sessions.SignOutAsync();
}
