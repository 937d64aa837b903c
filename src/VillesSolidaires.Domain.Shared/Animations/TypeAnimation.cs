using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Animations;

/// <summary>D'où vient l'animation. Au calendrier, un temps fort est cerclé et une initiative de la commune soulignée.</summary>
public enum TypeAnimation
{
    [Display(Name = "Temps fort")]
    TempsFort = 1,

    [Display(Name = "Programme national")]
    ProgrammeNational = 2,

    [Display(Name = "Initiative de la commune")]
    InitiativeCommune = 3,
}

/// <summary>État d'une animation ; chacun a sa forme au calendrier.</summary>
public enum AnimationStatut
{
    [Display(Name = "Proposée")]
    Proposee = 1,

    [Display(Name = "Planifiée")]
    Planifiee = 2,

    [Display(Name = "Confirmée")]
    Confirmee = 3,

    [Display(Name = "Réalisée")]
    Realisee = 4,

    /// <summary>Déplacée alors qu'elle était annoncée : les anciennes dates restent visibles, la nouvelle est à reconfirmer.</summary>
    [Display(Name = "Reportée")]
    Reportee = 5,

    [Display(Name = "Annulée")]
    Annulee = 6,
}

public enum ProgrammeStatut
{
    [Display(Name = "En préparation")]
    EnPreparation = 1,

    [Display(Name = "Publié")]
    Publie = 2,
}

/// <summary>Publics qu'une animation a touchés. Des catégories, jamais des personnes.</summary>
[Flags]
public enum PublicsTouches
{
    [Display(Name = "Non précisé")]
    Aucun = 0,

    Enfants = 1,
    Jeunes = 2,
    Familles = 4,

    [Display(Name = "Personnes âgées")]
    PersonnesAgees = 8,

    [Display(Name = "Personnes isolées")]
    PersonnesIsolees = 16,

    [Display(Name = "Nouveaux arrivants")]
    NouveauxArrivants = 32,

    [Display(Name = "Personnes handicapées")]
    PersonnesHandicapees = 64,

    [Display(Name = "Salariés")]
    Salaries = 128,
}

public enum ActionAnimation
{
    Modifier = 1,

    [Display(Name = "Déplacer")]
    Deplacer = 2,

    Planifier = 3,
    Confirmer = 4,
    Reporter = 5,
    Annuler = 6,

    [Display(Name = "Saisir le bilan")]
    SaisirBilan = 7,
}
