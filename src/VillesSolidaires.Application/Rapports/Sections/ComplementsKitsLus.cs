using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Téléchargements d'une commune comptés sous une règle.</summary>
public sealed record RegleAppliquee(short Regle, DateOnly Du, DateOnly Au, long Qualifie, long Brut);

/// <summary>Téléchargements venus d'un lien suivi. <see cref="Code"/> vide : sans lien.</summary>
public sealed record LienActif(string Code, string? Libelle, string? Canal, long Qualifie, long Brut);

/// <summary>Packs remis en main propre, déclarés pour la commune.</summary>
public sealed record RemiseLue(string Kit, string Periode, string Source, long Quantite);

/// <summary>Relevé d'ailleurs qui porte sur la commune ou sur un territoire qui la contient.</summary>
public sealed record ReleveLu(string Kit, string Territoire, string Periode, string Valeur, string Source, string? Reserve);

/// <summary>Lectures SQL de ce qui entoure les téléchargements d'un territoire : règles, liens, remises, relevés.</summary>
public sealed class ComplementsKitsLus(
    IStatistiqueKitRepository statistiques, IKitRepository kits, ILienSuiviRepository liens, ITerritoireRepository territoires)
{
    /// <returns>Rien pour une région ou la France : leurs téléchargements se lisent dans les cumuls, qui ne gardent pas la règle de chaque heure.</returns>
    public async Task<IReadOnlyList<RegleAppliquee>> ReglesAsync(DemandeSection d, CancellationToken ct) => !ALeDetail(d)
        ? []
        :
        [
            .. (await Compteurs(d).GroupBy(c => c.Regle)
                .Select(g => new RegleAppliquee(g.Key, g.Min(c => c.Jour), g.Max(c => c.Jour), g.Sum(c => c.Qualifie), g.Sum(c => c.Brut))).ToListAsync(ct)).OrderBy(r => r.Du),
        ];

    /// <returns>Le plus actif d'abord ; ce qui n'est venu d'aucun lien en dernier. Rien pour une région ou la France, dont les liens sont ceux de communes.</returns>
    public async Task<IReadOnlyList<LienActif>> LiensAsync(DemandeSection d, CancellationToken ct)
    {
        if (!ALeDetail(d))
        {
            return [];
        }
        var comptes = await Compteurs(d).GroupBy(c => c.LienCode)
            .Select(g => new { Code = g.Key, Qualifie = g.Sum(c => c.Qualifie), Brut = g.Sum(c => c.Brut) }).ToListAsync(ct);
        var codes = comptes.Where(c => c.Code.Length > 0).Select(c => c.Code).ToList();
        var connus = await liens.Requete.Where(l => codes.Contains(l.Code)).Select(l => new { l.Code, l.Libelle, l.Canal }).ToDictionaryAsync(l => l.Code, StringComparer.Ordinal, ct);
        return
        [
            .. comptes.OrderBy(c => c.Code.Length == 0).ThenByDescending(c => c.Qualifie).ThenBy(c => c.Code, StringComparer.Ordinal)
                .Select(c => connus.TryGetValue(c.Code, out var lien)
                    ? new LienActif(c.Code, lien.Libelle, lien.Canal, c.Qualifie, c.Brut)
                    : new LienActif(c.Code, null, null, c.Qualifie, c.Brut)),
        ];
    }

    /// <summary>Déclaration par déclaration pour une commune, kit par kit pour un territoire plus grand.</summary>
    public async Task<IReadOnlyList<RemiseLue>> RemisesAsync(DemandeSection d, CancellationToken ct)
    {
        var (du, au) = (d.Du, d.Au);
        var declarees = from r in statistiques.Diffusions.Sur(d, territoires)
                        where r.Du <= au && r.Au >= du
                        join k in kits.Requete on r.KitId equals k.Id
                        select new { k.Titre, r.Periode, r.Source, r.Quantite, r.Du, r.Id };
        if (d.Niveau == NiveauTerritoire.Commune)
        {
            return await declarees.OrderBy(r => r.Du).ThenBy(r => r.Id).Select(r => new RemiseLue(r.Titre, r.Periode, r.Source, r.Quantite)).ToListAsync(ct);
        }
        var parKit = await declarees.GroupBy(r => r.Titre).Select(g => new { g.Key, Nombre = g.Count(), Quantite = g.Sum(r => r.Quantite) }).ToListAsync(ct);
        return [.. parKit.OrderByDescending(k => k.Quantite).ThenBy(k => k.Key, StringComparer.CurrentCulture).Select(k => new RemiseLue(k.Key, Formats.Periode(du, au), Formats.Accorder(k.Nombre, "déclaration"), k.Quantite))];
    }

    /// <summary>Relevés nationaux, de la région, du département et de la commune, toutes périodes.</summary>
    public async Task<IReadOnlyList<ReleveLu>> RelevesAsync(DemandeSection d, CancellationToken ct)
    {
        var region = d.RegionCode ?? (d.DepartementCode is null ? null : await territoires.Departements.Where(x => x.Code == d.DepartementCode).Select(x => x.RegionCode).SingleAsync(ct));
        var codeRegion = region is null ? null : CodesTerritoire.DeRegion(region);
        var lus = await (from r in statistiques.Releves
                         where r.TerritoireCode == null || r.TerritoireCode == d.CommuneCode || r.TerritoireCode == d.DepartementCode || r.TerritoireCode == codeRegion
                         join k in kits.Requete on r.KitId equals k.Id
                         orderby k.Titre, r.Au, r.Id
                         select new { k.Titre, r.TerritoireNom, r.Periode, r.Valeur, r.Borne, r.Source, r.Reserve }).ToListAsync(ct);
        return [.. lus.Select(r => new ReleveLu(r.Titre, r.TerritoireNom ?? "France", r.Periode, r.Borne.Ecrire(r.Valeur), r.Source, r.Reserve))];
    }

    private IQueryable<CompteurTelechargement> Compteurs(DemandeSection d) =>
        statistiques.Compteurs.Sur(d, territoires).Where(c => c.Jour >= d.Du && c.Jour <= d.Au);

    private static bool ALeDetail(DemandeSection d) => d.Niveau is NiveauTerritoire.Commune or NiveauTerritoire.Departement;
}
