using System.Globalization;
using System.Security.Claims;

namespace VillesSolidaires.Web.Comptes;

/// <summary>Ce que l'en-tête montre de la personne connectée, tiré de ses revendications.</summary>
/// <param name="Nom">Nom affiché.</param>
/// <param name="Role">Rôle, en toutes lettres.</param>
/// <param name="Perimetre">Périmètre, en toutes lettres : « Grigny + 2 communes ».</param>
public sealed record Personne(string Nom, string? Role, string? Perimetre)
{
    /// <summary>Revendication qui porte le périmètre en toutes lettres.</summary>
    public const string RevendicationPerimetre = "perimetre_libelle";

    /// <summary>Revendication qui porte le rôle en toutes lettres.</summary>
    public const string RevendicationRole = "role_libelle";

    /// <summary>Deux lettres : « NB » pour Nadia Berthier.</summary>
    public string Initiales => string.Concat(Nom.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
        .Select(mot => StringInfo.GetNextTextElement(mot).ToUpper(CultureInfo.GetCultureInfo("fr-FR"))).Take(2));

    /// <summary>La personne connectée, ou nul.</summary>
    public static Personne? De(ClaimsPrincipal utilisateur)
    {
        ArgumentNullException.ThrowIfNull(utilisateur);
        return utilisateur.Identity is { IsAuthenticated: true } identite
            ? new Personne(identite.Name ?? "?", utilisateur.FindFirstValue(RevendicationRole), utilisateur.FindFirstValue(RevendicationPerimetre))
            : null;
    }
}
