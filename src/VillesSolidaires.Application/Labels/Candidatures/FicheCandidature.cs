namespace VillesSolidaires.Labels;

/// <summary>Ce qu'il faut pour montrer un dossier à quelqu'un.</summary>
/// <param name="Profil">Profil de la commune dont dépendent les critères applicables.</param>
internal sealed record LectureDossier(
    Candidature Candidature, ContenuReferentiel Contenu, SessionLabel Session, ProfilCommune Profil, RelevePreuves Releve, RegardCandidature Regard, DateOnly Today);

/// <summary>De l'agrégat lu à ce que le dossier montre : points, manques et gestes viennent du domaine.</summary>
internal sealed class FicheCandidature(LectureDossier lecture)
{
    /// <summary>Gestes de la commune ; ceux de l'instruction et du jury ont leurs écrans.</summary>
    private static readonly ActionCandidature[] DeLaCommune =
    [
        ActionCandidature.Remplir, ActionCandidature.DesignerReferent, ActionCandidature.JoindrePreuve, ActionCandidature.Deposer, ActionCandidature.Corriger,
        ActionCandidature.Retirer, ActionCandidature.EnvoyerComplements, ActionCandidature.RepondreALaDecision,
    ];

    private readonly Candidature _candidature = lecture.Candidature;
    private readonly decimal _poids = CalculLabel.Applicables(lecture.Contenu, lecture.Profil).Sum(c => c.Poids);
    private readonly bool _voitNotes = lecture.Regard.VoitNotes(lecture.Candidature.Statut);

    public DossierDto Composer(LienCandidatureDto? precedente, LabelActuelDto? labelActuel)
    {
        var auto = CalculLabel.Noter(lecture.Contenu, lecture.Profil, _candidature.NoteAuto);
        var instruit = _voitNotes && _candidature.CriteresInstruits > 0 && _candidature.CriteresInstruits >= _candidature.CriteresApplicables;
        var instruction = instruit ? CalculLabel.Noter(lecture.Contenu, lecture.Profil, _candidature.NoteInstruction) : null;
        var axes = lecture.Contenu.Axes.Zip(auto.Axes, (axe, score) => Axe(axe, score, instruction?.Axes.FirstOrDefault(a => a.Code == axe.Code)?.Points))
            .Where(a => a.Criteres.Count > 0).ToList();
        var (points, manques) = new ManquesDossier(lecture.Contenu, lecture.Profil, Retenue).Chercher(
            auto.Total, instruction?.Total, _candidature.NiveauDemande, [.. axes.SelectMany(a => a.Criteres)]);
        return new DossierDto(
            Actions(), Echeance(_candidature, lecture.Session, lecture.Today), points, axes, manques,
            [.. lecture.Releve.Regles.Select(r => new RegleDto(r.Regle, r.Remplie, r.Detail))], _voitNotes, lecture.Releve.EstActuel,
            [.. _candidature.Preuves.OrderBy(p => p.AjouteeLe).Select(Preuve)], Referent(_candidature.Elu), Referent(_candidature.Technique),
            Questions(null), Depots(_candidature),
            [.. _candidature.Evenements.OrderByDescending(e => e.Le).Select(e => new EvenementDossierDto(e.Quoi, e.Detail, e.Statut, e.Auteur, e.Le))],
            _candidature.Motif, _candidature is { Reponse: { } reponse, ReponduLe: { } le } ? new ReponseDecisionDto(reponse, le) : null,
            _candidature.ReponseJusquau, precedente, labelActuel);
    }

    public CritereDossierDto Critere(CritereReferentiel critere) => new(
        critere.Code, critere.Numero, critere.Intitule, decimal.Round(critere.Poids * LabelConsts.PointsMax / _poids, 1), critere.Descripteurs.Count - 1,
        _candidature.NoteAuto(critere.Code), _voitNotes ? _candidature.NoteInstruction(critere.Code) : null,
        critere.Minimums[_candidature.NiveauDemande - 1], _voitNotes ? _candidature.Evaluation(critere.Code)?.MotifEcart : null,
        _candidature.Evaluation(critere.Code)?.Commentaire, _candidature.Evaluation(critere.Code)?.Revision ?? 0,
        [.. critere.Preuves.Select(p => Exigence(critere, p))],
        [.. _candidature.Preuves.Where(p => p.Sert(critere.Code)).OrderBy(p => p.AjouteeLe).Select(p => new PreuveCitee(p.Id, p.Nature, p.Libelle, p.Lien))]);

    /// <param name="critere">Nul : toutes.</param>
    public IReadOnlyList<QuestionDto> Questions(string? critere) =>
    [
        .. _candidature.Questions
            .Where(q => (critere is null || q.CritereCode == critere) && lecture.Regard.VoitQuestion(q, _candidature.Statut))
            .OrderByDescending(q => q.AttendLaMairie).ThenBy(q => q.Messages.Min(m => m.Le))
            .Select(q => new QuestionDto(q.Id, q.CritereCode, !q.EstOuverte, q.AttendLaMairie,
                [.. q.Messages.OrderBy(m => m.Le).Select(m => new MessageDto(m.Cote, m.Auteur, m.Le, m.Texte))])),
    ];

    public bool Peut(ActionCandidature action) => Actions().Contains(action);

    public static ReferentDto? Referent(ReferentLabel? referent) => referent is null ? null : new ReferentDto(referent.Nom, referent.Fonction, referent.Courriel);

    public static IReadOnlyList<DepotResumeDto> Depots(Candidature candidature) =>
        [.. candidature.Depots.OrderByDescending(d => d.Numero).Select(d => new DepotResumeDto(d.Numero, d.DeposePar, d.DeposeLe, d.Empreinte))];

    /// <summary>Dernier jour pour agir ; nul si la commune n'a rien à faire, ou plus le temps.</summary>
    public static DateOnly? Echeance(Candidature candidature, SessionLabel session, DateOnly today) => candidature.Statut switch
    {
        CandidatureStatut.Brouillon => candidature.Depots.Count > 0 ? session.FinCorrections : session.Cloture,
        CandidatureStatut.ComplementsDemandes => candidature.EcheanceComplements,
        CandidatureStatut.Ajournee or CandidatureStatut.Refusee when candidature.Reponse is null && candidature.ReponseJusquau >= today => candidature.ReponseJusquau,
        _ => null,
    };

    public static string Designer(RattachementPreuve rattachement) => rattachement.Exigence is { } exigence ? $"{rattachement.Critere}/{exigence}" : rattachement.Critere;

    private int? Retenue(string critere) => (_voitNotes ? _candidature.NoteInstruction(critere) : null) ?? _candidature.NoteAuto(critere);

    private List<ActionCandidature> Actions() => lecture.Regard.Candidate
        ? [.. DeLaCommune.Where(a => _candidature.Permet(a) && a switch
        {
            ActionCandidature.Corriger => lecture.Today <= lecture.Session.FinCorrections,
            ActionCandidature.RepondreALaDecision => _candidature.Reponse is null && lecture.Today <= _candidature.ReponseJusquau,
            _ => true,
        })]
        : [];

    private AxeDossierDto Axe(AxeReferentiel axe, ScoreAxe auto, decimal? instruction) => new(
        axe.Code, axe.Intitule, auto.Max, auto.Points, instruction, [.. axe.Criteres.Where(c => lecture.Profil.Remplit(c.Condition)).Select(Critere)]);

    private ExigenceDto Exigence(CritereReferentiel critere, PreuveExigee exigence)
    {
        var (texte, suffit) = lecture.Releve.Lire(critere.Code, exigence);
        var jointe = _candidature.Preuves.Any(p => p.RepondA(critere.Code, exigence.Code));
        return new ExigenceDto(exigence.Code, exigence.Libelle, exigence.Obligatoire, exigence.Source, texte, suffit, suffit || jointe);
    }

    private PreuveDto Preuve(PreuveCandidature p) => new(
        p.Id, p.Nature, p.Libelle, p.Lien, p.NomFichier, p.Taille, p.AjouteePar, p.AjouteeLe, p.DepotNumero, [.. p.Rattachements.Select(Designer)],
        Peut(ActionCandidature.JoindrePreuve) && (p.DepotNumero is null || _candidature.Statut == CandidatureStatut.Brouillon));
}
