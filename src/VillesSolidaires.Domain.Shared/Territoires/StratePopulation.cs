namespace VillesSolidaires.Territoires;

/// <summary>
/// Strate démographique d'une commune, d'après la grille que la DGCL emploie pour comparer les communes.
/// <see cref="Max"/> est exclu ; <c>null</c> : pas de borne haute.
/// </summary>
public sealed record StratePopulation(int Numero, int Min, int? Max, string Libelle)
{
    public static readonly IReadOnlyList<StratePopulation> Toutes =
    [
        new(1, 0, 500, "moins de 500 habitants"),
        new(2, 500, 2_000, "500 à 1 999 habitants"),
        new(3, 2_000, 3_500, "2 000 à 3 499 habitants"),
        new(4, 3_500, 5_000, "3 500 à 4 999 habitants"),
        new(5, 5_000, 10_000, "5 000 à 9 999 habitants"),
        new(6, 10_000, 20_000, "10 000 à 19 999 habitants"),
        new(7, 20_000, 50_000, "20 000 à 49 999 habitants"),
        new(8, 50_000, 100_000, "50 000 à 99 999 habitants"),
        new(9, 100_000, null, "100 000 habitants et plus"),
    ];

    /// <param name="population">Population municipale, en habitants.</param>
    public static StratePopulation De(int population) => Toutes.Last(s => population >= s.Min);
}
