using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Organisations;

public enum TypeOrganisation
{
    /// <summary>L'association qui porte le programme.</summary>
    [Display(Name = "Association porteuse")]
    Association = 1,

    Mairie = 2,

    [Display(Name = "Bailleur social")]
    BailleurSocial = 3,

    [Display(Name = "Bailleur privé")]
    BailleurPrive = 4,

    [Display(Name = "Département")]
    Departement = 5,

    [Display(Name = "Association locale")]
    AssociationLocale = 6,

    [Display(Name = "Mécène")]
    Mecene = 7,
}

/// <summary>Ce que l'import fera d'une ligne du fichier.</summary>
public enum SortLigneImport
{
    [Display(Name = "Nouvelle")]
    Nouvelle = 1,

    [Display(Name = "Mise à jour")]
    MiseAJour = 2,

    [Display(Name = "Identique")]
    Identique = 3,

    [Display(Name = "En erreur")]
    EnErreur = 4,
}
