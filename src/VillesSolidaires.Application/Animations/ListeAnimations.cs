using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Animations;

/// <summary>
/// Lectures du calendrier : tout en SQL, un nombre de requêtes qui ne dépend pas du nombre de lignes. L'appelant a vérifié la permission ;
/// le périmètre est dans le filtre de requête.
/// </summary>
public sealed class ListeAnimations(IAnimationRepository animations, ILieuRepository lieux, ITerritoireRepository territoires)
{
    public IQueryable<Animation> Filtrer(FiltreAnimations input, DateOnly today)
    {
        var requete = animations.Requete;
        if (!string.IsNullOrWhiteSpace(input.Commune))
        {
            requete = requete.Where(a => a.CommuneCode == input.Commune);
        }
        if (!string.IsNullOrWhiteSpace(input.Departement))
        {
            requete = requete.Where(a => a.DepartementCode == input.Departement);
        }
        if (input.Annee is { } annee)
        {
            requete = requete.Where(a => a.Annee == annee);
        }
        if (input.Du is { } du)
        {
            requete = requete.Where(a => a.Fin >= du);
        }
        if (input.Au is { } au)
        {
            requete = requete.Where(a => a.Debut <= au);
        }
        if (input.Type is { } type)
        {
            requete = requete.Where(a => a.Type == type);
        }
        if (input.Statut is { } statut)
        {
            requete = requete.Where(a => a.Statut == statut);
        }
        if (input.LieuId is { } lieu)
        {
            requete = requete.Where(a => a.LieuId == lieu);
        }
        if (input.ModeleId is { } modele)
        {
            requete = requete.Where(a => a.ModeleId == modele);
        }
        if (input.SansBilan == true)
        {
            requete = requete.SansBilan(today);
        }
        if (!string.IsNullOrWhiteSpace(input.Recherche))
        {
            var mot = input.Recherche.Trim();
            requete = requete.Where(a => a.Titre.Contains(mot));
        }
        return requete;
    }

    public async Task<ListeDto<AnimationDto>> ListerAsync(FiltreAnimations input, DateOnly today, CancellationToken ct)
    {
        var requete = Filtrer(input, today);
        var total = await requete.CountAsync(ct);
        return new ListeDto<AnimationDto>(total, await LireAsync(Trier(requete, input.Tri).Skip(input.Sauter).Take(input.Prendre), today, ct));
    }

    /// <summary>Lignes d'une requête déjà triée et bornée.</summary>
    public async Task<IReadOnlyList<AnimationDto>> LireAsync(IQueryable<Animation> requete, DateOnly today, CancellationToken ct)
    {
        var lues = await (from a in requete
                          join c in territoires.Communes on a.CommuneCode equals c.Code into communes
                          from c in communes.DefaultIfEmpty()
                          join l in lieux.Requete on a.LieuId equals l.Id into places
                          from l in places.DefaultIfEmpty()
                          select new
                          {
                              a.Id, a.CommuneCode, Commune = c.Nom, a.Annee, a.Titre, a.Type, a.Statut, a.Debut, a.Fin, a.HeureDebut, a.HeureFin,
                              a.LieuId, Lieu = l.Nom, l.Quartier, a.ModeleId, a.KitId,
                              AncienDebut = a.Reports.OrderByDescending(r => r.Le).Select(r => (DateOnly?)r.Debut).FirstOrDefault(),
                              Participants = a.Bilan == null ? (int?)null : a.Bilan.Participants,
                          }).ToListAsync(ct);
        return lues.ConvertAll(a => new AnimationDto(
            a.Id, a.CommuneCode!, a.Commune ?? a.CommuneCode!, a.Annee, a.Titre, a.Type, a.Statut, a.Debut, a.Fin, a.HeureDebut, a.HeureFin,
            a.LieuId, a.Lieu, a.Quartier, a.ModeleId, a.KitId, a.AncienDebut,
            a.Fin < today && TransitionsAnimation.BilanAttendu.Contains(a.Statut), a.Participants));
    }

    private IQueryable<Animation> Trier(IQueryable<Animation> requete, string? tri) => tri switch
    {
        "titre" => requete.OrderBy(a => a.Titre).ThenBy(a => a.Id),
        "-titre" => requete.OrderByDescending(a => a.Titre).ThenByDescending(a => a.Id),
        "statut" => requete.OrderBy(a => a.Statut).ThenBy(a => a.Debut).ThenBy(a => a.Id),
        "-statut" => requete.OrderByDescending(a => a.Statut).ThenBy(a => a.Debut).ThenBy(a => a.Id),
        "commune" => requete.OrderBy(a => territoires.Communes.Where(c => c.Code == a.CommuneCode).Select(c => c.Nom).FirstOrDefault()).ThenBy(a => a.Debut).ThenBy(a => a.Id),
        "-commune" => requete.OrderByDescending(a => territoires.Communes.Where(c => c.Code == a.CommuneCode).Select(c => c.Nom).FirstOrDefault()).ThenBy(a => a.Debut).ThenBy(a => a.Id),
        "-debut" => requete.OrderByDescending(a => a.Debut).ThenByDescending(a => a.Id),
        _ => requete.OrderBy(a => a.Debut).ThenBy(a => a.Id),
    };
}

/// <summary>Conditions du calendrier que plusieurs lectures partagent, traduites en SQL.</summary>
internal static class RequetesAnimation
{
    /// <summary>Passées, et qui doivent encore leur bilan.</summary>
    public static IQueryable<Animation> SansBilan(this IQueryable<Animation> requete, DateOnly today) =>
        requete.Where(a => a.Fin < today && TransitionsAnimation.BilanAttendu.Contains(a.Statut));

    /// <summary>Animations des programmes publiés, annulées comprises : ce que le public peut voir.</summary>
    public static IQueryable<Animation> Publiees(this IQueryable<Animation> requete, IQueryable<Programme> programmes) =>
        from a in requete
        join p in programmes on a.ProgrammeId equals p.Id
        where p.Statut == ProgrammeStatut.Publie && a.Statut != AnimationStatut.Proposee
        select a;
}
