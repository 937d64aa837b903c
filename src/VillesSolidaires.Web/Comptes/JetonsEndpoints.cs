using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using VillesSolidaires.Comptes;
using VillesSolidaires.Web.Hebergement;

namespace VillesSolidaires.Web.Comptes;

/// <summary>Connexion de l'API : <c>{email, motDePasse}</c> contre <c>{accessToken, refreshToken, expiresIn}</c>.</summary>
internal static class JetonsEndpoints
{
    public static void MapJetons(this IEndpointRouteBuilder routes)
    {
        var comptes = routes.MapGroup($"{ApiEndpoints.Racine}/comptes").AllowAnonymous().RequireRateLimiting(LimitesDeDebit.Connexion).WithTags("Comptes");
        comptes.MapPost("/connexion", ConnecterAsync).AddEndpointFilter<ValidationFilter>().Produces<JetonsDto>();
        comptes.MapPost("/rafraichissement", RafraichirAsync).AddEndpointFilter<ValidationFilter>().Produces<JetonsDto>();
    }

    private static async Task<EmptyHttpResult> ConnecterAsync(ConnexionInput input, SignInManager<Utilisateur> sessions, IConnexion connexion)
    {
        // Le schéma porteur écrit lui-même les jetons dans la réponse.
        sessions.AuthenticationScheme = IdentityConstants.BearerScheme;
        return await connexion.ConnecterAsync(input.Email, input.MotDePasse, resterConnecte: false) switch
        {
            ResultatConnexion.Reussi => TypedResults.Empty,
            ResultatConnexion.Verrouille v => throw Refus(CompteErrorCodes.CompteVerrouille).Avec("Jusqua", v.Jusqua),
            _ => throw Refus(CompteErrorCodes.IdentifiantsRefuses),
        };
    }

    private static async Task<SignInHttpResult> RafraichirAsync(
        RafraichirInput input, SignInManager<Utilisateur> sessions, IOptionsMonitor<BearerTokenOptions> options, TimeProvider horloge)
    {
        var ticket = options.Get(IdentityConstants.BearerScheme).RefreshTokenProtector.Unprotect(input.RefreshToken);
        return ticket?.Properties.ExpiresUtc is { } expire && horloge.GetUtcNow() < expire && await sessions.ValidateSecurityStampAsync(ticket.Principal) is { } compte
            ? TypedResults.SignIn(await sessions.CreateUserPrincipalAsync(compte), authenticationScheme: IdentityConstants.BearerScheme)
            : throw Refus(CompteErrorCodes.JetonRefuse);
    }

    private static AutorisationRefuseeException Refus(string code) => new(code, estAnonyme: true);

    private static AutorisationRefuseeException Avec(this AutorisationRefuseeException erreur, string nom, object valeur)
    {
        erreur.WithData(nom, valeur);
        return erreur;
    }
}
