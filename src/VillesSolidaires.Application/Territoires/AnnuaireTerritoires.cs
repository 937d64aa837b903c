using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Territoires;

/// <summary>
/// Retrouve communes et départements que des gens désignent : code INSEE, nom sans accents, ou « Laval (53130) ». Le référentiel est public :
/// pas de périmètre ici. Deux requêtes, quel que soit le nombre de désignations.
/// </summary>
public sealed class AnnuaireTerritoires(ITerritoireRepository territoires)
{
    public async Task<TerritoiresDesignes> ChargerAsync(IEnumerable<string?> communes, CancellationToken ct)
    {
        var designations = communes.Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => DesignationCommune.Lire(c!)).ToList();
        var codes = designations.Select(d => d.Code).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var noms = designations.Select(d => d.Nom).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        List<CommuneDesignee> lues = codes.Count + noms.Count == 0 ? [] : await territoires.Communes
            .Where(c => c.EstActuelle && (codes.Contains(c.Code) || noms.Contains(c.NomRecherche))).OrderByDescending(c => c.Population).ThenBy(c => c.Code)
            .Select(c => new CommuneDesignee(c.Code, c.Nom, c.NomRecherche, c.DepartementCode)).ToListAsync(ct);
        return new TerritoiresDesignes(lues, await territoires.Departements.Select(d => new DepartementDesigne(d.Code, d.Nom)).ToListAsync(ct));
    }
}

/// <summary>Communes et départements chargés pour un lot de désignations.</summary>
public sealed class TerritoiresDesignes(IReadOnlyList<CommuneDesignee> communes, IReadOnlyList<DepartementDesigne> departements)
{
    private const int HomonymesCites = 6;

    private readonly Dictionary<string, DepartementDesigne> _departements = departements.ToDictionary(d => d.Code, StringComparer.Ordinal);

    /// <summary>Communes qui répondent à cette désignation, la plus peuplée d'abord : plusieurs si des homonymes restent possibles.</summary>
    /// <param name="departementCode">Départage les homonymes ; nul : toute la France.</param>
    public IReadOnlyList<CommuneDesignee> Candidates(string commune, string? departementCode = null)
    {
        var designation = DesignationCommune.Lire(commune);
        return
        [
            .. communes.Where(c => designation.Code is { } code
                ? c.Code == code
                : c.NomRecherche == designation.Nom && (departementCode is null || c.DepartementCode == departementCode)),
        ];
    }

    /// <exception cref="BusinessException">Inconnue, ou plusieurs homonymes : le message les cite avec leur code.</exception>
    public CommuneDesignee Commune(string commune, string? departementCode = null)
    {
        var candidates = Candidates(commune, departementCode);
        return candidates switch
        {
            [var seule] => seule,
            [] => throw new BusinessException(TerritoireErrorCodes.CommuneInconnue).WithData("Commune", commune.Trim()).SurChamp("Commune"),
            _ => throw new BusinessException(TerritoireErrorCodes.CommuneHomonyme).SurChamp("Commune").WithData("Commune", commune.Trim())
                .WithData("Choix", string.Join(", ", candidates.Take(HomonymesCites).Select(c => $"{c.Code} ({NomDepartement(c.DepartementCode)})")) + (candidates.Count > HomonymesCites ? "…" : "")),
        };
    }

    /// <param name="departement">Code, nom, ou « Mayenne (53) ».</param>
    /// <exception cref="BusinessException">Inconnu.</exception>
    public DepartementDesigne Departement(string departement)
    {
        var texte = EntreParentheses(departement) ?? departement.Trim();
        // Un tableur a pu perdre le zéro de « 01 ».
        var code = texte.Length == 1 ? "0" + texte : texte.ToUpperInvariant();
        var nom = TexteRecherche.Normaliser(texte);
        return _departements.GetValueOrDefault(code) ?? departements.FirstOrDefault(d => TexteRecherche.Normaliser(d.Nom) == nom)
            ?? throw new BusinessException(TerritoireErrorCodes.DepartementInconnu).WithData("Departement", departement.Trim()).SurChamp("Departement");
    }

    /// <summary>Commune et département désignés ensemble : le département de la commune, s'il n'est pas dit.</summary>
    /// <exception cref="BusinessException">L'un est inconnu, la commune a des homonymes, ou elle n'est pas dans ce département.</exception>
    public (CommuneDesignee? Commune, DepartementDesigne? Departement) Situer(string? commune, string? departement)
    {
        var dit = string.IsNullOrWhiteSpace(departement) ? null : Departement(departement);
        if (string.IsNullOrWhiteSpace(commune))
        {
            return (null, dit);
        }
        var trouvee = Candidates(commune, dit?.Code).Count > 0 ? Commune(commune, dit?.Code) : Commune(commune);
        if (dit is not null && trouvee.DepartementCode != dit.Code)
        {
            throw new BusinessException(TerritoireErrorCodes.CommuneHorsDepartement).SurChamp("Departement")
                .WithData("Commune", $"{trouvee.Nom} ({trouvee.Code})").WithData("Departement", dit.Nom);
        }
        return (trouvee, _departements[trouvee.DepartementCode]);
    }

    private string NomDepartement(string code) => _departements.TryGetValue(code, out var departement) ? departement.Nom : code;

    internal static string? EntreParentheses(string texte) =>
        texte.TrimEnd() is [.., ')'] ferme && ferme.LastIndexOf('(') is >= 0 and var debut ? ferme[(debut + 1)..^1].Trim() : null;
}

public sealed record CommuneDesignee(string Code, string Nom, string NomRecherche, string DepartementCode);

public sealed record DepartementDesigne(string Code, string Nom);

/// <summary>Désignation d'une commune : un code INSEE, ou un nom de recherche.</summary>
internal sealed partial record DesignationCommune(string? Code, string? Nom)
{
    public static DesignationCommune Lire(string texte)
    {
        var candidat = (TerritoiresDesignes.EntreParentheses(texte) ?? texte.Trim()).ToUpperInvariant();
        // Un tableur a pu perdre le zéro de « 01001 ».
        if (candidat.Length == TerritoireConsts.CodeCommune - 1 && candidat.All(char.IsAsciiDigit))
        {
            candidat = "0" + candidat;
        }
        return FormeCode().IsMatch(candidat) ? new DesignationCommune(candidat, null) : new DesignationCommune(null, RechercheCommune.NomDeRecherche(texte));
    }

    [GeneratedRegex("^[0-9][0-9AB][0-9]{3}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormeCode();
}
