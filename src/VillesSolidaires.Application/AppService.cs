using Microsoft.AspNetCore.Authorization;
using VillesSolidaires.Comptes;

namespace VillesSolidaires;

/// <summary>Base des services applicatifs. La première ligne de toute méthode publique vérifie sa permission : un test l'exige.</summary>
public abstract class AppService(AppServiceOutils outils)
{
    protected IUtilisateurCourant Utilisateur => outils.Utilisateur;

    /// <summary>UTC.</summary>
    protected DateTime Maintenant => outils.Horloge.GetUtcNow().UtcDateTime;

    /// <summary>Jour à Paris.</summary>
    protected DateOnly Aujourdhui => HeureDeParis.Jour(Maintenant);

    /// <exception cref="AutorisationRefuseeException">Pas connecté, ou rôle sans cette permission.</exception>
    protected async Task VerifierAsync(string permission)
    {
        if (Utilisateur.Principal.Identity?.IsAuthenticated != true)
        {
            throw new AutorisationRefuseeException(CompteErrorCodes.NonConnecte, estAnonyme: true);
        }
        var reponse = await outils.Autorisation.AuthorizeAsync(Utilisateur.Principal, null, permission);
        if (!reponse.Succeeded)
        {
            throw new AutorisationRefuseeException(CompteErrorCodes.PermissionManquante);
        }
    }
}

/// <summary>Ce que tout service applicatif reçoit.</summary>
public sealed record AppServiceOutils(IUtilisateurCourant Utilisateur, IAuthorizationService Autorisation, TimeProvider Horloge);
