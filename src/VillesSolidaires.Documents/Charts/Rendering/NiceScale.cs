namespace VillesSolidaires.Documents.Charts;

/// <summary>Échelle lisible : zéro inclus, pas de 1, 2 ou 5 fois une puissance de dix, bornes multiples du pas.</summary>
public readonly record struct NiceScale
{
    private NiceScale(double step, int firstTick, int lastTick) => (Step, FirstTick, LastTick) = (step, firstTick, lastTick);

    public double Step { get; }

    public double Minimum => FirstTick * Step;

    public double Maximum => LastTick * Step;

    /// <summary>Graduations croissantes ; calculées depuis leur rang pour ne pas cumuler d'erreur d'arrondi.</summary>
    public IEnumerable<double> Ticks
    {
        get
        {
            for (var rank = FirstTick; rank <= LastTick; rank++) yield return rank * Step;
        }
    }

    private int FirstTick { get; }

    private int LastTick { get; }

    /// <summary>Échelle qui contient zéro et toutes les valeurs.</summary>
    /// <param name="values">Valeurs connues ; vide donne une échelle de zéro à un pas.</param>
    /// <param name="targetIntervals">Nombre d'intervalles visé : le résultat en a au plus un de plus par signe.</param>
    /// <param name="smallestStep">Pas minimal ; 1 pour des nombres entiers.</param>
    public static NiceScale From(IEnumerable<double> values, int targetIntervals = 5, double smallestStep = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(targetIntervals, 1);
        double low = 0, high = 0;
        foreach (var value in values)
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }

        if (low == high) high = smallestStep > 0 ? smallestStep : 1;
        var step = Math.Max(StepAbove((high - low) / targetIntervals), smallestStep);
        return new(step, (int)Math.Floor((low / step) + 1e-9), (int)Math.Ceiling((high / step) - 1e-9));
    }

    /// <summary>Position de la valeur, de 0 (minimum) à 1 (maximum).</summary>
    public double Position(double value) => (value - Minimum) / (Maximum - Minimum);

    private static double StepAbove(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / power) switch
        {
            <= 1.0000001 => power,
            <= 2.0000001 => 2 * power,
            <= 5.0000001 => 5 * power,
            _ => 10 * power,
        };
    }
}
