using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Rapports;

public static class PartageConsts
{
    public const int DestinataireMax = 120;

    /// <summary>Un lien de partage ne vit pas plus d'un an : au-delà, un compte ou un rapport plus récent sert mieux.</summary>
    public const int JoursMax = 366;

    /// <summary>Échéance proposée, en jours.</summary>
    public const int JoursProposes = 30;

    /// <summary>Liens ouverts d'un même rapport.</summary>
    public const int ParRapportMax = 20;
}

public enum EtatPartage
{
    [Display(Name = "Ouvert")]
    Ouvert = 1,

    [Display(Name = "Expiré")]
    Expire = 2,

    [Display(Name = "Révoqué")]
    Revoque = 3,
}

public static class PartageErrorCodes
{
    public const string PartageSansDestinataire = "Rapports:PartageSansDestinataire";
    public const string PartageEcheancePassee = "Rapports:PartageEcheancePassee";
    public const string PartageEcheanceLointaine = "Rapports:PartageEcheanceLointaine";
    public const string PartageDejaRevoque = "Rapports:PartageDejaRevoque";
    public const string PartageRapportIndisponible = "Rapports:PartageRapportIndisponible";
    public const string TropDePartages = "Rapports:TropDePartages";
}
