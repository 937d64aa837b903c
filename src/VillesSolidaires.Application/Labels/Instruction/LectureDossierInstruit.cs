using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Labels;

/// <summary>Un dossier pour qui l'instruit. Les notes du jury n'y sont qu'une fois la décision publiée.</summary>
public sealed class LectureDossierInstruit(
    ICandidatureRepository candidatures, ISessionLabelRepository sessions, IReferentielLabelRepository referentiels, INotationJuryRepository notations,
    ITerritoireRepository territoires, LectureFaits faits)
{
    private static readonly ActionCandidature[] Gestes =
    [
        ActionCandidature.PrendreEnInstruction, ActionCandidature.Instruire, ActionCandidature.DemanderComplements, ActionCandidature.DeclarerRecevable,
        ActionCandidature.DeclarerIrrecevable, ActionCandidature.TransmettreAuJury,
    ];

    public async Task<DossierInstruitDto> LireAsync(Guid id, DateOnly today, CancellationToken ct)
    {
        var candidature = await candidatures.GetAsync(id, ct);
        if (candidature.Statut == CandidatureStatut.Brouillon)
        {
            throw new EntityNotFoundException();
        }
        var session = await sessions.Requete.Where(s => s.Id == candidature.SessionId).Select(s => new { s.Id, s.Intitule, s.DelaiComplements, s.Ouverture }).SingleAsync(ct);
        var referentiel = await referentiels.LireAsync(candidature.ReferentielId, ct);
        var commune = await territoires.Communes.Where(c => c.Code == candidature.CommuneCode).Select(c => c.Nom).SingleOrDefaultAsync(ct) ?? candidature.CommuneCode!;
        var jury = await NotesDuJuryAsync(candidature, ct);
        var contenu = referentiel.Contenu;
        return new DossierInstruitDto(
            candidature.Id, candidature.NumeroDossier, candidature.CommuneCode!, commune, session.Id, session.Intitule, referentiel.Numero, candidature.NiveauDemande,
            candidature.Statut, LectureCharge.Jours(candidature.Depuis, today), candidature.InstructeurId, candidature.Instructeur, candidature.Points,
            candidature.EcheanceComplements, today.AddDays(session.DelaiComplements),
            new TotauxInstruitsDto(
                candidature.TotalAuto, candidature.NiveauAuto, candidature.TotalInstruction, candidature.NiveauInstruction,
                jury is null ? null : candidature.Decision?.Moyenne, candidature.CriteresInstruits, candidature.CriteresApplicables, contenu.Seuils),
            Axes(candidature, contenu, jury), [.. candidature.Questions.Where(q => q.CritereCode is null).Select(Fil)],
            await RecevabiliteAsync(candidature, contenu, session.Ouverture.Year, today, ct), Decision(candidature),
            [.. candidature.Evenements.OrderByDescending(e => e.Le).Select(e => new EvenementInstruitDto(e.Quoi, e.Detail, e.Auteur, e.Le))],
            [.. Gestes.Where(candidature.Permet)], candidature.ConcurrencyStamp);
    }

    // Tant qu'il s'instruit, le dossier s'examine sur ce que la commune fait aujourd'hui ; ensuite, c'est ce qui a été déposé qui compte.
    private async Task<IReadOnlyList<RegleInstruiteDto>> RecevabiliteAsync(Candidature candidature, ContenuReferentiel contenu, int annee, DateOnly today, CancellationToken ct)
    {
        var regles = TransitionsCandidature.EnCoursDInstruction.Contains(candidature.Statut)
            ? ExamenRecevabilite.Examiner(candidature, contenu, await faits.LireAsync(candidature.CommuneCode!, annee, today, ct) with { Profil = candidature.Profil }).Regles
            : DernierDepot(candidature)?.Recevabilite ?? [];
        return [.. regles.Select(r => new RegleInstruiteDto(r.Regle, r.Remplie, r.Detail))];
    }

    private async Task<Dictionary<string, decimal>?> NotesDuJuryAsync(Candidature candidature, CancellationToken ct)
    {
        if (!TransitionsCandidature.Decidees.Contains(candidature.Statut))
        {
            return null;
        }
        var notes = await notations.Requete.Where(n => n.CandidatureId == candidature.Id && n.Statut == NotationStatut.Remise)
            .SelectMany(n => n.Notes).Select(n => new { n.Code, n.Note }).ToListAsync(ct);
        return notes.GroupBy(n => n.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => decimal.Round((decimal)g.Average(n => n.Note), 1), StringComparer.Ordinal);
    }

    private static IReadOnlyList<AxeInstruitDto> Axes(Candidature candidature, ContenuReferentiel contenu, Dictionary<string, decimal>? jury)
    {
        var auto = CalculLabel.Noter(contenu, candidature.Profil, candidature.NoteAuto);
        var instruction = CalculLabel.Noter(contenu, candidature.Profil, candidature.NoteInstruction);
        var automatiques = DernierDepot(candidature)?.Preuves.Where(p => p.Nature == NaturePreuve.Automatique).ToList() ?? [];
        return
        [
            .. contenu.Axes.Select((axe, rang) => new AxeInstruitDto(
                axe.Code, axe.Intitule, auto.Axes[rang].Points, instruction.Axes[rang].Points, auto.Axes[rang].Max,
                [.. axe.Criteres.Where(c => candidature.Profil.Remplit(c.Condition)).Select(c => Critere(candidature, c, automatiques, jury))])).Where(a => a.Criteres.Count > 0),
        ];
    }

    private static CritereInstruitDto Critere(Candidature candidature, CritereReferentiel c, List<PreuveFigee> automatiques, Dictionary<string, decimal>? jury)
    {
        var evaluation = candidature.Evaluation(c.Code);
        return new CritereInstruitDto(
            c.Code, c.Numero, c.Intitule, c.Poids, c.Presentation, c.Descripteurs, c.Minimums[candidature.NiveauDemande - 1],
            evaluation?.NoteAuto, evaluation?.Commentaire, evaluation?.NoteInstruction, evaluation?.MotifEcart,
            jury is not null && jury.TryGetValue(c.Code, out var note) ? note : null,
            evaluation?.Revision ?? 0, evaluation?.ModifieePar, evaluation?.ModifieeLe,
            [
                .. candidature.Preuves.Where(p => p.Sert(c.Code)).OrderBy(p => p.AjouteeLe)
                    .Select(p => new PreuveInstruiteDto(p.Id, p.Nature, p.Libelle, p.Lien ?? p.NomFichier, p.Lien)),
                .. automatiques.Where(p => p.Rattachements.Any(r => string.Equals(r.Critere, c.Code, StringComparison.Ordinal)))
                    .Select(p => new PreuveInstruiteDto(null, p.Nature, p.Libelle, p.Precision, null)),
            ],
            [.. candidature.Questions.Where(q => string.Equals(q.CritereCode, c.Code, StringComparison.Ordinal)).Select(Fil)]);
    }

    private static FilInstructionDto Fil(QuestionInstruction question) => new(
        question.Id, question.CritereCode, question.ClasseeLe, question.AttendLaMairie,
        [.. question.Messages.OrderBy(m => m.Le).Select(m => new MessageInstructionDto(m.Cote, m.Auteur, m.Texte, m.Le))]);

    private static DecisionPublieeDto? Decision(Candidature candidature) => candidature.Decision is { PublieeLe: { } le } d
        ? new DecisionPublieeDto(d.Issue, d.Niveau, d.Motifs, d.Moyenne, d.EcartType, d.Minimum, d.Maximum, d.Notants, d.Quorum, d.PresidePar, le)
        : null;

    private static DossierFige? DernierDepot(Candidature candidature) =>
        candidature.Depots.MaxBy(d => d.Numero) is { } depot ? DossierFige.Lire(depot.Contenu) : null;
}
