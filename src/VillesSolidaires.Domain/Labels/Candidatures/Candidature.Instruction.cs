
namespace VillesSolidaires.Labels;

/// <summary>L'instruction : seconde note, points vérifiés, questions et compléments, recevabilité.</summary>
public sealed partial class Candidature
{
    /// <summary>Auteur des transitions que le calendrier impose.</summary>
    public const string AuteurSysteme = "Délai échu";

    public Guid? InstructeurId { get; private set; }
    public string? Instructeur { get; private set; }
    public PointsVerifies Points { get; private set; }
    public decimal TotalInstruction { get; private set; }
    public int NiveauInstruction { get; private set; }
    public int CriteresInstruits { get; private set; }

    /// <summary>Dernier jour de réponse à la demande de compléments, inclus.</summary>
    public DateOnly? EcheanceComplements { get; private set; }
    public IReadOnlyList<QuestionInstruction> Questions => _questions;

    public void PrendreEnInstruction(Guid instructeurId, string instructeur, Acte acte)
    {
        Exiger(ActionCandidature.PrendreEnInstruction);
        (InstructeurId, Instructeur) = (instructeurId, instructeur);
        if (Statut == CandidatureStatut.Deposee)
        {
            Passer(CandidatureStatut.EnInstruction, "Instruction ouverte", $"Confiée à {instructeur}", acte);
        }
        else
        {
            Consigner("Instruction confiée à une autre personne", instructeur, acte);
        }
    }

    /// <param name="motif">Obligatoire dès que la note s'écarte de l'auto-évaluation.</param>
    public void Instruire(ContenuReferentiel contenu, string critere, int? note, string? motif, int? revision, Acte acte)
    {
        Exiger(ActionCandidature.Instruire);
        Noter(contenu, Profil, critere, note, revision, e => e.Instruire(note, motif, acte));
    }

    public void Verifier(PointsVerifies points)
    {
        Exiger(ActionCandidature.Instruire);
        Points = points & PointsVerifies.Tous;
    }

    /// <param name="critere">Nul : la question porte sur le dossier entier.</param>
    public Guid Questionner(ContenuReferentiel contenu, string? critere, string texte, Acte acte)
    {
        Exiger(ActionCandidature.Instruire);
        if (_questions.Count >= LabelConsts.QuestionsMax)
        {
            throw new BusinessException(CandidatureErrorCodes.TropDeQuestions).WithData("Max", LabelConsts.QuestionsMax);
        }
        var question = new QuestionInstruction(critere is null ? null : CritereDe(contenu, Profil, critere).Code, texte, acte);
        _questions.Add(question);
        return question.Id;
    }

    public void Repondre(Guid questionId, CoteDossier cote, string texte, Acte acte)
    {
        Exiger(cote == CoteDossier.Mairie ? ActionCandidature.JoindrePreuve : ActionCandidature.Instruire);
        Question(questionId).Ecrire(cote, texte, acte);
    }

    public void Classer(Guid questionId, Acte acte)
    {
        Exiger(ActionCandidature.Instruire);
        Question(questionId).Classer(acte.Instant);
    }

    /// <summary>Rend la main à la mairie, questions ouvertes à l'appui.</summary>
    public void DemanderComplements(DateOnly echeance, Acte acte)
    {
        Exiger(ActionCandidature.DemanderComplements);
        if (echeance <= acte.Jour)
        {
            throw new BusinessException(CandidatureErrorCodes.EcheancePassee).WithData("Jour", Formats.Date(acte.Jour)).SurChamp("Echeance");
        }
        var ouvertes = _questions.Count(q => q.AttendLaMairie);
        if (ouvertes == 0)
        {
            throw new BusinessException(CandidatureErrorCodes.AucuneQuestion);
        }
        EcheanceComplements = echeance;
        Passer(CandidatureStatut.ComplementsDemandes, "Compléments demandés", $"{Formats.Accorder(ouvertes, "question")}, réponse avant le {Formats.Date(echeance)}", acte);
    }

    /// <summary>Rend le dossier complété à l'instruction ; ce qui est envoyé se fige comme un dépôt.</summary>
    public DepotDossier EnvoyerComplements(string referentiel, ContenuReferentiel contenu, FaitsCommune faits, Acte acte)
    {
        Exiger(ActionCandidature.EnvoyerComplements);
        var sansReponse = _questions.Count(q => q.AttendLaMairie);
        if (sansReponse > 0)
        {
            throw new BusinessException(CandidatureErrorCodes.QuestionsSansReponse).WithData("Nombre", Formats.Accorder(sansReponse, "question"));
        }
        var depot = Figer(referentiel, contenu, faits with { Profil = Profil }, ExamenRecevabilite.Examiner(this, contenu, faits with { Profil = Profil }), acte);
        EcheanceComplements = null;
        Passer(CandidatureStatut.EnInstruction, "Compléments envoyés", $"Dépôt n° {depot.Numero}", acte);
        return depot;
    }

    /// <summary>Le délai est passé sans réponse : l'instruction reprend sur le dossier tel qu'il est.</summary>
    /// <returns>Faux si rien n'est échu.</returns>
    public bool ConstaterDelaiEchu(DateTime instant)
    {
        if (Statut != CandidatureStatut.ComplementsDemandes || EcheanceComplements is not { } echeance || HeureDeParis.Jour(instant) <= echeance)
        {
            return false;
        }
        EcheanceComplements = null;
        Passer(CandidatureStatut.EnInstruction, "Délai de réponse échu", $"Rien reçu avant le {Formats.Date(echeance)}", new Acte(null, AuteurSysteme, instant));
        return true;
    }

    /// <summary>Tous les critères notés, tous les points vérifiés, toutes les questions classées, toutes les règles remplies.</summary>
    public void DeclarerRecevable(ContenuReferentiel contenu, FaitsCommune faits, Acte acte)
    {
        Exiger(ActionCandidature.DeclarerRecevable);
        if (CriteresInstruits < CriteresApplicables)
        {
            throw new BusinessException(CandidatureErrorCodes.CriteresNonInstruits).WithData("Nombre", Formats.Accorder(CriteresApplicables - CriteresInstruits, "critère"));
        }
        if (Points != PointsVerifies.Tous)
        {
            throw new BusinessException(CandidatureErrorCodes.PointsNonVerifies);
        }
        var ouvertes = _questions.Count(q => q.EstOuverte);
        if (ouvertes > 0)
        {
            throw new BusinessException(CandidatureErrorCodes.QuestionsOuvertes).WithData("Nombre", Formats.Accorder(ouvertes, "question"));
        }
        ExamenRecevabilite.Examiner(this, contenu, faits with { Profil = Profil }).Exiger();
        Passer(CandidatureStatut.Recevable, "Dossier recevable", null, acte);
    }

    public void DeclarerIrrecevable(string motif, Acte acte)
    {
        Exiger(ActionCandidature.DeclarerIrrecevable);
        Motif = Textes.Exiger(motif, LabelConsts.MotifMax, nameof(Motif), CandidatureErrorCodes.MotifObligatoire);
        Passer(CandidatureStatut.Irrecevable, "Dossier irrecevable", Motif, acte);
    }

    private QuestionInstruction Question(Guid id) => _questions.Find(q => q.Id == id) ?? throw new BusinessException(CandidatureErrorCodes.QuestionInconnue);
}
