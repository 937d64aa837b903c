using Microsoft.AspNetCore.Identity;

namespace VillesSolidaires.Comptes;

/// <summary>
/// Délibération CNIL 2022-100 : 12 caractères et 4 familles (minuscule, majuscule, chiffre, signe), ou 14 et 3.
/// Les longues phrases sans familles relèvent d'un autre cas (50 bits d'entropie) que l'on n'ouvre pas.
/// </summary>
public sealed class MotDePasseCnilValidator : IPasswordValidator<Utilisateur>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Utilisateur> manager, Utilisateur user, string? password) =>
        Task.FromResult(EstAssezFort(password ?? "")
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError
            {
                Code = CompteErrorCodes.MotDePasseFaible,
                Description = TextesErreur.Lire(CompteErrorCodes.MotDePasseFaible, new Dictionary<string, object?>(StringComparer.Ordinal)),
            }));

    public static bool EstAssezFort(string motDePasse)
    {
        var familles = new[]
        {
            motDePasse.Any(char.IsLower), motDePasse.Any(char.IsUpper), motDePasse.Any(char.IsDigit), motDePasse.Any(c => !char.IsLetterOrDigit(c)),
        }.Count(presente => presente);
        return (motDePasse.Length >= 12 && familles == 4) || (motDePasse.Length >= 14 && familles >= 3);
    }
}
