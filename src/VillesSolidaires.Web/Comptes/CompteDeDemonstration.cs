using VillesSolidaires.Comptes;

namespace VillesSolidaires.Web.Comptes;

/// <summary>Compte proposé sur la page de connexion, en Développement seulement.</summary>
/// <param name="Role">Rôle et périmètre, en toutes lettres.</param>
/// <param name="Email">Adresse du compte.</param>
public sealed record CompteDeDemonstration(string Role, string Email)
{
    /// <summary>Mot de passe commun, publié : ces comptes n'existent que dans les données de démonstration.</summary>
    public const string MotDePasse = CompteConsts.MotDePasseDemo;

    /// <summary>Les comptes que sème la démonstration.</summary>
    public static readonly IReadOnlyList<CompteDeDemonstration> Tous =
    [
        new("Administration", "admin@demo.example"),
        new("Association, chargée de mission", "association@demo.example"),
        new("Membre du jury du label", "jure@demo.example"),
        new("Mairie de Marseille", "mairie@demo.example"),
        new("Bailleur", "bailleur@demo.example"),
        new("Département de la Mayenne", "departement@demo.example"),
        new("Élu de Marseille", "elu@demo.example"),
    ];
}
