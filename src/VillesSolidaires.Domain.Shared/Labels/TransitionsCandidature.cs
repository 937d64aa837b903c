using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Labels;

/// <summary>Gestes sur une candidature.</summary>
public enum ActionCandidature
{
    /// <summary>Écrire l'auto-évaluation, le niveau demandé.</summary>
    [Display(Name = "Remplir le dossier")]
    Remplir = 1,

    [Display(Name = "Désigner un référent")]
    DesignerReferent = 2,

    [Display(Name = "Joindre une preuve")]
    JoindrePreuve = 3,

    [Display(Name = "Déposer")]
    Deposer = 4,

    [Display(Name = "Corriger le dossier déposé")]
    Corriger = 5,

    [Display(Name = "Retirer la candidature")]
    Retirer = 6,

    [Display(Name = "Prendre en instruction")]
    PrendreEnInstruction = 7,

    [Display(Name = "Noter et vérifier")]
    Instruire = 8,

    [Display(Name = "Demander des compléments")]
    DemanderComplements = 9,

    [Display(Name = "Envoyer les compléments")]
    EnvoyerComplements = 10,

    [Display(Name = "Déclarer recevable")]
    DeclarerRecevable = 11,

    [Display(Name = "Déclarer irrecevable")]
    DeclarerIrrecevable = 12,

    [Display(Name = "Transmettre au jury")]
    TransmettreAuJury = 13,

    [Display(Name = "Délibérer")]
    Deliberer = 14,

    [Display(Name = "Publier la décision")]
    Publier = 15,

    [Display(Name = "Répondre à la décision")]
    RepondreALaDecision = 16,
}

/// <summary>La table des gestes permis par état : le domaine s'y tient, les écrans n'en proposent pas d'autre.</summary>
public static class TransitionsCandidature
{
    private static readonly CandidatureStatut[] ChezLaMairie = [CandidatureStatut.Brouillon, CandidatureStatut.ComplementsDemandes];
    private static readonly CandidatureStatut[] AInstruire = [CandidatureStatut.EnInstruction, CandidatureStatut.ComplementsDemandes];

    private static readonly Dictionary<ActionCandidature, CandidatureStatut[]> Table = new()
    {
        [ActionCandidature.Remplir] = [CandidatureStatut.Brouillon],
        [ActionCandidature.DesignerReferent] = [.. ChezLaMairie, CandidatureStatut.Deposee, CandidatureStatut.EnInstruction, CandidatureStatut.Recevable],
        [ActionCandidature.JoindrePreuve] = ChezLaMairie,
        [ActionCandidature.Deposer] = [CandidatureStatut.Brouillon],
        [ActionCandidature.Corriger] = [CandidatureStatut.Deposee],
        [ActionCandidature.Retirer] = [.. ChezLaMairie, CandidatureStatut.Deposee, CandidatureStatut.EnInstruction, CandidatureStatut.Recevable, CandidatureStatut.EnJury],
        // Instruction en cours : on peut encore changer la personne qui instruit.
        [ActionCandidature.PrendreEnInstruction] = [CandidatureStatut.Deposee, .. AInstruire],
        [ActionCandidature.Instruire] = AInstruire,
        [ActionCandidature.DemanderComplements] = [CandidatureStatut.EnInstruction],
        [ActionCandidature.EnvoyerComplements] = [CandidatureStatut.ComplementsDemandes],
        [ActionCandidature.DeclarerRecevable] = [CandidatureStatut.EnInstruction],
        [ActionCandidature.DeclarerIrrecevable] = [CandidatureStatut.EnInstruction],
        [ActionCandidature.TransmettreAuJury] = [CandidatureStatut.Recevable],
        [ActionCandidature.Deliberer] = [CandidatureStatut.EnJury],
        [ActionCandidature.Publier] = [CandidatureStatut.Deliberee],
        [ActionCandidature.RepondreALaDecision] = [CandidatureStatut.Ajournee, CandidatureStatut.Refusee],
    };

    /// <summary>États depuis lesquels le geste est permis.</summary>
    public static IReadOnlyList<CandidatureStatut> Depuis(ActionCandidature action) => Table[action];

    public static bool EstPermise(ActionCandidature action, CandidatureStatut statut) => Table[action].Contains(statut);

    /// <summary>États où l'association instruit ou doit instruire.</summary>
    public static readonly IReadOnlyList<CandidatureStatut> EnCoursDInstruction = [CandidatureStatut.Deposee, .. AInstruire, CandidatureStatut.Recevable];

    /// <summary>États sans suite possible, ou dont la suite n'est plus que la vie du label.</summary>
    public static readonly IReadOnlyList<CandidatureStatut> Finales =
        [CandidatureStatut.Attribuee, CandidatureStatut.Ajournee, CandidatureStatut.Refusee, CandidatureStatut.Irrecevable, CandidatureStatut.Retiree];

    /// <summary>États dont la commune connaît l'issue.</summary>
    public static readonly IReadOnlyList<CandidatureStatut> Decidees = [CandidatureStatut.Attribuee, CandidatureStatut.Ajournee, CandidatureStatut.Refusee];
}
