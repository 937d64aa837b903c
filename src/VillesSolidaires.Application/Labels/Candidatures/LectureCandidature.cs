using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Labels;

/// <summary>Charge tout ce qu'un dossier montre. Nombre de requêtes constant : ni les critères, ni les preuves, ni les dépôts n'en ajoutent.</summary>
public sealed class LectureCandidature(OutilsCandidature outils, IAttestationRepository attestations, ITerritoireRepository territoires)
{
    internal async Task<string> CommuneAsync(Candidature candidature, CancellationToken ct) =>
        await territoires.Communes.Where(c => c.Code == candidature.CommuneCode).Select(c => c.Nom).SingleOrDefaultAsync(ct) ?? candidature.CommuneCode!;

    /// <summary>Session et commune, pour une entête.</summary>
    internal async Task<(SessionLabel Session, string Commune)> EnteteAsync(Candidature candidature, CancellationToken ct) =>
        (await outils.Sessions.Requete.SingleAsync(s => s.Id == candidature.SessionId, ct), await CommuneAsync(candidature, ct));

    internal async Task<LectureDossier> LireAsync(
        Candidature candidature, ReferentielLu referentiel, SessionLabel session, RegardCandidature regard, DateOnly today, CancellationToken ct)
    {
        var dernier = candidature.Depots.OrderByDescending(d => d.Numero).FirstOrDefault();
        if (dernier is null || candidature.Statut is CandidatureStatut.Brouillon or CandidatureStatut.ComplementsDemandes)
        {
            var faits = await outils.Faits.LireAsync(candidature.CommuneCode!, session.Annee, today, ct);
            // Le profil se fige au dépôt : un critère ne doit pas apparaître pendant l'instruction.
            var profil = candidature.Statut == CandidatureStatut.Brouillon ? faits.Profil : candidature.Profil;
            return new LectureDossier(
                candidature, referentiel.Contenu, session, profil,
                RelevePreuves.Actuel(candidature, referentiel.Contenu, faits with { Profil = profil }), regard, today);
        }
        return new LectureDossier(
            candidature, referentiel.Contenu, session, candidature.Profil, RelevePreuves.Fige(DossierFige.Lire(dernier.Contenu)), regard, today);
    }

    internal async Task<LienCandidatureDto?> PrecedenteAsync(Candidature candidature, CancellationToken ct) => candidature.PrecedenteId is not { } precedente
        ? null
        : await (from c in outils.Candidatures.Requete
                 where c.Id == precedente
                 join s in outils.Sessions.Requete on c.SessionId equals s.Id
                 select new LienCandidatureDto(c.Id, s.Intitule)).FirstOrDefaultAsync(ct);

    internal async Task<LabelActuelDto?> LabelActuelAsync(Candidature candidature, DateOnly today, CancellationToken ct) =>
        await attestations.Requete
            .Where(a => a.CommuneCode == candidature.CommuneCode && a.RetireeLe == null && a.ValableDu <= today && a.ValableJusquau >= today)
            .OrderByDescending(a => a.ValableDu)
            .Select(a => new LabelActuelDto(a.Numero, a.Niveau, a.ValableDu, a.ValableJusquau, a.ControlePrevuLe, a.ControleLe)).FirstOrDefaultAsync(ct);
}
