using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Kits;

/// <summary>Catalogue interne : filtré, trié et paginé en SQL, en un nombre de requêtes constant quel que soit le nombre de kits.</summary>
public sealed class ListeKits(IKitRepository kits, IStatistiqueKitRepository statistiques, CacheStatistiques cache)
{
    public async Task<ListeDto<KitDto>> LireAsync(KitListeInput input, DateOnly jour, CancellationToken ct)
    {
        var requete = Filtrer(kits.Requete, input, jour);
        var total = await requete.CountAsync(ct);
        var compteurs = statistiques.MoisNationaux;
        var elements = await Trier(requete, compteurs, input.Tri).Skip(input.Sauter).Take(input.Prendre)
            .Select(k => new
            {
                Kit = k,
                Publiee = k.Versions.Where(v => v.PublieeLe != null).OrderByDescending(v => v.Numero)
                    .Select(v => new { v.Numero, v.PublieeLe, Fichiers = v.Fichiers.Count }).FirstOrDefault(),
            })
            .Select(x => new
            {
                x.Kit.ValideDu,
                Dto = new KitDto(
                    x.Kit.Id, x.Kit.Slug, x.Kit.Titre, x.Kit.Resume, x.Kit.Nature, x.Kit.Statut, x.Kit.Periode,
                    x.Publiee == null ? null : x.Publiee.Numero, x.Publiee == null ? null : x.Publiee.PublieeLe,
                    x.Publiee == null ? 0 : x.Publiee.Fichiers, 0) { Themes = x.Kit.Themes, ValideAu = x.Kit.ValideAu },
            })
            .ToListAsync(ct);
        var totaux = await cache.LireAsync(nameof(ListeKits), null, Perimetre.National, () => compteurs.GroupBy(c => c.KitId)
            .Select(g => new { g.Key, Qualifie = g.Sum(c => c.Qualifie) }).ToDictionaryAsync(g => g.Key, g => g.Qualifie, CancellationToken.None));
        var contenus = await ContenusAsync(elements.ConvertAll(e => e.Dto.Id), ct);
        return new ListeDto<KitDto>(total, elements.ConvertAll(e => e.Dto with
        {
            Telechargements = totaux.GetValueOrDefault(e.Dto.Id),
            Validite = ValiditeKits.Lire(e.ValideDu, e.Dto.ValideAu, jour),
            Langues = LanguesKit.Ordonner(contenus[e.Dto.Id].Select(c => c.Langue)),
            Contenus = [.. contenus[e.Dto.Id].Select(c => c.Type).Distinct().Order()],
        }));
    }

    /// <summary>Langues et types de la version en ligne, ou de celle en préparation tant que rien n'est en ligne.</summary>
    private async Task<ILookup<Guid, (string Langue, TypeFichierKit Type)>> ContenusAsync(List<Guid> ids, CancellationToken ct)
    {
        var lignes = await (from k in kits.Requete.Where(k => ids.Contains(k.Id))
                            from v in k.Versions
                            where !k.Versions.Any(p => p.PublieeLe != null && p.Numero > v.Numero)
                            where v.PublieeLe != null || !k.Versions.Any(p => p.PublieeLe != null)
                            from f in v.Fichiers
                            select new { k.Id, f.Langue, f.Type }).Distinct().ToListAsync(ct);
        return lignes.ToLookup(l => l.Id, l => (l.Langue, l.Type));
    }

    private static IQueryable<Kit> Filtrer(IQueryable<Kit> requete, KitListeInput input, DateOnly jour)
    {
        if (input.Nature is { } nature)
        {
            requete = requete.Where(k => k.Nature == nature);
        }
        if (input.Statut is { } statut)
        {
            requete = requete.Where(k => k.Statut == statut);
        }
        if (input.Theme is { } theme && theme != ThemesKit.Aucun)
        {
            requete = requete.Where(k => (k.Themes & theme) == theme);
        }
        if (input.Validite is { } validite)
        {
            requete = requete.Where(ValiditeKits.Filtre(validite, jour));
        }
        if (!string.IsNullOrEmpty(input.Langue))
        {
            requete = requete.Where(k => k.Versions.Any(v => v.Fichiers.Any(f => f.Langue == input.Langue) && !k.Versions.Any(p => p.PublieeLe != null && p.Numero > v.Numero)));
        }
        if (input.Contenu is { } contenu)
        {
            requete = requete.Where(k => k.Versions.Any(v => v.Fichiers.Any(f => f.Type == contenu) && !k.Versions.Any(p => p.PublieeLe != null && p.Numero > v.Numero)));
        }
        return string.IsNullOrWhiteSpace(input.Recherche)
            ? requete
            : requete.Where(k => k.Titre.Contains(input.Recherche) || k.Slug.Contains(input.Recherche) || k.Resume.Contains(input.Recherche));
    }

    private static IOrderedQueryable<Kit> Trier(IQueryable<Kit> requete, IQueryable<TelechargementMoisNational> compteurs, string? tri) => tri switch
    {
        "-titre" => requete.OrderByDescending(k => k.Titre),
        "nature" => requete.OrderBy(k => k.Nature).ThenBy(k => k.Titre),
        "-nature" => requete.OrderByDescending(k => k.Nature).ThenBy(k => k.Titre),
        "statut" => requete.OrderBy(k => k.Statut).ThenBy(k => k.Titre),
        "-statut" => requete.OrderByDescending(k => k.Statut).ThenBy(k => k.Titre),
        "publie" => requete.OrderBy(k => k.Versions.Max(v => v.PublieeLe)).ThenBy(k => k.Titre),
        "-publie" => requete.OrderByDescending(k => k.Versions.Max(v => v.PublieeLe)).ThenBy(k => k.Titre),
        "telechargements" => requete.OrderBy(k => compteurs.Where(c => c.KitId == k.Id).Sum(c => c.Qualifie)).ThenBy(k => k.Titre),
        "-telechargements" => requete.OrderByDescending(k => compteurs.Where(c => c.KitId == k.Id).Sum(c => c.Qualifie)).ThenBy(k => k.Titre),
        _ => requete.OrderBy(k => k.Titre),
    };
}
