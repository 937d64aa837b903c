using System.Globalization;
using System.Text;

namespace ExcelNumberFormat;

/// <summary>Rend un nombre selon une section numérique : milliers, décimales, pourcentage, exposant et littéraux intercalés.</summary>
internal static class NumberSectionFormatter
{
    /// <summary>Excel montre au plus onze chiffres significatifs au format General.</summary>
    private const string GeneralFormat = "0.##########";

    public static string FormatGeneral(FormatSection section, double value, CultureInfo culture) =>
        string.Concat(section.Tokens.Select(t => t.Kind == TokenKind.General ? General(value, culture) : t.Literal));

    public static string Format(FormatSection section, double value, CultureInfo culture)
    {
        var tokens = section.Tokens;
        var lastDigit = LastIndex(tokens, TokenKind.Digit);
        if (lastDigit < 0) return string.Concat(tokens.Select(t => t.Literal));

        var exponent = IndexOf(tokens, TokenKind.Exponent);
        if (exponent >= 0) return FormatScientific(tokens, exponent, value, culture);

        var point = IndexOf(tokens, TokenKind.DecimalPoint);
        var integerEnd = point < 0 ? lastDigit + 1 : point;
        var scaled = Scale(tokens, value, integerEnd);
        var decimals = point < 0 ? 0 : tokens.Skip(point).Count(t => t.Kind == TokenKind.Digit);
        var digits = Digits(Math.Abs(scaled), decimals);
        var integerDigits = digits.Split('.')[0];
        var isZero = digits.All(c => c is '0' or '.');

        var text = new StringBuilder(scaled < 0 && !isZero ? culture.NumberFormat.NegativeSign : string.Empty);
        AppendInteger(text, tokens, integerEnd, integerDigits, culture);
        if (point >= 0) AppendDecimals(text, tokens, point, digits.Split('.') is [_, var fraction] ? fraction : string.Empty, culture);
        else foreach (var token in tokens.Skip(integerEnd)) AppendLiteral(text, token, culture);
        return text.ToString();
    }

    /// <summary>Chiffres arrondis comme Excel : sur quinze chiffres significatifs, la moitié s'éloignant de zéro (1234,5 donne 1235).</summary>
    private static string Digits(double magnitude, int decimals)
    {
        var format = "F" + decimals.ToString(CultureInfo.InvariantCulture);
        return magnitude < (double)decimal.MaxValue
            ? Math.Round((decimal)magnitude, Math.Min(decimals, 28), MidpointRounding.AwayFromZero).ToString(format, CultureInfo.InvariantCulture)
            : magnitude.ToString(format, CultureInfo.InvariantCulture);
    }

    private static string General(double value, CultureInfo culture) => Math.Abs(value) is >= 1e11 or (> 0 and < 1e-9)
        ? value.ToString("0.#####E+00", culture)
        : value.ToString(GeneralFormat, culture);

    /// <summary>Un pour cent multiplie par cent ; une virgule après le dernier chiffre entier divise par mille.</summary>
    private static double Scale(IReadOnlyList<FormatToken> tokens, double value, int integerEnd)
    {
        foreach (var _ in tokens.Where(t => t.Kind == TokenKind.Percent)) value *= 100;
        var lastInteger = LastIndex(tokens.Take(integerEnd).ToList(), TokenKind.Digit);
        foreach (var _ in tokens.Skip(lastInteger + 1).TakeWhile(t => t.Kind == TokenKind.Comma)) value /= 1000;
        return value;
    }

    private static void AppendInteger(StringBuilder text, IReadOnlyList<FormatToken> tokens, int end, string digits, CultureInfo culture)
    {
        var slots = tokens.Take(end).Where(t => t.Kind == TokenKind.Digit).ToList();
        var lastSlot = LastIndex(tokens.Take(end).ToList(), TokenKind.Digit);
        var grouped = tokens.Take(lastSlot < 0 ? 0 : lastSlot).Any(t => t.Kind == TokenKind.Comma);
        if (digits == "0") digits = string.Empty;

        // Les chiffres en trop se posent devant le premier emplacement, comme dans Excel.
        var remaining = Math.Max(slots.Count, digits.Length);
        var slot = 0;
        foreach (var token in tokens.Take(end))
        {
            if (token.Kind != TokenKind.Digit)
            {
                AppendLiteral(text, token, culture);
                continue;
            }

            var last = slots.Count - slot - 1;
            for (; remaining > last; remaining--)
            {
                AppendDigit(text, remaining <= digits.Length ? digits[^remaining] : Filler(token.Literal));
                if (grouped && remaining > 1 && (remaining - 1) % 3 == 0 && remaining <= Math.Max(digits.Length, ZeroWidth(slots)))
                {
                    text.Append(culture.NumberFormat.NumberGroupSeparator);
                }
            }

            slot++;
        }
    }

    /// <summary>Nombre de chiffres que les zéros du code imposent, de droite à gauche.</summary>
    private static int ZeroWidth(List<FormatToken> slots)
    {
        var first = slots.FindIndex(t => t.Literal == "0");
        return first < 0 ? 0 : slots.Count - first;
    }

    private static void AppendDecimals(StringBuilder text, IReadOnlyList<FormatToken> tokens, int point, string fraction, CultureInfo culture)
    {
        var significant = fraction.TrimEnd('0').Length;
        var index = 0;

        // Comme Excel, le séparateur reste même si « # » ne montre ensuite aucune décimale.
        text.Append(culture.NumberFormat.NumberDecimalSeparator);
        foreach (var token in tokens.Skip(point + 1))
        {
            if (token.Kind != TokenKind.Digit)
            {
                AppendLiteral(text, token, culture);
                continue;
            }

            AppendDigit(text, index < significant ? fraction[index] : Filler(token.Literal));
            index++;
        }
    }

    private static string FormatScientific(IReadOnlyList<FormatToken> tokens, int exponent, double value, CultureInfo culture)
    {
        var mantissa = string.Concat(tokens.Take(exponent).Where(t => t.Kind is TokenKind.Digit or TokenKind.DecimalPoint).Select(t => t.Literal));
        var power = string.Concat(tokens.Skip(exponent + 1).Where(t => t.Kind == TokenKind.Digit).Select(_ => "0"));
        var sign = tokens[exponent].Literal[1] == '+' ? "E+" : "E";
        return value.ToString(mantissa.Replace('?', '#') + sign + power, culture);
    }

    private static char Filler(string placeholder) => placeholder switch { "0" => '0', "?" => ' ', _ => '\0' };

    private static void AppendDigit(StringBuilder text, char digit)
    {
        if (digit is not '\0') text.Append(digit);
    }

    private static void AppendLiteral(StringBuilder text, FormatToken token, CultureInfo culture)
    {
        if (token.Kind == TokenKind.Percent) text.Append(culture.NumberFormat.PercentSymbol);
        else if (token.Kind is TokenKind.Literal) text.Append(token.Literal);
    }

    private static int IndexOf(IReadOnlyList<FormatToken> tokens, TokenKind kind) => tokens.ToList().FindIndex(t => t.Kind == kind);

    private static int LastIndex(IReadOnlyList<FormatToken> tokens, TokenKind kind) => tokens.ToList().FindLastIndex(t => t.Kind == kind);
}
