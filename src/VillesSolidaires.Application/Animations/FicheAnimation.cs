using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Animations;

/// <summary>Lecture complète d'une animation.</summary>
public sealed class FicheAnimation(
    IAnimationRepository animations, IProgrammeRepository programmes, LectureLieux lieux, IKitRepository kits, ITerritoireRepository territoires)
{
    public async Task<AnimationDetailDto> LireAsync(Guid id, IUtilisateurCourant utilisateur, DateOnly today, CancellationToken ct)
    {
        var a = await animations.GetAsync(id, ct);
        // Un bailleur voit l'animation de sa résidence, pas le programme de la commune : les deux se lisent donc à part.
        var programme = await programmes.Requete.Where(p => p.Id == a.ProgrammeId).Select(p => new { p.Statut, p.DelaiVoiePublique }).SingleOrDefaultAsync(ct);
        var commune = await territoires.Communes.Where(c => c.Code == a.CommuneCode).Select(c => c.Nom).SingleOrDefaultAsync(ct);
        var kit = a.KitId is null
            ? null
            : await kits.Requete.Where(k => k.Id == a.KitId).Select(k => new KitDAnimationDto(k.Id, k.Slug, k.Titre)).SingleOrDefaultAsync(ct);
        var lieu = a.LieuId is { } lieuId ? await lieux.TrouverAsync(lieuId, ct) : null;
        var peutGerer = utilisateur.Peut(AnimationPermissions.Gerer) && utilisateur.Perimetre.Contient(a);
        return new AnimationDetailDto(
            a.Id, a.ProgrammeId, a.CommuneCode!, commune ?? a.CommuneCode!, a.Annee, programme?.Statut == ProgrammeStatut.Publie, a.Titre, a.Description,
            a.Type, a.Statut, a.Debut, a.Fin, a.HeureDebut, a.HeureFin, lieu, a.Organisateur, a.Public, a.Capacite, a.Materiel, a.OccupeVoiePublique, kit,
            a.ModeleId, a.ModeleVersion, a.Motif, Bilan(a.Bilan, today),
            [.. a.Taches.OrderBy(t => t.Echeance).Select(t => new TacheDto(t.Id, t.Libelle, t.Decalage, t.Echeance, t.FaiteLe, EnRetard(t, a, today)))],
            [.. a.Reports.Select(r => new ReportDto(r.Debut, r.Fin, r.Motif, HeureDeParis.Jour(r.Le)))], a.AttendSonBilan(today),
            peutGerer ? Actions(a, today) : [], programme?.DelaiVoiePublique ?? AnimationConsts.DelaiVoiePubliqueParDefaut, a.ConcurrencyStamp);
    }

    private static bool EnRetard(TacheAnimation tache, Animation animation, DateOnly today) =>
        tache.FaiteLe is null && tache.Echeance < today && animation.Fin >= today && TransitionsAnimation.AVenir.Contains(animation.Statut);

    private static List<ActionAnimation> Actions(Animation a, DateOnly today) =>
    [
        .. TransitionsAnimation.Permises(a.Statut)
            .Where(x => x != ActionAnimation.SaisirBilan || (a.Fin < today && (a.Bilan is null || today <= a.Bilan.CorrigeableJusquau))),
    ];

    private static BilanDto? Bilan(BilanAnimation? b, DateOnly today) => b is null
        ? null
        : new BilanDto(
            b.Participants, b.Benevoles, b.Heures, b.Publics, b.Commentaire, b.PhotoSha256 is not null, b.PhotoTexte, b.SaisiLe, b.CorrigeableJusquau,
            today <= b.CorrigeableJusquau);
}
