using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace VillesSolidaires.Comptes;

internal static class ComptesServiceCollectionExtensions
{
    /// <summary>Comptes Identity sans interface : EntityFrameworkCore ajoute le stockage, l'hôte les schémas d'authentification.</summary>
    public static IServiceCollection AddComptes(this IServiceCollection services)
    {
        services.AddScoped<IFabriqueIdentite, FabriqueIdentite>();
        services.AddScoped<ICompteAppService, CompteAppService>();
        services.AddScoped<IJournalAppService, JournalAppService>();
        services.AddIdentityCore<Utilisateur>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Lockout.AllowedForNewUsers = true;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);

                // La règle de la CNIL remplace celles d'Identity, qui ne savent pas dire « 12 et 4, ou 14 et 3 ».
                options.Password.RequiredLength = 1;
                options.Password.RequireDigit = options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
            })
            .AddRoles<IdentityRole<Guid>>()
            .AddPasswordValidator<MotDePasseCnilValidator>()
            .AddClaimsPrincipalFactory<UtilisateurClaimsPrincipalFactory>();
        return services;
    }
}
