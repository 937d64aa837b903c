namespace VillesSolidaires.Conventions;

public sealed record NouvelleConvention(TypeConvention Type, string Objet, DateOnly Debut, DateOnly Fin, TerritoireConvention Territoire)
{
    /// <returns>Les mêmes données, objet sans blancs autour, si une convention peut les porter.</returns>
    internal NouvelleConvention Verifiee()
    {
        if (string.IsNullOrWhiteSpace(Objet))
        {
            throw new BusinessException(ConventionErrorCodes.ObjetObligatoire).SurChamp(nameof(Objet));
        }
        if (Fin < Debut)
        {
            throw new BusinessException(ConventionErrorCodes.DatesInversees).WithData("Debut", Debut).SurChamp(nameof(Fin));
        }
        return Fin < Debut.AddYears(ConventionConsts.DureeMax)
            ? this with { Objet = Objet.Trim() }
            : throw new BusinessException(ConventionErrorCodes.DureeExcessive).WithData("Annees", ConventionConsts.DureeMax).SurChamp(nameof(Fin));
    }
}

/// <summary>Commune (code INSEE) ou département (« 53 ») dont relève la convention ; « FR » pour une convention nationale.</summary>
public sealed record TerritoireConvention(string Code, string Nom, string? DepartementCode)
{
    public static readonly TerritoireConvention National = new("FR", "France entière", null);
}

/// <summary>Ce qui rattache une convention à une autre, et la phrase de sa création.</summary>
public sealed record LienConvention(string Resume, Guid? AvenantDeId = null, int? NumeroAvenant = null, Guid? RenouvelleId = null);
