namespace VillesSolidaires.Benchmarks;

/// <param name="Cible">Valeur visée ; <paramref name="Sens"/> « min » : la mesure doit l'atteindre, « max » : ne pas la dépasser.</param>
public sealed record Mesure(string Nom, double Valeur, string Unite, double? Cible = null, string? Sens = null)
{
    public bool? EstTenue => (Cible, Sens) switch
    {
        ({ } cible, "min") => Valeur >= cible,
        ({ } cible, "max") => Valeur <= cible,
        _ => null,
    };
}

internal static class Statistique
{
    public static double Mediane(IEnumerable<double> valeurs)
    {
        var tri = valeurs.Order().ToArray();
        return tri.Length % 2 == 1 ? tri[tri.Length / 2] : (tri[(tri.Length / 2) - 1] + tri[tri.Length / 2]) / 2;
    }
}
