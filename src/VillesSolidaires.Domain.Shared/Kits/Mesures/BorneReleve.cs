using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Kits;

/// <summary>Ce qu'un chiffre relevé ailleurs affirme : la valeur exacte, « au moins », ou un ordre de grandeur.</summary>
public enum BorneReleve
{
    [Display(Name = "= exactement")]
    Exacte = 1,

    [Display(Name = "≥ au moins")]
    AuMoins = 2,

    [Display(Name = "≈ environ")]
    Environ = 3,
}

/// <summary>Ce qu'un relevé dit d'un autre, plus ancien, du même territoire et d'une période qui le recoupe.</summary>
public enum AccordReleves
{
    /// <summary>Le plus tardif dit au moins autant : un même compteur qui monte.</summary>
    Suite = 1,

    /// <summary>Le plus tardif dit moins, sans que ce soit impossible : l'un des deux dit « au moins », ou la source reprend un compte plus ancien.</summary>
    Ecart = 2,

    /// <summary>Les deux ne peuvent pas être vrais.</summary>
    Contradiction = 3,
}

public static class AffichageBorne
{
    /// <summary>« ≥ 500 000 », « ≈ 35 000 », « 50 000 ».</summary>
    public static string Ecrire(this BorneReleve borne, long valeur) => borne switch
    {
        BorneReleve.AuMoins => "≥" + Formats.Insecable + Formats.Nombre(valeur),
        BorneReleve.Environ => "≈" + Formats.Insecable + Formats.Nombre(valeur),
        _ => Formats.Nombre(valeur),
    };
}
