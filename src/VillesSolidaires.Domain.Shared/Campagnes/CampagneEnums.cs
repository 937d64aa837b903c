using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Campagnes;

/// <summary>Ce que prépare une campagne nationale.</summary>
public enum SaisonCampagne
{
    Canicule = 1,

    [Display(Name = "Grand froid")]
    GrandFroid = 2,

    [Display(Name = "L’été des voisins")]
    EteDesVoisins = 3,

    /// <summary>Sans saison : ouverte par une alerte, aux dates de celle-ci.</summary>
    Crise = 4,
}

public enum CampagneStatut
{
    [Display(Name = "En préparation")]
    EnPreparation = 1,

    Ouverte = 2,

    Close = 3,
}

/// <summary>Communes à montrer dans l'avancement d'une campagne.</summary>
public enum VueAvancement
{
    Toutes = 1,

    [Display(Name = "En retard")]
    EnRetard = 2,

    [Display(Name = "Pas commencées")]
    PasCommencees = 3,

    [Display(Name = "Terminées")]
    Terminees = 4,
}

public enum NatureAlerte
{
    Canicule = 1,

    [Display(Name = "Grand froid")]
    GrandFroid = 2,

    Crise = 3,
}

/// <summary>Niveau d'une vigilance, du moins au plus grave.</summary>
public enum NiveauAlerte
{
    Jaune = 1,
    Orange = 2,
    Rouge = 3,
}

/// <summary>Où en est une alerte un jour donné : calculé, jamais stocké.</summary>
public enum EtatAlerte
{
    [Display(Name = "À venir")]
    AVenir = 1,

    [Display(Name = "En cours")]
    EnCours = 2,

    [Display(Name = "Passée")]
    Passee = 3,

    /// <summary>Levée avant son terme, par une personne.</summary>
    [Display(Name = "Levée")]
    Levee = 4,
}
