using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Animations;

/// <summary>Filtres du calendrier ; tous passent dans l'adresse.</summary>
public record FiltreAnimations : ListeInput
{
    /// <summary>Code INSEE.</summary>
    [StringLength(5, ErrorMessage = "Un code INSEE a 5 caractères.")]
    public string? Commune { get; init; }

    [StringLength(3, ErrorMessage = "Un code de département a 3 caractères au plus.")]
    public string? Departement { get; init; }

    [Range(AnimationConsts.AnneeMin, AnimationConsts.AnneeMax, ErrorMessage = "L’année est comprise entre 2000 et 2100.")]
    public int? Annee { get; init; }

    /// <summary>Animations qui courent à partir de ce jour.</summary>
    public DateOnly? Du { get; init; }

    /// <summary>Animations commencées ce jour au plus tard.</summary>
    public DateOnly? Au { get; init; }

    public TypeAnimation? Type { get; init; }

    public AnimationStatut? Statut { get; init; }

    public Guid? LieuId { get; init; }

    public Guid? ModeleId { get; init; }

    /// <summary>Vrai : seulement celles dont le bilan manque.</summary>
    public bool? SansBilan { get; init; }
}

/// <summary>Ce qu'une personne écrit d'une animation.</summary>
public record SaisieAnimationInput
{
    [Required(ErrorMessage = "Saisissez le titre de l’animation.")]
    [StringLength(AnimationConsts.TitreMax, ErrorMessage = "Le titre ne dépasse pas 120 caractères.")]
    public string Titre { get; init; } = "";

    [Required(ErrorMessage = "Choisissez le type.")]
    [EnumDataType(typeof(TypeAnimation), ErrorMessage = "Choisissez le type dans la liste.")]
    public TypeAnimation? Type { get; init; } = TypeAnimation.InitiativeCommune;

    [Required(ErrorMessage = "Choisissez la date de début.")]
    public DateOnly? Debut { get; init; }

    /// <summary>Dernier jour, inclus ; vide : le même jour.</summary>
    public DateOnly? Fin { get; init; }

    public TimeOnly? HeureDebut { get; init; }

    public TimeOnly? HeureFin { get; init; }

    public Guid? LieuId { get; init; }

    [StringLength(AnimationConsts.DescriptionMax, ErrorMessage = "La description ne dépasse pas 4 000 caractères.")]
    public string? Description { get; init; }

    [StringLength(AnimationConsts.OrganisateurMax, ErrorMessage = "Les organisateurs tiennent en 200 caractères.")]
    public string? Organisateur { get; init; }

    [StringLength(AnimationConsts.PublicMax, ErrorMessage = "Le public tient en 200 caractères.")]
    public string? Public { get; init; }

    [Range(1, AnimationConsts.CapaciteMax, ErrorMessage = "La capacité est comprise entre 1 et 100 000 personnes.")]
    public int? Capacite { get; init; }

    [StringLength(AnimationConsts.MaterielMax, ErrorMessage = "Le matériel tient en 1 000 caractères.")]
    public string? Materiel { get; init; }

    public bool OccupeVoiePublique { get; init; }

    public Guid? KitId { get; init; }
}

public sealed record CreerAnimationInput : SaisieAnimationInput
{
    [Required(ErrorMessage = "Choisissez la commune.")]
    [StringLength(5, ErrorMessage = "Un code INSEE a 5 caractères.")]
    public string Commune { get; init; } = "";

    /// <summary>Année du programme ; vide : celle de la date de début.</summary>
    [Range(AnimationConsts.AnneeMin, AnimationConsts.AnneeMax, ErrorMessage = "L’année est comprise entre 2000 et 2100.")]
    public int? Annee { get; init; }
}

public sealed record ModifierAnimationInput : SaisieAnimationInput
{
    public string? ConcurrencyStamp { get; init; }
}

public record GesteAnimationInput
{
    public string? ConcurrencyStamp { get; init; }
}

public sealed record DeplacerAnimationInput : GesteAnimationInput
{
    [Required(ErrorMessage = "Choisissez la nouvelle date.")]
    public DateOnly? Debut { get; init; }
}

public sealed record ReporterAnimationInput : GesteAnimationInput
{
    [Required(ErrorMessage = "Choisissez la nouvelle date.")]
    public DateOnly? Debut { get; init; }

    /// <summary>Dernier jour, inclus ; vide : la même durée.</summary>
    public DateOnly? Fin { get; init; }

    public TimeOnly? HeureDebut { get; init; }

    public TimeOnly? HeureFin { get; init; }

    [Required(ErrorMessage = "Dites pourquoi : le motif est montré avec l’ancienne date.")]
    [StringLength(AnimationConsts.MotifMax, ErrorMessage = "Le motif ne dépasse pas 500 caractères.")]
    public string Motif { get; init; } = "";
}

public sealed record AnnulerAnimationInput : GesteAnimationInput
{
    [Required(ErrorMessage = "Dites pourquoi : le motif est montré aux habitants abonnés.")]
    [StringLength(AnimationConsts.MotifMax, ErrorMessage = "Le motif ne dépasse pas 500 caractères.")]
    public string Motif { get; init; } = "";
}

public sealed record SaisirBilanInput : GesteAnimationInput
{
    [Required(ErrorMessage = "Saisissez le nombre de participants, même estimé.")]
    [Range(0, AnimationConsts.ParticipantsMax, ErrorMessage = "Le nombre de participants est compris entre 0 et 100 000.")]
    public int? Participants { get; init; }

    [Required(ErrorMessage = "Saisissez le nombre de bénévoles, 0 s’il n’y en a pas.")]
    [Range(0, AnimationConsts.BenevolesMax, ErrorMessage = "Le nombre de bénévoles est compris entre 0 et 10 000.")]
    public int? Benevoles { get; init; }

    /// <summary>Heures de bénévolat, toutes personnes confondues.</summary>
    [Required(ErrorMessage = "Saisissez les heures de bénévolat, 0 s’il n’y en a pas.")]
    [Range(0, 1_000_000, ErrorMessage = "Les heures sont un nombre positif.")]
    public decimal? Heures { get; init; }

    public IList<PublicsTouches> Publics { get; init; } = [];

    [StringLength(AnimationConsts.CommentaireBilanMax, ErrorMessage = "Le commentaire ne dépasse pas 2 000 caractères.")]
    public string? Commentaire { get; init; }

    [StringLength(AnimationConsts.TexteAlternatifMax, ErrorMessage = "La description de la photo ne dépasse pas 300 caractères.")]
    public string? PhotoTexte { get; init; }

    /// <summary>Vrai : retire la photo du bilan.</summary>
    public bool RetirerPhoto { get; init; }
}

/// <summary>Photo déposée avec un bilan. Contenu lu en mémoire : la taille est bornée avant.</summary>
public sealed record PhotoDeposee(string Nom, byte[] Contenu);

public sealed record AjouterTacheInput : GesteAnimationInput
{
    [Required(ErrorMessage = "Saisissez la tâche.")]
    [StringLength(AnimationConsts.LibelleTacheMax, ErrorMessage = "La tâche tient en 200 caractères.")]
    public string Libelle { get; init; } = "";

    /// <summary>Jours avant l'animation.</summary>
    [Required(ErrorMessage = "Saisissez le nombre de jours avant l’animation.")]
    [Range(0, AnimationConsts.DecalageTacheMax, ErrorMessage = "Le décalage est compris entre 0 et 366 jours.")]
    public int? Decalage { get; init; }
}

public sealed record CocherTacheInput : GesteAnimationInput
{
    public bool Faite { get; init; }
}

public record SaisieLieuInput : GesteAnimationInput
{
    [Required(ErrorMessage = "Saisissez le nom du lieu.")]
    [StringLength(AnimationConsts.NomLieuMax, ErrorMessage = "Le nom ne dépasse pas 120 caractères.")]
    public string Nom { get; init; } = "";

    [StringLength(AnimationConsts.AdresseMax, ErrorMessage = "L’adresse ne dépasse pas 200 caractères.")]
    public string? Adresse { get; init; }

    [StringLength(AnimationConsts.QuartierMax, ErrorMessage = "Le quartier ne dépasse pas 120 caractères.")]
    public string? Quartier { get; init; }

    /// <summary>Code du quartier prioritaire, comme QN01302M.</summary>
    [StringLength(AnimationConsts.QpvMax, ErrorMessage = "Un code de quartier prioritaire a 10 caractères au plus.")]
    public string? Qpv { get; init; }

    [StringLength(AnimationConsts.ResidenceMax, ErrorMessage = "La résidence ne dépasse pas 120 caractères.")]
    public string? Residence { get; init; }

    public Guid? BailleurId { get; init; }
}

public sealed record ReglerProgrammeInput : GesteAnimationInput
{
    [Required(ErrorMessage = "Saisissez le délai, en jours.")]
    [Range(0, AnimationConsts.DelaiVoiePubliqueMax, ErrorMessage = "Le délai est compris entre 0 et 180 jours.")]
    public int? DelaiVoiePublique { get; init; }
}
