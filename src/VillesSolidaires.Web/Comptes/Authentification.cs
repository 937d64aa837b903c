using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Web.Comptes;

/// <summary>Cookie pour les pages, jeton pour l'API : l'API n'accepte jamais le cookie, donc rien à y forger depuis un autre site.</summary>
internal static class Authentification
{
    private const string SelonChemin = "selon-chemin";
    private static readonly TimeSpan DureeSession = TimeSpan.FromHours(12);

    public static IServiceCollection AddAuthentificationVillesSolidaires(this IServiceCollection services)
    {
        new IdentityBuilder(typeof(Utilisateur), typeof(IdentityRole<Guid>), services).AddSignInManager();
        services.AddAuthentication(SelonChemin)
            .AddPolicyScheme(SelonChemin, null, o => o.ForwardDefaultSelector = http =>
                http.Request.Path.StartsWithSegments(ApiEndpoints.Racine, StringComparison.OrdinalIgnoreCase) ? IdentityConstants.BearerScheme : IdentityConstants.ApplicationScheme)
            .AddBearerToken(IdentityConstants.BearerScheme, o => o.BearerTokenExpiration = TimeSpan.FromMinutes(30))
            .AddCookie(IdentityConstants.ApplicationScheme, Configurer);
        // Un rôle, un périmètre ou un blocage changés se voient en une minute au plus sur les sessions ouvertes.
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddScoped<IConnexion, ConnexionIdentity>();
        services.AddScoped<PerimetreActif>();
        services.AddScoped<PersonneConnectee>();
        return services;
    }

    private static void Configurer(CookieAuthenticationOptions o)
    {
        o.Cookie.Name = "vs-session";
        o.Cookie.HttpOnly = true;
        o.Cookie.SameSite = SameSiteMode.Lax;
        o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        o.ExpireTimeSpan = DureeSession;
        o.SlidingExpiration = true;
        o.LoginPath = "/comptes/connexion";
        o.LogoutPath = "/comptes/deconnexion";
        o.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
        var versConnexion = o.Events.OnRedirectToLogin;
        o.Events.OnRedirectToLogin = contexte =>
        {
            // Une zone rafraîchie par htmx garderait la page de connexion à sa place : elle reçoit un refus et reste comme elle est.
            if (!contexte.Request.Headers.ContainsKey("HX-Request"))
            {
                return versConnexion(contexte);
            }
            contexte.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        };
        o.Events.OnRedirectToAccessDenied = contexte =>
        {
            contexte.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
