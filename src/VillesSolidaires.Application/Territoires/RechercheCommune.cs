using System.Linq.Expressions;
using System.Text.RegularExpressions;

namespace VillesSolidaires.Territoires;

/// <summary>
/// Cherche une commune par ce que les gens tapent : un nom sans accents ni tirets, un code INSEE ou un code postal (même en partie).
/// « 13001 » trouve Aix-en-Provence par son code INSEE et Marseille par son code postal.
/// </summary>
internal static partial class RechercheCommune
{
    public static IQueryable<Commune> Chercher(this IQueryable<Commune> communes, string? recherche)
    {
        var texte = TexteRecherche.Normaliser(recherche ?? "");
        if (texte.Length == 0)
        {
            return communes;
        }
        if (FormeCode().IsMatch(texte))
        {
            var code = texte.ToUpperInvariant();
            var postal = "," + code;
            return communes.Where(c => c.Code.StartsWith(code) || ("," + c.CodesPostaux).Contains(postal));
        }
        // L'espace compte aussi peu que l'accent : « l hay », « lhay » et « saint-denis » doivent tous aboutir.
        var colle = texte.Replace(" ", "", StringComparison.Ordinal);
        var developpe = Developper(texte);
        return communes.Where(c => c.NomRecherche.Contains(developpe) || c.NomRecherche.Replace(" ", "").Contains(colle));
    }

    /// <summary>Nom tel que le référentiel le range : « St-Denis » devient « saint denis ».</summary>
    public static string NomDeRecherche(string nom) => Developper(TexteRecherche.Normaliser(nom));

    /// <summary>Le nom qui commence par la recherche d'abord, puis les communes les plus peuplées.</summary>
    public static IOrderedQueryable<Commune> TrierParPertinence(this IQueryable<Commune> communes, string? recherche)
    {
        var texte = TexteRecherche.Normaliser(recherche ?? "");
        if (texte.Length == 0)
        {
            return communes.OrderBy(c => c.NomRecherche).ThenBy(c => c.Code);
        }
        var code = texte.ToUpperInvariant();
        return communes.OrderByDescending(c => c.Code == code || c.NomRecherche == texte)
            .ThenByDescending(c => c.NomRecherche.StartsWith(texte)).ThenByDescending(c => c.Population).ThenBy(c => c.Code);
    }

    public static IOrderedQueryable<Commune> Trier(this IQueryable<Commune> communes, string? tri, string? recherche)
    {
        var demande = TriDemande.Lire(tri);
        return demande.Colonne switch
        {
            "code" => Trier(communes, c => c.Code, demande),
            "nom" => Trier(communes, c => c.NomRecherche, demande),
            "population" => Trier(communes, c => c.Population, demande),
            "departement" => Trier(communes, c => c.DepartementCode, demande),
            _ => communes.TrierParPertinence(recherche),
        };
    }

    private static string Developper(string nom) => Saint().Replace(nom, m => m.Value.Length == 2 ? "saint" : "sainte");

    // Le code départage les homonymes : sans lui, deux pages pourraient montrer la même commune.
    private static IOrderedQueryable<Commune> Trier<T>(IQueryable<Commune> communes, Expression<Func<Commune, T>> cle, TriDemande demande) =>
        demande.Par(communes, cle).ThenBy(c => c.Code);

    [GeneratedRegex("^[0-9][0-9ab]?[0-9]{0,3}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormeCode();

    [GeneratedRegex(@"\b(st|ste)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Saint();
}
