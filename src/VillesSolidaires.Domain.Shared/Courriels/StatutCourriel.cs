using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Courriels;

public enum StatutCourriel
{
    [Display(Name = "En attente")]
    EnAttente = 1,

    [Display(Name = "Envoyé")]
    Envoye = 2,

    [Display(Name = "Échec")]
    Echec = 3,
}

public static class CourrielConsts
{
    /// <summary>Nom stable du travail d'envoi, écrit en base : ne jamais le changer.</summary>
    public const string TypeTravail = "envoi-courriel";

    /// <summary>Au-delà, un courriel est effacé : les journaux se gardent douze mois.</summary>
    public const int MoisDeConservation = 12;

    /// <summary>RFC 5321, § 4.5.3.1.3 : 256 octets, chevrons compris.</summary>
    public const int AdresseMax = 254;
    public const int NomMax = 120;
    public const int SujetMax = 160;
    public const int CorpsMax = 20_000;
    public const int LienMax = 400;
    public const int CleMax = 160;
    public const int ObjetTypeMax = 40;
    public const int MotifMax = 1000;
}

public static class CourrielErrorCodes
{
    public const string AdresseInvalide = "Courriels:AdresseInvalide";
    public const string LigneInvalide = "Courriels:LigneInvalide";
    public const string TexteManquant = "Courriels:TexteManquant";
    public const string TexteTropLong = "Courriels:TexteTropLong";
    public const string LienInvalide = "Courriels:LienInvalide";
    public const string TransitionImpossible = "Courriels:TransitionImpossible";
    public const string AdresseRefusee = "Courriels:AdresseRefusee";
    public const string EnvoiImpossible = "Courriels:EnvoiImpossible";
    public const string EnvoiArrete = "Courriels:EnvoiArrete";
}
