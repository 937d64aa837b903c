using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Labels;

/// <summary>D'où vient une preuve.</summary>
public enum NaturePreuve
{
    Fichier = 1,
    Lien = 2,

    /// <summary>Tirée par l'application de ce que la commune y fait.</summary>
    [Display(Name = "Preuve automatique")]
    Automatique = 3,
}

/// <summary>Ce que l'application sait prouver seule.</summary>
public enum SourcePreuve
{
    [Display(Name = "Conventions en vigueur")]
    Conventions = 1,

    [Display(Name = "Programme publié de l’année")]
    Programme = 2,

    [Display(Name = "Animations réalisées et participants")]
    Animations = 3,

    [Display(Name = "Bénévoles et heures données")]
    Benevoles = 4,

    [Display(Name = "Lieux où se tiennent les animations")]
    Lieux = 5,

    [Display(Name = "Kits téléchargés")]
    Kits = 6,

    [Display(Name = "Campagnes suivies")]
    Campagnes = 7,
}

/// <summary>À qui un critère s'applique ; ailleurs il est neutralisé, son poids se répartit sur les autres.</summary>
public enum ConditionCritere
{
    [Display(Name = "Toutes les communes")]
    Toujours = 1,

    [Display(Name = "Communes de 3 500 habitants et plus")]
    PlusDe3500Habitants = 2,

    [Display(Name = "Communes dont un bailleur a signé une convention")]
    BailleurSignataire = 3,
}

/// <summary>Règles de recevabilité d'un dossier.</summary>
public enum RegleRecevabilite
{
    [Display(Name = "Convention en vigueur")]
    ConventionEnVigueur = 1,

    [Display(Name = "Programme de l’année publié")]
    ProgrammePublie = 2,

    [Display(Name = "Élue ou élu référent désigné")]
    EluReferent = 3,

    [Display(Name = "Référent technique désigné")]
    ReferentTechnique = 4,

    [Display(Name = "Critères renseignés")]
    CriteresRenseignes = 5,

    [Display(Name = "Preuves obligatoires")]
    PreuvesObligatoires = 6,
}

/// <summary>Ce que l'instruction vérifie avant de déclarer un dossier recevable.</summary>
[Flags]
public enum PointsVerifies
{
    Aucun = 0,

    [Display(Name = "La convention couvre toute la durée du label, ou son renouvellement est prévu")]
    Convention = 1,

    [Display(Name = "Les référents ont été joints et confirment leur rôle")]
    Referents = 2,

    [Display(Name = "Chaque preuve s’ouvre et concerne la commune")]
    Preuves = 4,

    [Display(Name = "Aucune pièce ne nomme un habitant")]
    DonneesPersonnelles = 8,
    Tous = Convention | Referents | Preuves | DonneesPersonnelles,
}

/// <summary>Qui parle dans un fil de question.</summary>
public enum CoteDossier
{
    Mairie = 1,
    Association = 2,
}
