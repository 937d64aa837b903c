namespace VillesSolidaires.Conventions;

public sealed record NouvelleConvention(TypeConvention Type, string Objet, DateOnly Debut, DateOnly Fin, TerritoireConvention Territoire);

/// <summary>Commune (code INSEE) ou département (« 53 ») dont relève la convention ; « FR » pour une convention nationale.</summary>
public sealed record TerritoireConvention(string Code, string Nom, string? DepartementCode)
{
    public static readonly TerritoireConvention National = new("FR", "France entière", null);
}

/// <summary>Ce qui rattache une convention à une autre, et la phrase de sa création.</summary>
public sealed record LienConvention(string Resume, Guid? AvenantDeId = null, int? NumeroAvenant = null, Guid? RenouvelleId = null);
