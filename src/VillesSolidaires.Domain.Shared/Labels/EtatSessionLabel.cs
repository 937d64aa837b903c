using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Labels;

/// <summary>Où en est une session du label, d'après son calendrier.</summary>
public enum EtatSessionLabel
{
    [Display(Name = "À venir")]
    AVenir = 1,

    Ouverte = 2,

    /// <summary>Plus de nouveau dépôt ; un dossier déposé se corrige encore.</summary>
    [Display(Name = "En correction")]
    Corrections = 3,

    [Display(Name = "Close")]
    Close = 4,
}
