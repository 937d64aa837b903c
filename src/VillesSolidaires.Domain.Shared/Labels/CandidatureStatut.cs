using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Labels;

/// <summary>Où en est une candidature au label.</summary>
public enum CandidatureStatut
{
    /// <summary>La mairie remplit son dossier.</summary>
    Brouillon = 1,

    [Display(Name = "Déposée")]
    Deposee = 2,

    [Display(Name = "En instruction")]
    EnInstruction = 3,

    [Display(Name = "Compléments demandés")]
    ComplementsDemandes = 4,
    Recevable = 5,

    [Display(Name = "En jury")]
    EnJury = 6,

    /// <summary>Le jury a décidé, la décision n'est pas encore publiée : la mairie ne la voit pas.</summary>
    [Display(Name = "Délibérée")]
    Deliberee = 7,

    [Display(Name = "Attribuée")]
    Attribuee = 8,

    [Display(Name = "Ajournée")]
    Ajournee = 9,

    [Display(Name = "Refusée")]
    Refusee = 10,
    Irrecevable = 11,

    /// <summary>La mairie y renonce.</summary>
    [Display(Name = "Retirée")]
    Retiree = 12,
}

/// <summary>Ce que le jury décide d'un dossier.</summary>
public enum IssueLabel
{
    Attribution = 1,

    /// <summary>À représenter à une session prochaine, avec ce qui manque.</summary>
    Ajournement = 2,
    Refus = 3,
}
