namespace VillesSolidaires.Labels;

public static class ReferentielConsts
{
    /// <summary>Minuscules sans accent, chiffres et tirets : « habitants-moteurs ».</summary>
    public const string CodeMotif = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// <summary>Preuves exigées par un critère, au plus.</summary>
    public const int PreuvesExigeesMax = 8;

    public const int NumeroCritereMax = 999;
}
