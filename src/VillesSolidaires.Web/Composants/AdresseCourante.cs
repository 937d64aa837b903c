using Microsoft.AspNetCore.Http.Extensions;

namespace VillesSolidaires.Web.Composants;

/// <summary>
/// Adresse de la page en cours, à quelques paramètres près : filtres, tri et pagination ne vivent que dans l'adresse,
/// donc chaque lien garde tout ce qu'il ne change pas.
/// </summary>
public static class AdresseCourante
{
    /// <summary>Adresse relative avec les paramètres donnés remplacés ; une valeur nulle ou vide retire le paramètre.</summary>
    public static string AdresseAvec(this HttpRequest requete, params (string Cle, string? Valeur)[] changements)
    {
        ArgumentNullException.ThrowIfNull(requete);
        var parametres = requete.Query
            .Where(p => !changements.Any(c => string.Equals(c.Cle, p.Key, StringComparison.OrdinalIgnoreCase)))
            .SelectMany(p => p.Value, (p, valeur) => KeyValuePair.Create(p.Key, valeur ?? ""))
            .Where(p => p.Value.Length > 0)
            .Concat(changements.Where(c => !string.IsNullOrEmpty(c.Valeur)).Select(c => KeyValuePair.Create(c.Cle, c.Valeur!)));
        return requete.PathBase + requete.Path + new QueryBuilder(parametres).ToQueryString();
    }

    /// <summary>Adresse relative sans un filtre, retour à la première page.</summary>
    /// <param name="requete">Requête en cours.</param>
    /// <param name="cle">Paramètre à retirer.</param>
    /// <param name="valeur">La seule valeur à retirer, si le paramètre en porte plusieurs.</param>
    public static string AdresseSansFiltre(this HttpRequest requete, string cle, string? valeur = null)
    {
        ArgumentNullException.ThrowIfNull(requete);
        string?[] restantes = valeur is null ? [] : [.. requete.Query[cle].Where(v => v != valeur)];
        return requete.AdresseAvec([(cle, null), (Pagination.ParametrePage, null), .. restantes.Select(v => (cle, v))]);
    }
}

/// <summary>Filtre actif d'une liste, montré en jeton ; le lien du jeton le retire.</summary>
/// <param name="Libelle">« État : à traiter ».</param>
/// <param name="Cle">Nom du paramètre d'adresse.</param>
/// <param name="Valeur">Valeur à retirer, si le paramètre peut en porter plusieurs.</param>
public sealed record FiltreActif(string Libelle, string Cle, string? Valeur = null);

/// <summary>Paramètres d'adresse communs à toutes les listes, les mêmes que dans l'API.</summary>
public static class Pagination
{
    public const string ParametrePage = "page";
    public const string ParametreTaille = "taille";
    public const string ParametreTri = "tri";

    /// <summary>Tailles de page proposées.</summary>
    public static readonly IReadOnlyList<int> Tailles = [10, 50, 100];
}
