using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Campagnes;

/// <summary>
/// Comptes d'une campagne, agrégés en SQL : leur nombre de requêtes ne dépend ni des communes ni des étapes. L'appelant a vérifié la
/// permission ; le périmètre est dans le filtre de requête des suivis.
/// </summary>
public sealed class LectureCampagnes(ICampagneRepository campagnes, ISuiviCampagneRepository suivis, IKitRepository kits)
{
    public async Task<ListeDto<CampagneDto>> ListerAsync(CampagneListeInput input, CancellationToken ct)
    {
        var requete = campagnes.Requete;
        if (input.Saison is { } saison)
        {
            requete = requete.Where(c => c.Saison == saison);
        }
        if (input.Statut is { } statut)
        {
            requete = requete.Where(c => c.Statut == statut);
        }
        if (input.Annee is { } annee)
        {
            requete = requete.Where(c => c.Annee == annee);
        }
        if (!string.IsNullOrWhiteSpace(input.Recherche))
        {
            var mot = input.Recherche.Trim();
            requete = requete.Where(c => c.Titre.Contains(mot));
        }
        var total = await requete.CountAsync(ct);
        return new ListeDto<CampagneDto>(total, await LireAsync(requete.OrderByDescending(c => c.Debut).ThenBy(c => c.Id).Skip(input.Sauter).Take(input.Prendre), ct));
    }

    /// <summary>Lignes d'une requête déjà triée et bornée, dans son ordre.</summary>
    public async Task<IReadOnlyList<CampagneDto>> LireAsync(IQueryable<Campagne> requete, CancellationToken ct)
    {
        var lues = await requete.Select(c => new { c.Id, c.Saison, c.Annee, c.Titre, c.Debut, c.Fin, c.Statut, Etapes = c.Etapes.Count }).ToListAsync(ct);
        var ids = lues.ConvertAll(c => c.Id);
        // Une ligne par nombre d'étapes faites : de quoi compter les communes terminées sans les lire.
        var comptes = await suivis.Requete.Where(s => ids.Contains(s.CampagneId)).GroupBy(s => new { s.CampagneId, s.Faites })
            .Select(g => new { g.Key.CampagneId, g.Key.Faites, Communes = g.Count() }).ToListAsync(ct);
        return lues.ConvertAll(c =>
        {
            var siens = comptes.Where(x => x.CampagneId == c.Id).ToList();
            return new CampagneDto(
                c.Id, c.Saison, c.Annee, c.Titre, c.Debut, c.Fin, c.Statut, c.Etapes, siens.Sum(x => x.Communes), siens.Sum(x => x.Faites * x.Communes),
                siens.Where(x => x.Faites >= c.Etapes).Sum(x => x.Communes));
        });
    }

    public async Task<CampagneDetailDto> DetaillerAsync(Campagne c, bool peutConduire, DateOnly today, CancellationToken ct)
    {
        var dues = c.EtapesDues(today);
        var siens = suivis.Requete.Where(s => s.CampagneId == c.Id);
        var comptes = await siens.GroupBy(s => s.Faites).Select(g => new { Faites = g.Key, Communes = g.Count() }).ToListAsync(ct);
        var parEtape = await siens.SelectMany(s => s.Coches).GroupBy(x => x.EtapeId).Select(g => new { g.Key, Nombre = g.Count() }).ToDictionaryAsync(x => x.Key, x => x.Nombre, ct);
        var communes = comptes.Sum(x => x.Communes);
        var avancement = new AvancementDto(
            communes, comptes.Sum(x => x.Faites * x.Communes), communes * c.Etapes.Count, comptes.Where(x => x.Faites >= c.Etapes.Count).Sum(x => x.Communes));
        var proposees = SaisonsCampagne.Dates(c.Saison, c.Annee);
        return new CampagneDetailDto(
            c.Id, c.Saison, c.Annee, c.Titre, c.Description, c.Debut, c.Fin, proposees == (c.Debut, c.Fin) ? null : proposees, c.Statut, c.OuverteLe, c.CloseLe,
            await KitAsync(c.KitId, ct),
            [.. c.Etapes.OrderBy(e => e.Rang).Select(e => new EtapeDto(e.Id, e.Libelle, e.Echeance, parEtape.GetValueOrDefault(e.Id), e.Echeance < today))],
            avancement, c.Statut == CampagneStatut.Ouverte ? await siens.EnRetard(dues).CountAsync(ct) : 0, peutConduire, c.ConcurrencyStamp);
    }

    public async Task<KitDeCampagneDto?> KitAsync(Guid? id, CancellationToken ct) => id is null
        ? null
        : await kits.Requete.Where(k => k.Id == id).Select(k => new KitDeCampagneDto(k.Id, k.Slug, k.Titre)).SingleOrDefaultAsync(ct);
}

/// <summary>Conditions sur les suivis que plusieurs lectures partagent, traduites en SQL.</summary>
internal static class RequetesSuivi
{
    /// <summary>Communes à qui il manque une des étapes dont l'échéance est passée.</summary>
    /// <param name="dues">Étapes dues ; sans aucune, personne n'est en retard.</param>
    public static IQueryable<SuiviCampagne> EnRetard(this IQueryable<SuiviCampagne> requete, IReadOnlyList<Guid> dues) =>
        requete.Where(s => s.Coches.Count(c => dues.Contains(c.EtapeId)) < dues.Count);
}
