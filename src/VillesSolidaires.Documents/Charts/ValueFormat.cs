using System.Globalization;

namespace VillesSolidaires.Documents.Charts;

/// <summary>Nature d'une valeur de graphique.</summary>
public enum ValueKind
{
    Number,

    /// <summary>Fraction : 0,137 s'écrit « 13,7 % ».</summary>
    Percent,

    Euros,
}

/// <summary>Écriture française des valeurs : « 1 234,5 », « 13,7 % », « 28 000 € », avec des espaces fines insécables (U+202F).</summary>
/// <param name="Kind">Nature de la valeur.</param>
/// <param name="Decimals">Nombre de décimales des valeurs affichées, de 0 à 6.</param>
/// <param name="Unit">Unité en toutes lettres, au pluriel (« téléchargements ») ; inutile pour un pourcentage ou des euros.</param>
public sealed record ValueFormat(ValueKind Kind = ValueKind.Number, int Decimals = 0, string? Unit = null)
{
    /// <summary>Espace fine insécable.</summary>
    public const char ThinSpace = '\u202f';

    private const int MaxDecimals = 6;

    private static readonly NumberFormatInfo French = NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberGroupSeparator = ThinSpace.ToString(),
        NumberDecimalSeparator = ",",
        NumberGroupSizes = [3],
        NegativeSign = "\u2212",
    });

    public int Decimals { get; } = Decimals is >= 0 and <= MaxDecimals
        ? Decimals
        : throw new ArgumentOutOfRangeException(nameof(Decimals), Decimals, "De 0 à 6 décimales.");

    /// <summary>Plus petit écart utile entre deux graduations : une graduation plus fine s'écrirait deux fois pareil.</summary>
    internal double SmallestStep => Math.Pow(10, -Decimals - (Kind == ValueKind.Percent ? 2 : 0));

    /// <summary>Valeur écrite, sans l'unité en toutes lettres.</summary>
    public string Format(double value) => Format(value, Decimals);

    /// <summary>Valeur écrite avec son unité : « 52 917 téléchargements ».</summary>
    public string FormatWithUnit(double value) => Unit is null ? Format(value) : $"{Format(value)} {Unit}";

    /// <summary>Graduation : pas plus de décimales que le pas n'en demande.</summary>
    internal string FormatTick(double value, double step)
    {
        var needed = (int)Math.Ceiling(-Math.Log10(step * (Kind == ValueKind.Percent ? 100 : 1)) - 1e-9);
        return Format(value, Math.Clamp(needed, 0, MaxDecimals));
    }

    private string Format(double value, int decimals)
    {
        var shown = Math.Round(Kind == ValueKind.Percent ? value * 100 : value, decimals, MidpointRounding.AwayFromZero);
        // L'addition efface le zéro négatif, qui s'écrirait « −0 ».
        var number = (shown + 0d).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), French);
        return Kind switch
        {
            ValueKind.Percent => $"{number}{ThinSpace}%",
            ValueKind.Euros => $"{number}{ThinSpace}€",
            _ => number,
        };
    }
}
