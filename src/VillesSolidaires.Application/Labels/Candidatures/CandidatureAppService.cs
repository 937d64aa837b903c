using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Labels;

public sealed class CandidatureAppService(
    AppServiceOutils outils, OutilsCandidature dossier, ListeCandidatures liste, LectureCandidature lecture, OuvertureCandidature ouverture,
    CourriersInstruction courriers)
    : ServiceCandidature(outils, dossier), ICandidatureAppService
{
    public async Task<ListeDto<CandidatureDto>> GetListAsync(CandidatureListeInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Consulter);
        return await liste.ListerAsync(input, Regard.VoitDossier, Aujourdhui, ct);
    }

    public async Task<OngletsCandidaturesDto> GetOngletsAsync(CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Consulter);
        return await liste.OngletsAsync(Regard.VoitDossier, ct);
    }

    public async Task<ChoixCandidaturesDto> GetChoixAsync(CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Consulter);
        return await liste.ChoixAsync(Regard.VoitDossier, ct);
    }

    public async Task<IReadOnlyList<SessionOuverteDto>> GetSessionsOuvertesAsync(CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Consulter);
        return await ouverture.SessionsOuvertesAsync(Aujourdhui, ct);
    }

    public async Task<CandidatureDetailDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Consulter);
        var candidature = await LisibleAsync(id, ct);
        var (session, commune) = await lecture.EnteteAsync(candidature, ct);
        var referentiel = await ReferentielAsync(candidature, ct);
        var fiche = Regard.VoitDossier
            ? new FicheCandidature(await lecture.LireAsync(candidature, referentiel, session, Regard, Aujourdhui, ct))
            : null;
        return new CandidatureDetailDto(
            candidature.Id, candidature.CommuneCode!, commune, candidature.DepartementCode!,
            new SessionDossierDto(session.Id, session.Intitule, session.Ouverture, session.Cloture, session.FinCorrections, session.Validite),
            referentiel.Numero, candidature.ReferentielId, candidature.Statut, candidature.Depuis, candidature.NiveauDemande, Issue(candidature),
            fiche?.Composer(await lecture.PrecedenteAsync(candidature, ct), await lecture.LabelActuelAsync(candidature, Aujourdhui, ct)),
            candidature.ConcurrencyStamp);
    }

    public async Task<CritereDetailDto> GetCritereAsync(Guid id, string code, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Candidater);
        var candidature = await LisibleAsync(id, ct);
        var (session, commune) = await lecture.EnteteAsync(candidature, ct);
        var referentiel = await ReferentielAsync(candidature, ct);
        var lue = await lecture.LireAsync(candidature, referentiel, session, Regard, Aujourdhui, ct);
        var fiche = new FicheCandidature(lue);
        var applicables = CalculLabel.Applicables(referentiel.Contenu, lue.Profil);
        var rang = applicables.ToList().FindIndex(c => string.Equals(c.Code, code, StringComparison.Ordinal));
        if (rang < 0)
        {
            throw new EntityNotFoundException(CandidatureErrorCodes.CritereInconnu);
        }
        var critere = applicables[rang];
        var evaluation = candidature.Evaluation(code);
        return new CritereDetailDto(
            candidature.Id, commune, session.Intitule, candidature.Statut, candidature.NiveauDemande, fiche.Critere(critere),
            referentiel.Contenu.Axes.First(a => a.Criteres.Contains(critere)).Intitule, critere.Presentation, critere.Descripteurs, critere.Minimums,
            CalculLabel.Cran(referentiel.Contenu, lue.Profil, critere), fiche.Peut(ActionCandidature.Remplir), fiche.Peut(ActionCandidature.JoindrePreuve),
            evaluation?.ModifieePar, evaluation?.ModifieeLe, fiche.Questions(code),
            rang > 0 ? Voisin(applicables[rang - 1]) : null, rang < applicables.Count - 1 ? Voisin(applicables[rang + 1]) : null, candidature.ConcurrencyStamp);
    }

    public async Task<DepotDto> GetDepotAsync(Guid id, int numero, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Candidater);
        var candidature = await LisibleAsync(id, ct);
        var depot = candidature.Depots.FirstOrDefault(d => d.Numero == numero) ?? throw new EntityNotFoundException(CandidatureErrorCodes.DepotInconnu);
        var (session, commune) = await lecture.EnteteAsync(candidature, ct);
        var fige = DossierFige.Lire(depot.Contenu);
        return new DepotDto(
            depot.Numero, depot.DeposePar, depot.DeposeLe, depot.Empreinte, depot.EstIntact, commune, session.Intitule, fige.NiveauDemande, fige.Referentiel, fige.Total,
            FicheCandidature.Referent(fige.Elu), FicheCandidature.Referent(fige.Technique),
            [.. fige.Criteres.Select(c => new CritereDeposeDto(c.Code, c.Numero, c.Intitule, c.Note, c.Commentaire))],
            [.. fige.Preuves.Select(p => new PreuveDeposeeDto(p.Nature, p.Libelle, p.Precision, p.Sha256, [.. p.Rattachements.Select(FicheCandidature.Designer)]))],
            [.. fige.Recevabilite.Select(r => new RegleDto(r.Regle, r.Remplie, r.Detail))],
            [.. fige.Reponses.Select(r => new ReponseDeposeeDto(r.Critere, r.Question, r.Reponse))], FicheCandidature.Depots(candidature));
    }

    public async Task<RenouvellementDto?> GetRenouvellementAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Candidater);
        var candidature = await LisibleAsync(id, ct);
        if (candidature.PrecedenteId is not { } precedenteId)
        {
            return null;
        }
        var precedente = await Candidatures.GetAsync(precedenteId, ct);
        var session = await Sessions.Requete.SingleAsync(s => s.Id == candidature.SessionId, ct);
        return RenouvellementCandidature.Comparer(
            (precedente, await ReferentielAsync(precedente, ct)), (candidature, await ReferentielAsync(candidature, ct)),
            await Sessions.Requete.Where(s => s.Id == precedente.SessionId).Select(s => s.Intitule).SingleAsync(ct),
            await Faits.LireAsync(candidature.CommuneCode!, session.Annee, Aujourdhui, ct));
    }

    public async Task<Guid> OuvrirAsync(OuvrirCandidatureInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Candidater);
        return await ouverture.OuvrirAsync(input, Utilisateur.Perimetre, Acte(), ct);
    }

    public async Task DemanderNiveauAsync(Guid id, DemanderNiveauInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Candidater);
        await ModifierAsync(id, input.ConcurrencyStamp, c => c.DemanderNiveau(input.NiveauDemande), ct);
    }

    public async Task DesignerReferentsAsync(Guid id, ReferentsInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Candidater);
        var (elu, technique) = (Referent(input.Elu, nameof(input.Elu)), Referent(input.Technique, nameof(input.Technique)));
        await ModifierAsync(id, input.ConcurrencyStamp, c => c.Designer(elu, technique), ct);
    }

    public async Task<EvaluationEnregistreeDto> EvaluerAsync(Guid id, string code, EvaluerCritereInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Candidater);
        var candidature = await EcrireCritereAsync(
            id, async (c, contenu) => c.Evaluer(
                contenu, code, input.Note, input.Commentaire, input.Revision, Acte(), await Faits.ProfilAsync(c.CommuneCode!, Aujourdhui, ct)), ct);
        return new EvaluationEnregistreeDto(
            candidature.Evaluation(code)!.Revision, Maintenant, candidature.TotalAuto, candidature.CriteresRenseignes, candidature.CriteresApplicables);
    }

    public async Task<int> DeposerAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Candidater);
        var (candidature, session, referentiel, faits) = await PourDeposerAsync(id, ct);
        var depot = candidature.Deposer(session, referentiel.Numero, referentiel.Contenu, faits, Acte());
        await courriers.AnnoncerDepotAsync(candidature, depot, ct);
        await Candidatures.SaveAsync(candidature, concurrencyStamp, ct);
        return depot.Numero;
    }

    public async Task CorrigerAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Candidater);
        await ModifierAsync(id, concurrencyStamp, async c => c.Corriger(await Sessions.GetAsync(c.SessionId, ct), Acte()), ct);
    }

    public async Task RepondreAsync(Guid id, Guid questionId, MessageInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Candidater);
        await ModifierAsync(id, input.ConcurrencyStamp, c => c.Repondre(questionId, CoteDossier.Mairie, input.Texte, Acte()), ct);
    }

    public async Task<int> EnvoyerComplementsAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Candidater);
        var (candidature, _, referentiel, faits) = await PourDeposerAsync(id, ct);
        var depot = candidature.EnvoyerComplements(referentiel.Numero, referentiel.Contenu, faits, Acte());
        await courriers.AnnoncerComplementsAsync(candidature, depot, ct);
        await Candidatures.SaveAsync(candidature, concurrencyStamp, ct);
        return depot.Numero;
    }

    public async Task RetirerAsync(Guid id, RetirerCandidatureInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Candidater);
        await ModifierAsync(id, input.ConcurrencyStamp, c => c.Retirer(input.Motif, Acte()), ct);
    }

    public async Task RepondreALaDecisionAsync(Guid id, MessageInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Candidater);
        await ModifierAsync(id, input.ConcurrencyStamp, c => c.RepondreALaDecision(input.Texte, Acte()), ct);
    }

    private async Task<(Candidature Candidature, SessionLabel Session, ReferentielLu Referentiel, FaitsCommune Faits)> PourDeposerAsync(Guid id, CancellationToken ct)
    {
        var candidature = await Candidatures.GetAsync(id, ct);
        var session = await Sessions.GetAsync(candidature.SessionId, ct);
        return (candidature, session, await ReferentielAsync(candidature, ct),
            await Faits.LireAsync(candidature.CommuneCode!, session.Annee, Aujourdhui, ct));
    }

    /// <summary>Sans droit sur le dossier, seule une candidature décidée existe.</summary>
    private async Task<Candidature> LisibleAsync(Guid id, CancellationToken ct)
    {
        var candidature = await Candidatures.GetAsync(id, ct);
        return Regard.VoitDossier || TransitionsCandidature.Decidees.Contains(candidature.Statut) ? candidature : throw new EntityNotFoundException();
    }

    private IssueDto? Issue(Candidature candidature) =>
        TransitionsCandidature.Decidees.Contains(candidature.Statut) && candidature.Decision is { PublieeLe: { } publieeLe } decision
            ? new IssueDto(decision.Issue, decision.Niveau, Regard.VoitDossier ? decision.Motifs : null, publieeLe)
            : null;

    private static VoisinDto Voisin(CritereReferentiel critere) => new(critere.Code, critere.Numero, critere.Intitule);

    // Deux référents dans un même formulaire : le refus dit duquel il parle.
    private static ReferentLabel? Referent(ReferentInput input, string role)
    {
        try
        {
            return input.EstVide ? null : new ReferentLabel(input.Nom ?? "", input.Fonction ?? "", input.Courriel ?? "");
        }
        catch (BusinessException refus) when (refus.Champ is not null)
        {
            throw refus.SurChamp($"{role}.{refus.Champ}");
        }
    }
}
