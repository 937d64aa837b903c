using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Conventions;

public enum NatureFinancement
{
    [Display(Name = "Numéraire")]
    Numeraire = 1,

    [Display(Name = "En nature")]
    Nature = 2,

    [Display(Name = "Numéraire et nature")]
    NumeraireEtNature = 3,
}

public enum ConditionsVersement
{
    [Display(Name = "Versement unique")]
    Unique = 1,

    [Display(Name = "Versement échelonné")]
    Echelonne = 2,

    [Display(Name = "Autres conditions")]
    Autre = 3,
}

/// <summary>Où en est un versement, à une date donnée.</summary>
public enum EtatVersement
{
    [Display(Name = "À venir")]
    AVenir = 1,

    /// <summary>Échu ou appelé, dans le délai de paiement.</summary>
    [Display(Name = "À verser")]
    AVerser = 2,

    [Display(Name = "En retard")]
    EnRetard = 3,

    [Display(Name = "Versé")]
    Verse = 4,
}

/// <summary>Où en est un engagement, à une date donnée.</summary>
public enum EtatEngagement
{
    [Display(Name = "À venir")]
    AVenir = 1,

    [Display(Name = "En cours")]
    EnCours = 2,

    [Display(Name = "En retard")]
    EnRetard = 3,

    Tenu = 4,
}

/// <summary>Ce que dit une règle d'une convention.</summary>
public enum NiveauConstat
{
    [Display(Name = "Respectée")]
    Respectee = 1,

    Avertissement = 2,

    /// <summary>Empêche le passage à la signature.</summary>
    Refus = 3,
}
