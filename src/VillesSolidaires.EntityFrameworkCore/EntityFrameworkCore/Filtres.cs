namespace VillesSolidaires.EntityFrameworkCore;

/// <summary>Noms des filtres de requête. Les lever demande une raison, que porte un test d'architecture.</summary>
public static class Filtres
{
    public const string Perimetre = "Perimetre";
    public const string SuppressionLogique = "SuppressionLogique";
}
