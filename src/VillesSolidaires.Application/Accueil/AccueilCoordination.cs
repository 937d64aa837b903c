using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Comptes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Accueil;

/// <summary>Part de l'accueil qui vient des programmes, des campagnes et des alertes : neuf requêtes au plus, quel que soit le périmètre.</summary>
public sealed class AccueilCoordination(
    IAnimationRepository animations, ListeAnimations liste, ITerritoireRepository territoires, ICampagneRepository campagnes, LectureCampagnes lectureCampagnes,
    AvancementCampagne avancement, LectureAlertes lectureAlertes)
{
    private const int SemaineMax = 40;
    private const int TachesMontrees = 8;
    private const int BilansMontres = 5;
    private const int CommunesMontrees = 5;
    private const int AlertesMontrees = 3;
    private const int JoursDeLaSemaine = 7;

    /// <summary>Une campagne s'annonce deux mois avant : le temps de préparer.</summary>
    private const int JoursAvantCampagne = 60;

    public async Task<CoordinationAccueilDto> LireAsync(IUtilisateurCourant utilisateur, DateOnly today, CancellationToken ct)
    {
        var lundi = today.AddDays(-(((int)today.DayOfWeek + JoursDeLaSemaine - 1) % JoursDeLaSemaine));
        var dimanche = lundi.AddDays(JoursDeLaSemaine - 1);
        // Une saison entière n'est pas un rendez-vous de la semaine : seules celles qui viennent de commencer y paraissent.
        var recentes = lundi.AddDays(1 - JoursDeLaSemaine);
        IReadOnlyList<AnimationDto> semaine = utilisateur.Perimetre.EstNational
            ? []
            : await liste.LireAsync(
                animations.Requete.Where(a => a.Statut != AnimationStatut.Annulee && a.Debut >= recentes && a.Debut <= dimanche && a.Fin >= lundi)
                    .OrderBy(a => a.Debut).ThenBy(a => a.HeureDebut).ThenBy(a => a.Id).Take(SemaineMax), today, ct);
        var aVenir = TransitionsAnimation.AVenir;
        var taches = from a in animations.Requete
                     where aVenir.Contains(a.Statut) && a.Fin >= today
                     from t in a.Taches
                     where t.FaiteLe == null && t.Echeance <= dimanche
                     select new { a.Id, a.Titre, a.CommuneCode, a.Debut, t.Libelle, t.Echeance };
        var comptes = await taches.GroupBy(t => t.Echeance < today).Select(g => new { EnRetard = g.Key, Nombre = g.Count() }).ToListAsync(ct);
        var premieres = await taches.OrderBy(t => t.Echeance).ThenBy(t => t.Debut).ThenBy(t => t.Id).Take(TachesMontrees)
            .Select(t => new TacheAccueilDto(
                t.Id, t.Titre, territoires.Communes.Where(c => c.Code == t.CommuneCode).Select(c => c.Nom).FirstOrDefault() ?? t.CommuneCode!, t.Debut, t.Libelle, t.Echeance))
            .ToListAsync(ct);
        var manquants = animations.Requete.SansBilan(today);
        var passees = await animations.Requete.CountAsync(a => a.Annee == today.Year && a.Fin < today && a.Statut != AnimationStatut.Annulee, ct);
        var sansBilan = await manquants.CountAsync(ct);
        var bilans = await liste.LireAsync(manquants.OrderByDescending(a => a.Fin).ThenBy(a => a.Id).Take(BilansMontres), today, ct);
        return new CoordinationAccueilDto(
            lundi, semaine, comptes.Where(c => c.EnRetard).Sum(c => c.Nombre), comptes.Where(c => !c.EnRetard).Sum(c => c.Nombre), premieres, passees, sansBilan, bilans);
    }

    /// <summary>La campagne ouverte qui finit la première, sinon la prochaine qui se prépare.</summary>
    public async Task<CampagneAccueilDto?> CampagneAsync(IUtilisateurCourant utilisateur, DateOnly today, CancellationToken ct)
    {
        var horizon = today.AddDays(JoursAvantCampagne);
        var proche = await campagnes.Requete.Where(c => c.Fin >= today && (c.Statut == CampagneStatut.Ouverte || (c.Statut == CampagneStatut.EnPreparation && c.Debut <= horizon)))
            .OrderByDescending(c => c.Statut == CampagneStatut.Ouverte).ThenBy(c => c.Fin).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(ct);
        if (proche is not { } id)
        {
            return null;
        }
        var lue = (await lectureCampagnes.LireAsync(campagnes.Requete.Where(c => c.Id == id), ct)).Single();
        var communes = utilisateur.Perimetre.EstNational || lue.Communes == 0
            ? []
            : (await avancement.ParCommuneAsync(
                await campagnes.GetAsync(id, ct), new AvancementListeInput { Tri = "faites", Taille = CommunesMontrees }, today, ct)).Elements;
        return new CampagneAccueilDto(lue, communes);
    }

    public Task<IReadOnlyList<AlerteDto>> AlertesAsync(IUtilisateurCourant utilisateur, DateOnly today, CancellationToken ct) =>
        lectureAlertes.ActivesAsync(AlertesMontrees, utilisateur, today, ct);
}
