using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Labels;

/// <summary>
/// Publie toutes les décisions d'un jury : états, attestations, courriels. Tout part dans un seul enregistrement, ou rien.
/// </summary>
public sealed class PublicationJury(
    IJuryRepository jurys, ICandidatureRepository candidatures, ISessionLabelRepository sessions, IReferentielLabelRepository referentiels,
    DelivranceAttestations attestations, CourriersInstruction courriers)
{
    /// <returns>Décisions publiées.</returns>
    public async Task<int> PublierAsync(Jury jury, string? concurrencyStamp, Acte acte, CancellationToken ct)
    {
        var session = await sessions.GetAsync(jury.SessionId, ct);
        var deliberees = await candidatures.DeLaSessionAsync(jury.SessionId, CandidatureStatut.Deliberee, ct);
        jury.Publier(session, deliberees, acte);
        var referentiel = await referentiels.Requete.Where(r => r.Id == session.ReferentielId).Select(r => r.Numero).SingleAsync(ct);
        await attestations.DelivrerAsync([.. deliberees.Where(c => c.Statut == CandidatureStatut.Attribuee).Select(c => Label(c, session, referentiel, acte.Jour))], acte, ct);
        foreach (var candidature in deliberees)
        {
            await courriers.AnnoncerDecisionAsync(candidature, ct);
        }
        await jurys.SaveAsync(jury, concurrencyStamp, ct);
        return deliberees.Count;
    }

    private static LabelDelivre Label(Candidature candidature, SessionLabel session, string referentiel, DateOnly jour) => new(
        candidature.Id, candidature.CommuneCode!, candidature.DepartementCode!, candidature.Decision!.Niveau!.Value, referentiel,
        jour, jour.AddYears(session.Validite).AddDays(-1));
}
