using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Labels;

/// <summary>Où en est le jury d'une session.</summary>
public enum JuryStatut
{
    /// <summary>On choisit ses membres, ils déclarent leurs liens.</summary>
    [Display(Name = "En composition")]
    Composition = 1,

    [Display(Name = "En notation")]
    Notation = 2,

    /// <summary>Tous les dossiers sont délibérés, rien n'est encore publié.</summary>
    [Display(Name = "Délibéré")]
    Delibere = 3,

    [Display(Name = "Publié")]
    Publie = 4,
}

/// <summary>Où en est la note d'un membre du jury sur un dossier.</summary>
public enum NotationStatut
{
    [Display(Name = "À faire")]
    AFaire = 1,

    [Display(Name = "En cours")]
    EnCours = 2,
    Remise = 3,

    /// <summary>Un lien avec la commune l'écarte du dossier.</summary>
    [Display(Name = "Déport")]
    Deport = 4,
}
