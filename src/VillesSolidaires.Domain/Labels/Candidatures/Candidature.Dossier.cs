using System.Net.Mail;

namespace VillesSolidaires.Labels;

/// <summary>Le dossier : ce que la mairie écrit, joint et dépose.</summary>
public sealed partial class Candidature
{
    public ReferentLabel? Elu { get; private set; }
    public ReferentLabel? Technique { get; private set; }

    /// <summary>Points de l'auto-évaluation, tenus à jour à chaque note.</summary>
    public decimal TotalAuto { get; private set; }
    public int NiveauAuto { get; private set; }
    public int CriteresRenseignes { get; private set; }

    /// <summary>Critères qui s'appliquent à la commune.</summary>
    public int CriteresApplicables { get; private set; }
    public DateTime? DeposeeLe { get; private set; }
    public IReadOnlyList<EvaluationCritere> Evaluations => _evaluations;
    public IReadOnlyList<PreuveCandidature> Preuves => _preuves;
    public IReadOnlyList<DepotDossier> Depots => _depots;

    public EvaluationCritere? Evaluation(string critere) => _evaluations.Find(e => string.Equals(e.Code, critere, StringComparison.Ordinal));

    public int? NoteAuto(string critere) => Evaluation(critere)?.NoteAuto;

    public int? NoteInstruction(string critere) => Evaluation(critere)?.NoteInstruction;

    public void DemanderNiveau(int niveau)
    {
        Exiger(ActionCandidature.Remplir);
        NiveauDemande = ExigerNiveau(niveau);
    }

    public void Designer(ReferentLabel? elu, ReferentLabel? technique)
    {
        Exiger(ActionCandidature.DesignerReferent);
        (Elu, Technique) = (elu, technique);
    }

    /// <param name="note">Nulle : pas encore évalué.</param>
    /// <param name="revision">Révision lue ; nulle si le critère n'avait rien.</param>
    /// <param name="profil">Relevé du jour, qui peut changer les critères applicables ; nul : celui que le dossier connaît.</param>
    public void Evaluer(ContenuReferentiel contenu, string critere, int? note, string? commentaire, int? revision, Acte acte, ProfilCommune? profil = null)
    {
        Exiger(ActionCandidature.Remplir);
        Noter(contenu, profil ?? Profil, critere, note, revision, e => e.Evaluer(note, commentaire, acte));
    }

    /// <summary>Renouvellement ou reprise : recopie ce que la commune avait écrit, critère par critère, et ses référents. Ses preuves sont à rejoindre, datées de l'année.</summary>
    internal void Reprendre(Candidature precedente, ContenuReferentiel contenu, Acte acte)
    {
        (Elu, Technique) = (precedente.Elu is { } elu ? elu with { } : null, precedente.Technique is { } technique ? technique with { } : null);
        foreach (var ancienne in precedente.Evaluations.Where(e => contenu.Critere(e.Code) is { } c && Profil.Remplit(c.Condition)))
        {
            Ecrire(contenu, Profil, ancienne.Code, ancienne.NoteAuto, revision: null, e => e.Evaluer(ancienne.NoteAuto, ancienne.Commentaire, acte));
        }
        Recompter(contenu, Profil);
    }

    /// <summary>Recalcule points et avancement ; le profil de la commune a pu changer.</summary>
    public void Actualiser(ContenuReferentiel contenu, ProfilCommune profil)
    {
        Exiger(ActionCandidature.Remplir);
        Recompter(contenu, profil);
    }

    public Guid Joindre(ContenuReferentiel contenu, NouvellePreuve preuve, Acte acte)
    {
        Exiger(ActionCandidature.JoindrePreuve);
        if (_preuves.Count >= LabelConsts.PreuvesMax)
        {
            throw new BusinessException(CandidatureErrorCodes.TropDePreuves).WithData("Max", LabelConsts.PreuvesMax);
        }
        ExigerCriteres(contenu, preuve.Rattachements);
        var jointe = new PreuveCandidature(preuve, acte);
        _preuves.Add(jointe);
        return jointe.Id;
    }

    public void Rattacher(ContenuReferentiel contenu, Guid preuveId, IReadOnlyList<RattachementPreuve> rattachements)
    {
        Exiger(ActionCandidature.JoindrePreuve);
        ExigerCriteres(contenu, rattachements);
        Preuve(preuveId).Rattacher(rattachements);
    }

    public void RetirerPreuve(Guid preuveId)
    {
        Exiger(ActionCandidature.JoindrePreuve);
        var preuve = Preuve(preuveId);
        // Une preuve déposée a été vue : pendant les compléments on en ajoute, on n'en retire pas.
        if (preuve.DepotNumero is { } depot && Statut == CandidatureStatut.ComplementsDemandes)
        {
            throw new BusinessException(CandidatureErrorCodes.PreuveFigee).WithData("Preuve", preuve.Libelle).WithData("Depot", depot);
        }
        _preuves.Remove(preuve);
    }

    public PreuveCandidature Preuve(Guid id) => _preuves.Find(p => p.Id == id) ?? throw new BusinessException(CandidatureErrorCodes.PreuveInconnue);

    /// <summary>Dépose le dossier s'il est recevable et la session ouverte ; ce qui est déposé ne change plus.</summary>
    public DepotDossier Deposer(SessionLabel session, string referentiel, ContenuReferentiel contenu, FaitsCommune faits, Acte acte)
    {
        Exiger(ActionCandidature.Deposer);
        session.ExigerDepotPossible(acte.Jour, _depots.Count > 0);
        var examen = ExamenRecevabilite.Examiner(this, contenu, faits);
        examen.Exiger();
        Actualiser(contenu, faits.Profil);
        var depot = Figer(referentiel, contenu, faits, examen, acte);
        DeposeeLe = acte.Instant;
        Passer(CandidatureStatut.Deposee, depot.Numero == 1 ? "Dossier déposé" : "Dossier corrigé et redéposé", $"Dépôt n° {depot.Numero}", acte);
        return depot;
    }

    /// <summary>Rouvre un dossier déposé que personne n'instruit encore, le temps des corrections.</summary>
    public void Corriger(SessionLabel session, Acte acte)
    {
        Exiger(ActionCandidature.Corriger);
        session.ExigerCorrectionPossible(acte.Jour);
        Passer(CandidatureStatut.Brouillon, "Dossier rouvert pour correction", null, acte);
    }

    private DepotDossier Figer(string referentiel, ContenuReferentiel contenu, FaitsCommune faits, ExamenRecevabilite examen, Acte acte)
    {
        var criteres = CalculLabel.Applicables(contenu, faits.Profil);
        var dossier = new DossierFige(NiveauDemande, referentiel, faits.Profil, Elu, Technique)
        {
            Criteres = [.. criteres.Select(c => new CritereFige(c.Code, c.Numero, c.Intitule, NoteAuto(c.Code), Evaluation(c.Code)?.Commentaire))],
            Preuves =
            [
                .. _preuves.Select(p => new PreuveFigee(p.Nature, p.Libelle, p.Lien ?? p.NomFichier, p.Sha256, p.Rattachements)),
                .. faits.Preuves.Where(p => p.Suffit).Select(p => new PreuveFigee(NaturePreuve.Automatique, p.Source.Libelle(), p.Texte, null, Rattachements(criteres, p.Source))),
            ],
            Recevabilite = examen.Regles,
            Reponses = [.. _questions.Where(q => q.Messages.Any(m => m.Cote == CoteDossier.Mairie)).Select(EnReponse)],
            Total = TotalAuto,
        };
        var depot = new DepotDossier(_depots.Count + 1, dossier, acte);
        _depots.Add(depot);
        _preuves.ForEach(p => p.Figer(depot.Numero));
        return depot;
    }

    private static IReadOnlyList<RattachementPreuve> Rattachements(IEnumerable<CritereReferentiel> criteres, SourcePreuve source) =>
        [.. criteres.SelectMany(c => c.Preuves.Where(p => p.Source == source).Select(p => new RattachementPreuve(c.Code, p.Code)))];

    private static ReponseFigee EnReponse(QuestionInstruction question)
    {
        var messages = question.Messages.OrderBy(m => m.Le).ToList();
        return new ReponseFigee(question.CritereCode, messages[0].Texte, messages.FindLast(m => m.Cote == CoteDossier.Mairie)!.Texte);
    }

    private void Noter(ContenuReferentiel contenu, ProfilCommune profil, string critere, int? note, int? revision, Action<EvaluationCritere> ecrire)
    {
        Ecrire(contenu, profil, critere, note, revision, ecrire);
        Recompter(contenu, profil);
    }

    // Un critère jamais noté n'entre au dossier qu'une fois son écriture acceptée : un refus ne laisse rien.
    private void Ecrire(ContenuReferentiel contenu, ProfilCommune profil, string critere, int? note, int? revision, Action<EvaluationCritere> ecrire)
    {
        var defini = CritereDe(contenu, profil, critere);
        defini.ExigerNote(note, "Note");
        var evaluation = Evaluation(critere) ?? new EvaluationCritere(defini.Code);
        evaluation.ExigerRevision(revision);
        ecrire(evaluation);
        if (!_evaluations.Contains(evaluation))
        {
            _evaluations.Add(evaluation);
        }
    }

    private void ExigerCriteres(ContenuReferentiel contenu, IReadOnlyList<RattachementPreuve> rattachements)
    {
        foreach (var rattachement in rattachements)
        {
            CritereDe(contenu, Profil, rattachement.Critere);
        }
    }

    private static CritereReferentiel CritereDe(ContenuReferentiel contenu, ProfilCommune profil, string critere) =>
        contenu.Critere(critere) is { } defini && profil.Remplit(defini.Condition) ? defini : throw new BusinessException(CandidatureErrorCodes.CritereInconnu);

    private void Recompter(ContenuReferentiel contenu, ProfilCommune profil)
    {
        (Population, BailleurSignataire) = (profil.Population, profil.BailleurSignataire);
        var criteres = CalculLabel.Applicables(contenu, profil);
        CriteresApplicables = criteres.Count;
        CriteresRenseignes = criteres.Count(c => NoteAuto(c.Code) is not null);
        CriteresInstruits = criteres.Count(c => NoteInstruction(c.Code) is not null);
        var auto = CalculLabel.Noter(contenu, profil, NoteAuto);
        (TotalAuto, NiveauAuto) = (auto.Total, auto.Niveau);
        var instruction = CalculLabel.Noter(contenu, profil, NoteInstruction);
        (TotalInstruction, NiveauInstruction) = (instruction.Total, instruction.Niveau);
    }
}

/// <summary>Personne de la mairie qui répond du dossier, dans ses fonctions.</summary>
public sealed record ReferentLabel
{
    public ReferentLabel(string nom, string fonction, string courriel)
    {
        Nom = Textes.Exiger(nom, LabelConsts.NomMax, nameof(Nom), CandidatureErrorCodes.ReferentIncomplet);
        Fonction = Textes.Exiger(fonction, LabelConsts.FonctionMax, nameof(Fonction), CandidatureErrorCodes.ReferentIncomplet);
        Courriel = Textes.Exiger(courriel, LabelConsts.CourrielMax, nameof(Courriel), CandidatureErrorCodes.ReferentIncomplet);
        if (!MailAddress.TryCreate(Courriel, out _))
        {
            throw new BusinessException(CandidatureErrorCodes.CourrielInvalide).SurChamp(nameof(Courriel));
        }
    }

    public string Nom { get; private init; }
    public string Fonction { get; private init; }

    /// <summary>Adresse professionnelle.</summary>
    public string Courriel { get; private init; }
}
