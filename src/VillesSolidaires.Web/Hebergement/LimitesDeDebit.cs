using System.Threading.RateLimiting;

namespace VillesSolidaires.Web.Hebergement;

/// <summary>Freine, par adresse, les essais de mot de passe (en plus du blocage par compte) et les relevés d'agendas.</summary>
internal static class LimitesDeDebit
{
    public const string Connexion = "connexion";
    private const int EssaisParMinute = 30;

    // Une entreprise derrière une seule adresse relève bien des agendas à l'heure juste.
    private const int RelevesParMinute = 300;

    public static IServiceCollection AddLimitesDeDebit(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Connexion, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "inconnue",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = EssaisParMinute, Window = TimeSpan.FromMinutes(1) }));
        options.AddPolicy(ApiEndpoints.DebitPublic, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "inconnue",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = RelevesParMinute, Window = TimeSpan.FromMinutes(1) }));
    });
}
