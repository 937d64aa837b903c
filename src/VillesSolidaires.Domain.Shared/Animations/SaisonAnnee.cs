using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Animations;

/// <summary>Moment de l'année où ranger un modèle ; décembre suit novembre, l'année du programme ne se coupe pas.</summary>
public enum SaisonAnnee
{
    Hiver = 1,
    Printemps = 2,

    [Display(Name = "Été")]
    Ete = 3,

    [Display(Name = "Automne et fin d’année")]
    Automne = 4,

    [Display(Name = "Toute l’année")]
    TouteLAnnee = 5,
}

/// <summary>Ce qu'une action en masse a fait dans une commune.</summary>
public enum IssueEnMasse
{
    [Display(Name = "Ajoutée")]
    Creee = 1,

    [Display(Name = "Déjà au programme")]
    DejaAuProgramme = 2,

    [Display(Name = "Programme déjà publié")]
    ProgrammePublie = 3,

    [Display(Name = "Programme complet")]
    ProgrammeComplet = 4,
}

public enum StatutLotImport
{
    [Display(Name = "Importé")]
    Importe = 1,

    [Display(Name = "Annulé")]
    Annule = 2,
}

/// <summary>Sort d'une ligne importée.</summary>
public enum SortLigneAnimation
{
    [Display(Name = "À ajouter")]
    Nouvelle = 1,

    [Display(Name = "Déjà au programme")]
    DejaLa = 2,

    [Display(Name = "En erreur")]
    EnErreur = 3,
}
