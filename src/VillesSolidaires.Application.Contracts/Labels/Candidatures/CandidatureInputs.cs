using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Labels;

/// <summary>Familles d'états d'une candidature.</summary>
public enum VueCandidatures
{
    Toutes = 1,

    /// <summary>La mairie doit agir : brouillons et compléments demandés.</summary>
    [Display(Name = "À compléter")]
    ACompleter = 2,

    /// <summary>Déposées, pas encore décidées.</summary>
    [Display(Name = "En examen")]
    EnExamen = 3,

    [Display(Name = "Décidées")]
    Decidees = 4,

    /// <summary>Retirées ou irrecevables.</summary>
    Closes = 5,
}

public sealed record CandidatureListeInput : ListeInput
{
    public VueCandidatures? Vue { get; init; }

    public Guid? SessionId { get; init; }

    public CandidatureStatut? Statut { get; init; }

    [StringLength(3, ErrorMessage = "Un code de département compte deux ou trois caractères.")]
    public string? Departement { get; init; }
}

public sealed record OuvrirCandidatureInput
{
    [Required(ErrorMessage = "Choisissez la session.")]
    public Guid? SessionId { get; init; }

    /// <summary>Code INSEE, nom, ou « Laval (53130) ».</summary>
    [Required(ErrorMessage = "Choisissez la commune.")]
    [StringLength(100, ErrorMessage = "Saisissez un nom de commune ou un code INSEE.")]
    public string Commune { get; init; } = "";

    [Range(1, LabelConsts.NiveauMax, ErrorMessage = "Choisissez un niveau de 1 à 3.")]
    public int NiveauDemande { get; init; } = 1;

    /// <summary>Repartir du dernier dossier de la commune, quelle que soit son issue. Sinon, seul un dossier attribué est repris.</summary>
    public bool ReprendreDernier { get; init; }
}

/// <summary>Geste sur un dossier, avec l'empreinte lue par la personne.</summary>
public record GesteCandidatureInput
{
    public string? ConcurrencyStamp { get; init; }
}

public sealed record DemanderNiveauInput : GesteCandidatureInput
{
    [Range(1, LabelConsts.NiveauMax, ErrorMessage = "Choisissez un niveau de 1 à 3.")]
    public int NiveauDemande { get; init; } = 1;
}

/// <summary>Un référent dont les trois champs sont vides n'est pas désigné.</summary>
public sealed record ReferentsInput : GesteCandidatureInput
{
    public ReferentInput Elu { get; init; } = new();

    public ReferentInput Technique { get; init; } = new();
}

public sealed record ReferentInput
{
    [StringLength(LabelConsts.NomMax, ErrorMessage = "Le nom ne dépasse pas 120 caractères.")]
    public string? Nom { get; init; }

    [StringLength(LabelConsts.FonctionMax, ErrorMessage = "La fonction ne dépasse pas 120 caractères.")]
    public string? Fonction { get; init; }

    [StringLength(LabelConsts.CourrielMax, ErrorMessage = "Le courriel ne dépasse pas 200 caractères.")]
    public string? Courriel { get; init; }

    public bool EstVide => string.IsNullOrWhiteSpace(Nom) && string.IsNullOrWhiteSpace(Fonction) && string.IsNullOrWhiteSpace(Courriel);
}

public sealed record EvaluerCritereInput
{
    /// <summary>De 0 à 4 ; nulle : pas encore évalué.</summary>
    public int? Note { get; init; }

    [StringLength(LabelConsts.CommentaireMax, ErrorMessage = "Le commentaire ne dépasse pas 4 000 caractères.")]
    public string? Commentaire { get; init; }

    /// <summary>Révision lue ; nulle si le critère n'avait rien.</summary>
    public int? Revision { get; init; }
}

public sealed record MessageInput : GesteCandidatureInput
{
    [Required(ErrorMessage = "Écrivez votre réponse.")]
    [StringLength(LabelConsts.MessageMax, ErrorMessage = "La réponse ne dépasse pas 4 000 caractères.")]
    public string Texte { get; init; } = "";
}

public sealed record RetirerCandidatureInput : GesteCandidatureInput
{
    [Required(ErrorMessage = "Dites pourquoi la commune retire sa candidature.")]
    [StringLength(LabelConsts.MotifMax, ErrorMessage = "Le motif ne dépasse pas 2 000 caractères.")]
    public string Motif { get; init; } = "";
}

/// <summary>Un fichier ou un lien, pas les deux.</summary>
public sealed record JoindrePreuveInput : GesteCandidatureInput
{
    [Required(ErrorMessage = "Dites en quelques mots ce que montre cette preuve.")]
    [StringLength(LabelConsts.LibellePreuveMax, ErrorMessage = "Le libellé ne dépasse pas 160 caractères.")]
    public string Libelle { get; init; } = "";

    [StringLength(LabelConsts.LienMax, ErrorMessage = "L’adresse ne dépasse pas 500 caractères.")]
    public string? Lien { get; init; }

    public FichierJoint? Fichier { get; init; }

    /// <summary>« lieu » pour un critère, « lieu/charte-usage » pour une preuve qu'il exige.</summary>
    public IList<string> Criteres { get; init; } = [];
}

/// <summary>Contenu lu en mémoire : la taille est bornée avant.</summary>
public sealed record FichierJoint(string Nom, byte[] Contenu);

public sealed record RattacherPreuveInput : GesteCandidatureInput
{
    /// <summary>« lieu » pour un critère, « lieu/charte-usage » pour une preuve qu'il exige.</summary>
    public IList<string> Criteres { get; init; } = [];
}
