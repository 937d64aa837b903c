using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Labels;

/// <summary>Où en est une version du référentiel.</summary>
public enum ReferentielStatut
{
    [Display(Name = "En préparation")]
    Brouillon = 1,

    /// <summary>Une session peut la choisir ; son contenu ne change plus.</summary>
    [Display(Name = "Publiée")]
    Publie = 2,

    /// <summary>N'est plus proposée aux sessions ; les candidatures qui l'emploient la gardent.</summary>
    [Display(Name = "Archivée")]
    Archive = 3,
}
