using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Kits;

public enum KitNature
{
    Saisonnier = 1,

    [Display(Name = "Thématique")]
    Thematique = 2,

    Urgence = 3,
}

public enum KitStatut
{
    Brouillon = 1,

    [Display(Name = "En ligne")]
    Publie = 2,

    [Display(Name = "Archivé")]
    Archive = 3,
}

public enum TypeFichierKit
{
    Affiche = 1,
    Tract = 2,
    Annuaire = 3,
    Panneau = 4,
    Guide = 5,
}
