using System.Text.RegularExpressions;
using VillesSolidaires.Comptes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Web.Rapports;

/// <summary>Retrouve la commune que la personne désigne par un nom ou un code, dans son périmètre.</summary>
public sealed partial class ChoixTerritoire(ITerritoireAppService territoires, IUtilisateurCourant utilisateur)
{
    private const int PropositionsMax = 8;

    /// <summary>Ce que le champ affiche d'une commune : le code lève l'homonymie.</summary>
    public static string Ecrire(CommuneDto commune) => $"{commune.Nom} ({commune.Code})";

    /// <summary>La commune de la personne, quand son périmètre n'en compte qu'une : il n'y a alors rien à choisir.</summary>
    public async Task<CommuneDto?> UniqueAsync(CancellationToken ct)
    {
        var p = utilisateur.Perimetre;
        return !p.EstNational && p.Departements.Count == 0 && p.Communes is [var code] ? (await ChercherAsync(code, ct)).FirstOrDefault(c => c.Code == code) : null;
    }

    /// <summary>Communes du périmètre qui répondent à la saisie, les plus pertinentes d'abord.</summary>
    public async Task<IReadOnlyList<CommuneDto>> ChercherAsync(string? saisie, CancellationToken ct)
    {
        var recherche = CodeEntreParentheses().Match(saisie ?? "") is { Success: true } m ? m.Groups["code"].Value : saisie?.Trim();
        if (string.IsNullOrEmpty(recherche) || recherche.Length > TerritoireConsts.NomMax)
        {
            return [];
        }
        return (await territoires.GetListAsync(new CommuneListeInput { Recherche = recherche, Taille = PropositionsMax }, ct)).Elements;
    }

    /// <summary>
    /// La seule commune que la saisie désigne, sinon toutes celles entre lesquelles choisir : un code exact, un nom exact ou un seul résultat
    /// suffisent à trancher.
    /// </summary>
    public async Task<IReadOnlyList<CommuneDto>> DesignerAsync(string? saisie, CancellationToken ct)
    {
        var trouvees = await ChercherAsync(saisie, ct);
        if (CodeEntreParentheses().Match(saisie ?? "") is { Success: true } m)
        {
            return [.. trouvees.Where(c => c.Code == m.Groups["code"].Value)];
        }
        var nom = TexteRecherche.Normaliser(saisie ?? "");
        var exactes = trouvees.Where(c => TexteRecherche.Normaliser(c.Nom) == nom).ToList();
        return exactes.Count > 0 ? exactes : trouvees;
    }

    [GeneratedRegex(@"\((?<code>[0-9][0-9AB][0-9]{3})\)\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeEntreParentheses();
}
