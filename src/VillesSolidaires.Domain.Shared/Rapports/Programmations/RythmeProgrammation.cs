using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Rapports;

/// <summary>À quel pas un rapport programmé revient.</summary>
public enum CadenceProgrammation
{
    [Display(Name = "Chaque mois")]
    Mensuelle = 1,

    [Display(Name = "Chaque trimestre")]
    Trimestrielle = 2,

    [Display(Name = "Chaque année")]
    Annuelle = 3,

    /// <summary>Une seule fois, quelques jours après la fin d'une campagne.</summary>
    [Display(Name = "Après une campagne")]
    ApresCampagne = 4,
}

public enum EtatProgrammation
{
    Active = 1,

    Suspendue = 2,

    /// <summary>Plus aucune échéance : la campagne attendue est passée, et l'édition suivante n'existe pas encore.</summary>
    [Display(Name = "Terminée")]
    Terminee = 3,
}

/// <summary>Où en est un rapport programmé, de son échéance à ses courriels.</summary>
public enum StatutExecution
{
    /// <summary>À l'échéance, en attente de la demande au nom de la personne qui a programmé.</summary>
    [Display(Name = "En attente")]
    Demandee = 1,

    [Display(Name = "En production")]
    EnProduction = 2,

    [Display(Name = "Envoyé")]
    Envoyee = 3,

    /// <summary>Aucun chiffre non nul : retenu, l'auteur et l'association sont alertés.</summary>
    [Display(Name = "Vide, retenu")]
    Vide = 4,

    [Display(Name = "Échec")]
    Echec = 5,
}

/// <summary>D'où vient l'adresse d'un destinataire.</summary>
public enum NatureDestinataire
{
    [Display(Name = "Adresse professionnelle")]
    Adresse = 1,

    Compte = 2,

    [Display(Name = "Contact d’une organisation")]
    Contact = 3,
}

/// <summary>Ce que le lien du courriel ouvrira à un destinataire, si l'envoi partait maintenant.</summary>
public enum AccesDestinataire
{
    [Display(Name = "par son compte")]
    Compte = 1,

    [Display(Name = "par un lien de partage")]
    Partage = 2,

    /// <summary>Ni compte qui voie ce territoire, ni lien de partage : la page lui sera refusée.</summary>
    [Display(Name = "sans droit")]
    Refuse = 3,
}

public static class ProgrammationConsts
{
    /// <summary>Nom stable du travail, écrit en base : ne jamais le changer.</summary>
    public const string TypeTravail = "rapport-programme";

    public const int DestinatairesMax = 50;

    /// <summary>Nombre de passages montrés d'avance.</summary>
    public const int ExecutionsPrevues = 6;

    /// <summary>Jours après la fin d'une campagne, au plus.</summary>
    public const int JoursApresMax = 90;

    public const int MotifMax = 500;
    public const int FormatsMax = 40;
    public const int HeureParDefaut = 6;
    public const int JourParDefaut = 2;

    /// <summary>Au-delà, un rapport attendu qui n'est pas envoyé déclenche une alerte.</summary>
    public static readonly TimeSpan Retard = TimeSpan.FromHours(24);

    /// <summary>Heures de nuit permises, à Paris, dans l'ordre de la nuit.</summary>
    public static readonly IReadOnlyList<int> HeuresDeNuit = [20, 21, 22, 23, 0, 1, 2, 3, 4, 5, 6];

    /// <summary>
    /// Fournisseurs grand public : une adresse chez eux n'est acceptée que si l'annuaire ou un compte dit qu'elle est professionnelle. Bien des
    /// mairies en ont une, mais un habitant aussi.
    /// </summary>
    public static readonly IReadOnlySet<string> DomainesGrandPublic = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "gmail.com", "googlemail.com", "hotmail.com", "hotmail.fr", "outlook.com", "outlook.fr", "live.com", "live.fr", "msn.com", "yahoo.com", "yahoo.fr",
        "icloud.com", "me.com", "orange.fr", "wanadoo.fr", "free.fr", "sfr.fr", "neuf.fr", "bbox.fr", "laposte.net", "numericable.fr", "aol.com",
        "protonmail.com", "proton.me", "gmx.fr", "gmx.com", "club-internet.fr",
    };
}

public static class ProgrammationErrorCodes
{
    public const string JourInvalide = "Rapports:JourInvalide";
    public const string MoisInvalide = "Rapports:MoisInvalide";
    public const string HeureDeJour = "Rapports:HeureDeJour";
    public const string CampagneManquante = "Rapports:CampagneManquante";
    public const string CampagneInconnue = "Rapports:CampagneInconnue";
    public const string CampagnePassee = "Rapports:CampagnePassee";
    public const string JoursApresInvalides = "Rapports:JoursApresInvalides";
    public const string SansDestinataire = "Rapports:SansDestinataire";
    public const string TropDeDestinataires = "Rapports:TropDeDestinataires";
    public const string AdressePersonnelle = "Rapports:AdressePersonnelle";
    public const string MotifSuspensionObligatoire = "Rapports:MotifSuspensionObligatoire";
    public const string ProgrammationPasActive = "Rapports:ProgrammationPasActive";
    public const string ProgrammationPasSuspendue = "Rapports:ProgrammationPasSuspendue";
    public const string ExecutionDejaEnCours = "Rapports:ExecutionDejaEnCours";
    public const string DiffusionImpossible = "Rapports:DiffusionImpossible";
    public const string ExecutionArretee = "Rapports:ExecutionArretee";
    public const string ProgrammationSupprimee = "Rapports:ProgrammationSupprimee";
}
