using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Animations;

/// <summary>Animations d'une commune et d'une période, avec leurs anciennes dates : trois requêtes, quel que soit leur nombre.</summary>
public sealed class LectureCalendrier(IAnimationRepository animations, ListeAnimations liste)
{
    /// <param name="peutGerer">La personne peut changer des dates.</param>
    /// <returns>Par date.</returns>
    public async Task<IReadOnlyList<AnimationDuCalendrier>> LireAsync(
        CommuneDesignee commune, PeriodeCalendrier periode, bool peutGerer, DateOnly today, CancellationToken ct)
    {
        var (du, au, annee) = (periode.LuDu, periode.LuAu, periode.Annee);
        // Une date quittée est toujours de la même année que la nouvelle : celles de l'année y suffisent.
        var requete = animations.Requete.Where(a => a.CommuneCode == commune.Code && (a.Annee == annee || (a.Debut <= au && a.Fin >= du)));
        var lignes = await liste.LireAsync(requete.OrderBy(a => a.Debut).ThenBy(a => a.HeureDebut).ThenBy(a => a.Id), today, ct);
        var complements = await requete.Select(a => new { a.Id, a.OccupeVoiePublique, a.ConcurrencyStamp }).ToDictionaryAsync(a => a.Id, ct);
        var quittees = (await requete.SelectMany(a => a.Reports, (a, r) => new { a.Id, r.Debut, r.Fin, r.Le }).ToListAsync(ct))
            .OrderBy(r => r.Le).ToLookup(r => r.Id, r => new DatesQuitteesDto(r.Debut, r.Fin));
        return [.. lignes.Select(a => new AnimationDuCalendrier(
            new AnimationDatee(a, [.. quittees[a.Id]], peutGerer ? Geste(a.Statut) : null, complements[a.Id].ConcurrencyStamp), complements[a.Id].OccupeVoiePublique))];
    }

    private static ActionAnimation? Geste(AnimationStatut statut) =>
        TransitionsAnimation.EstPermise(ActionAnimation.Deplacer, statut) ? ActionAnimation.Deplacer
        : TransitionsAnimation.EstPermise(ActionAnimation.Reporter, statut) ? ActionAnimation.Reporter
        : null;
}

public sealed record AnimationDuCalendrier(AnimationDatee Datee, bool OccupeVoiePublique)
{
    public PeriodeAnimation Periode => new(Datee.Animation.Debut, Datee.Animation.Fin, Datee.Animation.HeureDebut, Datee.Animation.HeureFin);
}
