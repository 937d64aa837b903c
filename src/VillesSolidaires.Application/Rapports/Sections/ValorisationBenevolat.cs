namespace VillesSolidaires.Rapports.Sections;

/// <summary>Taux auquel un rapport valorise une heure de bénévolat. Réglage <c>Rapports:Benevolat</c> : qui change le taux change aussi sa source.</summary>
public sealed class ValorisationBenevolat
{
    public const string Section = "Rapports:Benevolat";

    /// <summary>Euros par heure, bruts.</summary>
    public decimal TauxHoraire { get; set; } = 11.88m;

    /// <summary>D'où vient le taux ; écrite avec la valeur.</summary>
    public string Source { get; set; } = "SMIC horaire brut au 1er novembre 2024, décret n° 2024-951 du 23 octobre 2024";

    /// <summary>Valeur arrondie à l'euro.</summary>
    public long Valeur(long heures) => (long)Math.Round(heures * TauxHoraire, MidpointRounding.AwayFromZero);
}
