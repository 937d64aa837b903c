using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Conventions;

/// <summary>État enregistré. « En vigueur » et « expirée » se déduisent de la date : voir <see cref="EtatConvention"/>.</summary>
public enum ConventionStatut
{
    Brouillon = 1,

    [Display(Name = "En relecture")]
    EnRelecture = 2,

    [Display(Name = "En correction")]
    EnCorrection = 3,

    [Display(Name = "À signer")]
    ASigner = 4,

    [Display(Name = "Partiellement signée")]
    PartiellementSignee = 5,

    [Display(Name = "Signée")]
    Signee = 6,

    [Display(Name = "Annulée")]
    Annulee = 7,

    [Display(Name = "Dénoncée")]
    Denoncee = 8,

    [Display(Name = "Résiliée")]
    Resiliee = 9,

    [Display(Name = "Remplacée")]
    Remplacee = 10,
}

/// <summary>État montré : l'état enregistré, précisé par la date du jour une fois la convention signée.</summary>
public enum EtatConvention
{
    Brouillon = 1,

    [Display(Name = "En relecture")]
    EnRelecture = 2,

    [Display(Name = "En correction")]
    EnCorrection = 3,

    [Display(Name = "À signer")]
    ASigner = 4,

    [Display(Name = "Partiellement signée")]
    PartiellementSignee = 5,

    /// <summary>Signée, mais dont la période n'a pas commencé.</summary>
    [Display(Name = "Signée")]
    Signee = 6,

    [Display(Name = "Annulée")]
    Annulee = 7,

    [Display(Name = "Dénoncée")]
    Denoncee = 8,

    [Display(Name = "Résiliée")]
    Resiliee = 9,

    [Display(Name = "Remplacée")]
    Remplacee = 10,

    [Display(Name = "En vigueur")]
    EnVigueur = 11,

    [Display(Name = "Expirée")]
    Expiree = 12,
}

/// <summary>Geste sur une convention, permis dans certains états seulement : <see cref="TransitionsConvention"/> dit lesquels.</summary>
public enum ActionConvention
{
    [Display(Name = "Modifier le texte")]
    Modifier = 1,

    [Display(Name = "Commenter")]
    Commenter = 2,

    [Display(Name = "Envoyer en relecture")]
    EnvoyerEnRelecture = 3,

    [Display(Name = "Demander des corrections")]
    DemanderCorrections = 4,

    [Display(Name = "Mettre à la signature")]
    MettreASignature = 5,

    [Display(Name = "Enregistrer une délibération")]
    EnregistrerDeliberation = 6,

    Signer = 7,

    [Display(Name = "Refuser de signer")]
    RefuserDeSigner = 8,

    Annuler = 9,
    Relancer = 10,

    [Display(Name = "Préparer un avenant")]
    OuvrirAvenant = 11,

    Renouveler = 12,

    [Display(Name = "Dénoncer")]
    Denoncer = 13,

    [Display(Name = "Résilier")]
    Resilier = 14,

    [Display(Name = "Suivre les engagements et les versements")]
    Suivre = 15,

    [Display(Name = "Déposer une pièce")]
    DeposerPiece = 16,
}

public static class EtatsConvention
{
    /// <summary>L'état à montrer ce jour-là.</summary>
    public static EtatConvention De(ConventionStatut statut, DateOnly debut, DateOnly fin, DateOnly today) =>
        statut != ConventionStatut.Signee ? (EtatConvention)statut
        : fin < today ? EtatConvention.Expiree
        : debut <= today ? EtatConvention.EnVigueur
        : EtatConvention.Signee;
}
