using System.Globalization;
using System.Xml;

namespace VillesSolidaires.Documents.Charts;

internal static class SvgText
{
    /// <summary>Coordonnée au dixième : assez fin à l'écran, et des fichiers plus petits.</summary>
    public static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Retire les caractères interdits en XML ; l'échappement de &lt;, &amp; et des guillemets est fait à l'écriture.</summary>
    public static string Clean(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(IsAllowed).Select(r => r.ToString()));

    private static bool IsAllowed(System.Text.Rune rune) => rune.Utf16SequenceLength == 2 || XmlConvert.IsXmlChar((char)rune.Value);
}
