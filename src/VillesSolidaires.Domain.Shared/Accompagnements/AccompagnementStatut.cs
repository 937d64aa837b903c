using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Accompagnements;

/// <summary>Où en est une demande d'accompagnement sur mesure.</summary>
public enum AccompagnementStatut
{
    /// <summary>La mairie a demandé ; l'association doit répondre.</summary>
    [Display(Name = "Demandé")]
    Demande = 1,

    [Display(Name = "Pris en charge")]
    PrisEnCharge = 2,

    Clos = 3,

    /// <summary>La mairie y renonce, avant toute réponse.</summary>
    [Display(Name = "Retiré")]
    Retire = 4,
}

/// <summary>Qui fait une action convenue.</summary>
public enum PorteurAction
{
    Mairie = 1,
    Association = 2,
}
