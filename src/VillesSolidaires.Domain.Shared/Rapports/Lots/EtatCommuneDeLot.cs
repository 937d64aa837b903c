using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Rapports;

/// <summary>Où en est le rapport d'une commune dans un lot.</summary>
public enum EtatCommuneDeLot
{
    [Display(Name = "À faire")]
    AFaire = 1,

    Produit = 2,

    [Display(Name = "Échec")]
    Echec = 3,
}

public static class LotRapportsConsts
{
    /// <summary>Écrit en base : ne jamais le changer.</summary>
    public const string TypeTravail = "rapports-en-lot";

    public const int MotifMax = 1000;

    /// <summary>Essais d'une commune avant de la dire en échec : une base occupée un instant ne fait pas un échec.</summary>
    public const int EssaisMax = 3;
}

public static class LotRapportsErrorCodes
{
    public const string DepartementInconnu = "Rapports:LotDepartementInconnu";
    public const string AucuneCommune = "Rapports:LotAucuneCommune";
    public const string PasFini = "Rapports:LotPasFini";
    public const string RienAReprendre = "Rapports:LotRienAReprendre";
    public const string ArchiveVide = "Rapports:LotArchiveVide";
    public const string CommuneDejaProduite = "Rapports:LotCommuneDejaProduite";
    public const string ErreurImprevue = "Rapports:LotErreurImprevue";
}
