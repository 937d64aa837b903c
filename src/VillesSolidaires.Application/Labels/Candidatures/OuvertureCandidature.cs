using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Labels;

/// <summary>
/// Ouvre le dossier d'une commune à une session. Un label se renouvelle : le dernier dossier attribué est repris. Un dossier ajourné, refusé,
/// irrecevable ou retiré ne l'est que si la commune le demande.
/// </summary>
public sealed class OuvertureCandidature(OutilsCandidature outils, CandidatureManager manager, AnnuaireTerritoires annuaire)
{
    public async Task<IReadOnlyList<SessionOuverteDto>> SessionsOuvertesAsync(DateOnly today, CancellationToken ct)
    {
        var ouvertes = await (from s in outils.Sessions.Requete.Where(SessionLabel.OuvertesLe(today))
                              join r in outils.Referentiels.Requete on s.ReferentielId equals r.Id
                              orderby s.Cloture, s.Intitule
                              select new { s.Id, s.Intitule, s.Cloture, r.Numero, r.Contenu }).ToListAsync(ct);
        return ouvertes.ConvertAll(s => new SessionOuverteDto(s.Id, s.Intitule, s.Cloture, s.Numero, s.Contenu.Seuils));
    }

    /// <exception cref="AutorisationRefuseeException">La commune n'est pas du périmètre.</exception>
    public async Task<Guid> OuvrirAsync(OuvrirCandidatureInput input, Perimetre perimetre, Acte acte, CancellationToken ct)
    {
        var commune = (await annuaire.ChargerAsync([input.Commune], ct)).Commune(input.Commune);
        perimetre.Exiger(commune.Code, commune.DepartementCode);
        var session = await outils.Sessions.GetAsync(input.SessionId!.Value, ct);
        var contenu = await outils.Referentiels.ContenuAsync(session.ReferentielId, ct);
        var precedente = await PrecedenteAsync(commune.Code, session.Id, input.ReprendreDernier, ct);
        var profil = await outils.Faits.ProfilAsync(commune.Code, acte.Jour, ct);
        var candidature = await manager.OuvrirAsync(
            session, contenu, new CommuneCandidate(commune.Code, commune.Nom, commune.DepartementCode, profil), input.NiveauDemande, precedente, acte, ct);
        outils.Candidatures.Ajouter(candidature);
        try
        {
            await outils.Candidatures.SaveAsync(candidature, null, ct);
        }
        catch (UniciteException)
        {
            // Deux personnes de la mairie au même instant, sinon deux communes pour un même numéro : recommencer suffit.
            if (await outils.Candidatures.ExisteAsync(session.Id, commune.Code, ct))
            {
                throw new BusinessException(CandidatureErrorCodes.DejaCandidate).WithData("Commune", commune.Nom).WithData("Session", session.Intitule).SurChamp("Commune");
            }
            throw;
        }
        return candidature.Id;
    }

    private async Task<Candidature?> PrecedenteAsync(string communeCode, Guid sessionId, bool reprendreDernier, CancellationToken ct)
    {
        var reprises = reprendreDernier ? TransitionsCandidature.Finales : [CandidatureStatut.Attribuee];
        var id = await outils.Candidatures.Requete
            .Where(c => c.CommuneCode == communeCode && c.SessionId != sessionId && reprises.Contains(c.Statut))
            .OrderByDescending(c => c.Depuis).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(ct);
        return id is { } precedente ? await outils.Candidatures.GetAsync(precedente, ct) : null;
    }
}
