using System.Globalization;
using System.Text;

namespace ExcelNumberFormat;

/// <summary>Rend une date, une heure ou une durée. « m » vaut mois, sauf juste après des heures ou juste avant des secondes, où il vaut minutes.</summary>
internal static class DateSectionFormatter
{
    /// <summary>Dernier jour qu'Excel sait afficher : 31 décembre 9999.</summary>
    private const double LastSerial = 2958466;

    public static bool TryFromSerial(double serial, out DateTime date)
    {
        var isDate = serial is >= 0 and < LastSerial;
        date = isDate ? DateTime.FromOADate(serial) : default;
        return isDate;
    }

    public static string Format(FormatSection section, DateTime date, double serial, CultureInfo culture)
    {
        var tokens = section.Tokens;
        var twelveHours = tokens.Any(t => t.Kind == TokenKind.DatePart && t.Literal is "am/pm" or "a/p");
        var text = new StringBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            text.Append(token.Kind switch
            {
                TokenKind.DatePart => Part(token.Literal, date, twelveHours, IsMinutes(tokens, i), culture),
                TokenKind.Elapsed => Elapsed(token.Literal, serial),
                TokenKind.Literal when token.Literal == "/" => culture.DateTimeFormat.DateSeparator,
                _ => token.Literal,
            });
        }

        return text.ToString();
    }

    private static string Part(string code, DateTime date, bool twelveHours, bool isMinutes, CultureInfo culture)
    {
        var names = culture.DateTimeFormat;
        var hour = twelveHours ? ((date.Hour + 11) % 12) + 1 : date.Hour;
        return code switch
        {
            "am/pm" => date.Hour < 12 ? "AM" : "PM",
            "a/p" => date.Hour < 12 ? "A" : "P",
            "y" or "yy" => Padded(date.Year % 100, 2),
            ['y', ..] => Padded(date.Year, 4),
            "m" or "mm" when isMinutes => Padded(date.Minute, code.Length),
            "m" or "mm" => Padded(date.Month, code.Length),
            "mmm" => names.GetAbbreviatedMonthName(date.Month),
            "mmmmm" => names.GetMonthName(date.Month)[..1],
            ['m', ..] => names.GetMonthName(date.Month),
            "d" or "dd" => Padded(date.Day, code.Length),
            "ddd" => names.GetAbbreviatedDayName(date.DayOfWeek),
            ['d', ..] => names.GetDayName(date.DayOfWeek),
            ['h', ..] => Padded(hour, Math.Min(code.Length, 2)),
            _ => Seconds(code, date, culture),
        };
    }

    /// <summary>« ss » ou « ss.000 » : la partie après le point donne le nombre de décimales.</summary>
    private static string Seconds(string code, DateTime date, CultureInfo culture)
    {
        var parts = code.Split('.');
        var seconds = Padded(date.Second, Math.Min(parts[0].Length, 2));
        if (parts is not [_, var decimals]) return seconds;
        var fraction = Padded(date.Ticks % TimeSpan.TicksPerSecond, 7)[..Math.Min(decimals.Length, 7)];
        return seconds + culture.NumberFormat.NumberDecimalSeparator + fraction;
    }

    private static string Elapsed(string code, double serial)
    {
        var elapsed = TimeSpan.FromSeconds(Math.Round(serial * 86400, 3));
        var total = code[0] switch { 'h' => elapsed.TotalHours, 'm' => elapsed.TotalMinutes, _ => elapsed.TotalSeconds };
        return Padded((long)Math.Floor(total), code.Length);
    }

    private static bool IsMinutes(IReadOnlyList<FormatToken> tokens, int index)
    {
        var before = tokens.Take(index).LastOrDefault(IsTime);
        var after = tokens.Skip(index + 1).FirstOrDefault(IsTime);
        return before?.Literal[0] == 'h' || after?.Literal[0] == 's';
    }

    private static bool IsTime(FormatToken token) => token.Kind is TokenKind.DatePart or TokenKind.Elapsed;

    private static string Padded(long value, int width) => value.ToString("D" + width.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
