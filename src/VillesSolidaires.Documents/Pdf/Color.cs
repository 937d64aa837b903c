using System.Globalization;

namespace VillesSolidaires.Documents.Pdf;

/// <summary>Couleur sRGB opaque.</summary>
public readonly record struct Color(byte Red, byte Green, byte Blue)
{
    public static readonly Color White = new(255, 255, 255);
    public static readonly Color Black = new(0, 0, 0);

    /// <param name="hex">Notation « #rrggbb » ou « #rgb ».</param>
    /// <exception cref="FormatException">La notation n'est pas reconnue.</exception>
    public static Color FromHex(string hex)
    {
        ArgumentNullException.ThrowIfNull(hex);
        var digits = hex.Length == 4 ? string.Concat(hex[1], hex[1], hex[2], hex[2], hex[3], hex[3]) : hex.TrimStart('#');
        if (hex[0] == '#' && digits.Length == 6 && uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value))
            return new Color((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        throw new FormatException($"« {hex} » n'est pas une couleur « #rrggbb ».");
    }

    /// <summary>Permet d'écrire <c>.Background("#eef3f8")</c>.</summary>
    public static implicit operator Color(string hex) => FromHex(hex);
}
