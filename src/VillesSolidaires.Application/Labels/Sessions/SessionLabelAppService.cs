using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Labels;

public sealed class SessionLabelAppService(
    AppServiceOutils outils, ISessionLabelRepository sessions, IReferentielLabelRepository referentiels, ICandidatureRepository candidatures)
    : AppService(outils), ISessionLabelAppService
{
    public async Task<IReadOnlyList<SessionLabelDto>> GetListAsync(CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Consulter);
        var lues = await (from s in sessions.Requete
                          join r in referentiels.Requete on s.ReferentielId equals r.Id
                          orderby s.Ouverture descending, s.Intitule
                          select new { Session = s, r.Numero, Dossiers = candidatures.Requete.Count(c => c.SessionId == s.Id) }).ToListAsync(ct);
        var (today, gere) = (Aujourdhui, PeutGerer);
        return
        [
            .. lues.Select(l => new SessionLabelDto(
                l.Session.Id, l.Session.Intitule, l.Session.ReferentielId, l.Numero, l.Session.Ouverture, l.Session.Cloture, l.Session.FinCorrections,
                l.Session.Etat(today), gere ? l.Dossiers : null)),
        ];
    }

    public async Task<SessionLabelDetailDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Consulter);
        var s = await sessions.Requete.SingleOrDefaultAsync(x => x.Id == id, ct) ?? throw new EntityNotFoundException();
        var numero = await referentiels.Requete.Where(r => r.Id == s.ReferentielId).Select(r => r.Numero).SingleAsync(ct);
        var parEtat = PeutGerer
            ? await candidatures.Requete.Where(c => c.SessionId == id).GroupBy(c => c.Statut).Select(g => new DossiersParEtatDto(g.Key, g.Count())).ToListAsync(ct)
            : [];
        return new SessionLabelDetailDto(
            s.Id, s.Intitule, s.ReferentielId, numero, s.Ouverture, s.Cloture, s.FinCorrections, s.Etat(Aujourdhui), s.Annee,
            s.DelaiComplements, s.DelaiReponse, s.Validite, [.. parEtat.OrderBy(e => e.Statut)], PeutGerer, s.ConcurrencyStamp);
    }

    public async Task<Guid> CreateAsync(EcrireSessionInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.GererReferentiel);
        await ExigerPublieAsync(input.ReferentielId!.Value, ct);
        var session = new SessionLabel(Guid.CreateVersion7(), input.ReferentielId.Value, Donnees(input));
        sessions.Ajouter(session);
        await sessions.SaveAsync(session, null, ct);
        return session.Id;
    }

    public async Task ModifierAsync(Guid id, EcrireSessionInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.GererReferentiel);
        var session = await sessions.GetAsync(id, ct);
        if (input.ReferentielId != session.ReferentielId)
        {
            await ExigerPublieAsync(input.ReferentielId!.Value, ct);
        }
        session.Modifier(input.ReferentielId!.Value, Donnees(input), await candidatures.Requete.CountAsync(c => c.SessionId == id, ct));
        await sessions.SaveAsync(session, input.ConcurrencyStamp, ct);
    }

    private bool PeutGerer => Utilisateur.Peut(LabelPermissions.GererReferentiel);

    private static SessionDonnees Donnees(EcrireSessionInput input) => new(input.Intitule, input.Ouverture!.Value, input.Cloture!.Value, input.FinCorrections!.Value)
    {
        DelaiComplements = input.DelaiComplements!.Value, DelaiReponse = input.DelaiReponse!.Value, Validite = input.Validite!.Value,
    };

    private async Task ExigerPublieAsync(Guid referentielId, CancellationToken ct)
    {
        var referentiel = await referentiels.Requete.Where(r => r.Id == referentielId).Select(r => new NumeroReferentiel(r.Numero, r.Statut)).SingleOrDefaultAsync(ct)
            ?? throw new EntityNotFoundException();
        if (referentiel.Statut != ReferentielStatut.Publie)
        {
            throw new BusinessException(ReferentielErrorCodes.ReferentielNonPublie)
                .WithData("Numero", referentiel.Numero).WithData("Statut", referentiel.Statut.Libelle()).SurChamp(nameof(EcrireSessionInput.ReferentielId));
        }
    }
}
