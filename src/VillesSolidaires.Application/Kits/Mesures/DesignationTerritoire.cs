using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Kits;

/// <summary>
/// Comprend le territoire qu'une personne ou un fichier désigne : France entière, région, département ou commune, par son nom ou son code.
/// Le référentiel est public : pas de périmètre ici.
/// </summary>
public sealed class DesignationTerritoire(ITerritoireRepository territoires, AnnuaireTerritoires annuaire)
{
    private const int Proposes = 8;

    /// <summary>Charge de quoi lire toutes ces désignations : quatre requêtes, quel qu'en soit le nombre.</summary>
    public async Task<TerritoiresLisibles> ChargerAsync(IReadOnlyCollection<string?> designations, CancellationToken ct) => new(
        await territoires.Regions.Select(r => new TerritoireLu("R" + r.Code, r.Nom, "région", null, null)).ToListAsync(ct),
        await territoires.Departements.Select(d => new TerritoireLu(d.Code, d.Nom, "département", null, d.Code)).ToListAsync(ct),
        await annuaire.ChargerAsync(designations, ct));

    /// <exception cref="BusinessException">Inconnu, ou plusieurs territoires répondent.</exception>
    public async Task<TerritoireLu?> LireAsync(string? designation, CancellationToken ct) => (await ChargerAsync([designation], ct)).Lire(designation);

    public async Task<IReadOnlyList<TerritoireTrouveDto>> ChercherAsync(string? recherche, CancellationToken ct)
    {
        var texte = TexteRecherche.Normaliser(recherche ?? "");
        if (texte.Length < 2 || texte.Length > TerritoireConsts.NomMax)
        {
            return [];
        }
        var larges = (await ChargerAsync([], ct)).Larges
            .Where(t => TexteRecherche.Normaliser(t.Nom).Contains(texte, StringComparison.Ordinal) || string.Equals(t.Code, texte, StringComparison.OrdinalIgnoreCase))
            .Select(t => new TerritoireTrouveDto(t.Code, t.Nom, t.Nature));
        var communes = await territoires.Communes.Where(c => c.EstActuelle).Chercher(recherche).TrierParPertinence(recherche).Take(Proposes)
            .Join(territoires.Departements, c => c.DepartementCode, d => d.Code, (c, d) => new TerritoireTrouveDto(c.Code, c.Nom, "commune, " + d.Nom)).ToListAsync(ct);
        return [.. larges.Concat(communes).Take(Proposes)];
    }
}

/// <param name="Code">Commune, département, ou région précédée de « R ».</param>
/// <param name="Nature">« région », « département », « commune ».</param>
public sealed record TerritoireLu(string Code, string Nom, string Nature, string? CommuneCode, string? DepartementCode)
{
    public override string ToString() => $"{Nom} ({Code})";
}

/// <summary>Territoires chargés pour un lot de désignations.</summary>
public sealed class TerritoiresLisibles(IReadOnlyList<TerritoireLu> regions, IReadOnlyList<TerritoireLu> departements, TerritoiresDesignes communes)
{
    private const int Cites = 6;

    private static readonly HashSet<string> MotsNationaux = new(["france", "france entiere", "national", "nationale", "toute la france"], StringComparer.Ordinal);

    public IEnumerable<TerritoireLu> Larges => regions.Concat(departements);

    /// <returns>Nul : la France entière.</returns>
    /// <exception cref="BusinessException">Inconnu, ou plusieurs territoires répondent : le message les cite.</exception>
    public TerritoireLu? Lire(string? designation)
    {
        var texte = designation?.Trim() ?? "";
        var nom = TexteRecherche.Normaliser(texte);
        if (texte.Length == 0 || MotsNationaux.Contains(nom))
        {
            return null;
        }
        var code = TerritoiresDesignes.EntreParentheses(texte) ?? texte;
        List<TerritoireLu> candidats =
        [
            .. Larges.Where(t => string.Equals(t.Code, code, StringComparison.OrdinalIgnoreCase) || TexteRecherche.Normaliser(t.Nom) == nom),
            .. communes.Candidates(texte).Select(c => new TerritoireLu(c.Code, c.Nom, "commune", c.Code, c.DepartementCode)),
        ];
        return candidats switch
        {
            [var seul] => seul,
            [] => throw new BusinessException(ReleveErrorCodes.ReleveTerritoireInconnu).WithData("Texte", texte).SurChamp("Territoire"),
            _ => throw new BusinessException(ReleveErrorCodes.ReleveTerritoireAmbigu).WithData("Texte", texte).SurChamp("Territoire")
                .WithData("Choix", string.Join(", ", candidats.Take(Cites).Select(c => $"{c} ({c.Nature})")) + (candidats.Count > Cites ? "…" : "")),
        };
    }
}
