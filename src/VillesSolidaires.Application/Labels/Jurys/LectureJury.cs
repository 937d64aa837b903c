using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Organisations;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Labels;

/// <summary>Le jury d'une session pour l'association : composition, grille des conflits, avancement. Aucune note n'y est lue.</summary>
public sealed class LectureJury(
    IJuryRepository jurys, INotationJuryRepository notations, ICandidatureRepository candidatures, ISessionLabelRepository sessions,
    DossiersDuJury dossiers, ITerritoireRepository territoires, IOrganisationRepository organisations)
{
    /// <summary>États d'un dossier confié à un jury.</summary>
    public static readonly IReadOnlyList<CandidatureStatut> Confies = [CandidatureStatut.EnJury, CandidatureStatut.Deliberee, .. TransitionsCandidature.Decidees];

    public async Task<JuryDetailDto> LireAsync(Guid sessionId, bool peutPublier, CancellationToken ct)
    {
        var session = await sessions.Requete.Where(s => s.Id == sessionId).Select(s => s.Intitule).SingleOrDefaultAsync(ct) ?? throw new EntityNotFoundException();
        var jury = await jurys.DeLaSessionAsync(sessionId, ct);
        var recevables = await candidatures.Requete.CountAsync(c => c.SessionId == sessionId && c.Statut == CandidatureStatut.Recevable, ct);
        var lus = await candidatures.Requete.Where(c => c.SessionId == sessionId && Confies.Contains(c.Statut)).OrderBy(c => c.NumeroDossier)
            .Select(c => new DossierLu(c.Id, c.NumeroDossier, c.NiveauDemande, c.Statut, c.Decision == null ? null : new DecisionJuryDto(c.Decision.Issue, c.Decision.Niveau, c.Decision.Motifs, c.Decision.PresidePar)))
            .ToListAsync(ct);
        var auJury = (await dossiers.ParmiAsync(lus.ConvertAll(d => d.Id), ct)).ToDictionary(d => d.CandidatureId);
        var avancement = jury is null ? [] : await notations.AvancementAsync(jury.Id, ct);
        return new JuryDetailDto(
            sessionId, session, jury?.Statut, jury?.ReuniLe, jury?.Quorum, jury?.PublieLe, jury?.PresidentId, jury?.SuppleantId,
            jury is null ? [] : await MembresAsync(jury, avancement, ct), lus.ConvertAll(d => Dossier(jury, d, auJury[d.Id], avancement)), recevables, peutPublier,
            jury?.ConcurrencyStamp);
    }

    private static DossierJuryDto Dossier(Jury? jury, DossierLu lu, DossierAuJury dossier, IReadOnlyList<AvancementNotation> avancement)
    {
        var siennes = avancement.Where(n => n.CandidatureId == lu.Id).ToDictionary(n => n.JureId);
        List<CaseJuryDto> cases =
        [
            .. Ordonner(jury).Select(m =>
            {
                var notation = siennes.GetValueOrDefault(m.UtilisateurId);
                var conflits = jury!.Conflits(m.UtilisateurId, dossier);
                return new CaseJuryDto(m.UtilisateurId, conflits.Count == 0 && notation is { Statut: NotationStatut.Deport, MotifDeport: { } motif } ? [motif] : conflits, notation?.Statut);
            }),
        ];
        var preside = jury?.PresidePour(dossier) is { } id ? jury.Membre(id).Nom : null;
        return new DossierJuryDto(
            lu.Id, lu.NumeroDossier, dossier.Commune, dossier.DepartementCode, lu.NiveauDemande, lu.Statut, cases.Count(c => c.Conflits.Count == 0),
            cases.Count(c => c.Statut == NotationStatut.Remise && c.Conflits.Count == 0), preside, cases, lu.Decision);
    }

    private async Task<IReadOnlyList<MembreJuryDto>> MembresAsync(Jury jury, IReadOnlyList<AvancementNotation> avancement, CancellationToken ct)
    {
        var codes = jury.Membres.Select(m => m.CommuneCode).OfType<string>().ToList();
        var communes = await territoires.Communes.Where(c => codes.Contains(c.Code)).ToDictionaryAsync(c => c.Code, c => c.Nom, StringComparer.Ordinal, ct);
        var departements = await territoires.Departements.ToDictionaryAsync(d => d.Code, d => d.Nom, StringComparer.Ordinal, ct);
        var ids = jury.Membres.Select(m => m.EmployeurId).OfType<Guid>().ToList();
        var employeurs = await organisations.Requete.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Nom, ct);
        return
        [
            .. Ordonner(jury).Select(m => new MembreJuryDto(
                m.UtilisateurId, m.Nom, m.Qualite, m.CommuneCode is { } commune ? communes.GetValueOrDefault(commune, commune) : null,
                m.DepartementCode is { } departement ? departements.GetValueOrDefault(departement, departement) : null,
                m.EmployeurId is { } employeur ? employeurs.GetValueOrDefault(employeur) : null, m.DeclareLe,
                m.UtilisateurId == jury.PresidentId, m.UtilisateurId == jury.SuppleantId,
                avancement.Count(n => n.JureId == m.UtilisateurId && n.Statut == NotationStatut.Remise),
                avancement.Count(n => n.JureId == m.UtilisateurId && n.Statut != NotationStatut.Deport))),
        ];
    }

    private static IEnumerable<MembreJury> Ordonner(Jury? jury) => jury is null ? [] : jury.Membres.OrderBy(m => m.Nom, StringComparer.CurrentCulture).ThenBy(m => m.Id);

    private sealed record DossierLu(Guid Id, int NumeroDossier, int NiveauDemande, CandidatureStatut Statut, DecisionJuryDto? Decision);
}
