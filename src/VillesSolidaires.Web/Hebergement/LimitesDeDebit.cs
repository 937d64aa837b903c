using System.Threading.RateLimiting;

namespace VillesSolidaires.Web.Hebergement;

/// <summary>Freine les essais de mot de passe venus d'une même adresse, en plus du blocage par compte.</summary>
internal static class LimitesDeDebit
{
    public const string Connexion = "connexion";
    private const int EssaisParMinute = 30;

    public static IServiceCollection AddLimitesDeDebit(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Connexion, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "inconnue",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = EssaisParMinute, Window = TimeSpan.FromMinutes(1) }));
    });
}
