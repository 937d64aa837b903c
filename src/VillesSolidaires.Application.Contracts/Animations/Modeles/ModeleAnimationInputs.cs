using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Animations;

/// <summary>Ce qu'une personne écrit d'un modèle.</summary>
public record EcrireModeleAnimationInput : GesteAnimationInput
{
    [Required(ErrorMessage = "Saisissez l’intitulé du modèle.")]
    [StringLength(AnimationConsts.TitreMax, ErrorMessage = "L’intitulé ne dépasse pas 120 caractères.")]
    public string Intitule { get; init; } = "";

    [Required(ErrorMessage = "Choisissez le type.")]
    [EnumDataType(typeof(TypeAnimation), ErrorMessage = "Choisissez le type dans la liste.")]
    public TypeAnimation? Type { get; init; } = TypeAnimation.ProgrammeNational;

    [StringLength(AnimationConsts.DescriptionMax, ErrorMessage = "La description ne dépasse pas 4 000 caractères.")]
    public string? Description { get; init; }

    [StringLength(AnimationConsts.PublicMax, ErrorMessage = "Le public tient en 200 caractères.")]
    public string? Public { get; init; }

    public Guid? KitId { get; init; }

    /// <summary>Vide : toute la période de la règle.</summary>
    [Range(1, AnimationConsts.DureeMax, ErrorMessage = "La durée est comprise entre 1 et 366 jours.")]
    public int? DureeJours { get; init; } = 1;

    [StringLength(AnimationConsts.MaterielMax, ErrorMessage = "Le matériel tient en 1 000 caractères.")]
    public string? Materiel { get; init; }

    public bool OccupeVoiePublique { get; init; }

    public RegleDateInput Regle { get; init; } = new();

    [MaxLength(AnimationConsts.TachesMax, ErrorMessage = "Le rétro-planning compte 40 tâches au plus.")]
    public IList<TacheModeleInput> Taches { get; init; } = [];
}

public sealed record CreerModeleAnimationInput : EcrireModeleAnimationInput
{
    [Required(ErrorMessage = "Saisissez le code du modèle.")]
    [StringLength(ModeleAnimationConsts.CodeMax, ErrorMessage = "Le code tient en 30 caractères.")]
    public string Code { get; init; } = "";
}

/// <summary>Règle de date, champ par champ ; seuls comptent ceux du genre choisi.</summary>
public sealed record RegleDateInput
{
    [Required(ErrorMessage = "Choisissez d’où viennent les dates.")]
    [EnumDataType(typeof(GenreRegleDate), ErrorMessage = "Choisissez le genre de règle dans la liste.")]
    public GenreRegleDate? Genre { get; init; } = GenreRegleDate.Mois;

    /// <summary>Rang du jour dans le mois ; vide, pour une récurrence : chaque semaine.</summary>
    [EnumDataType(typeof(RangDansMois), ErrorMessage = "Choisissez le rang dans la liste.")]
    public RangDansMois? Rang { get; init; }

    [EnumDataType(typeof(DayOfWeek), ErrorMessage = "Choisissez le jour dans la liste.")]
    public DayOfWeek? JourSemaine { get; init; }

    [Range(1, 31, ErrorMessage = "Un jour est compris entre 1 et 31.")]
    public int? DuJour { get; init; }

    [Range(1, 12, ErrorMessage = "Choisissez le mois dans la liste.")]
    public int? DuMois { get; init; }

    [Range(1, 31, ErrorMessage = "Un jour est compris entre 1 et 31.")]
    public int? AuJour { get; init; }

    [Range(1, 12, ErrorMessage = "Choisissez le mois dans la liste.")]
    public int? AuMois { get; init; }
}

public sealed record TacheModeleInput
{
    [StringLength(AnimationConsts.LibelleTacheMax, ErrorMessage = "La tâche tient en 200 caractères.")]
    public string? Libelle { get; init; }

    /// <summary>Jours avant l'animation.</summary>
    [Range(0, AnimationConsts.DecalageTacheMax, ErrorMessage = "Le décalage est compris entre 0 et 366 jours.")]
    public int? Decalage { get; init; }
}

public sealed record PublierModeleAnimationInput : GesteAnimationInput
{
    /// <summary>Ce qui change.</summary>
    [StringLength(ModeleAnimationConsts.NotesMax, ErrorMessage = "Les notes ne dépassent pas 500 caractères.")]
    public string? Notes { get; init; }
}

public sealed record AnnoncerDateInput : GesteAnimationInput
{
    [Required(ErrorMessage = "Choisissez le premier jour.")]
    public DateOnly? Debut { get; init; }

    /// <summary>Dernier jour, inclus ; vide : le même jour.</summary>
    public DateOnly? Fin { get; init; }

    [StringLength(ModeleAnimationConsts.SourceMax, ErrorMessage = "La source tient en 200 caractères.")]
    public string? Source { get; init; }
}
