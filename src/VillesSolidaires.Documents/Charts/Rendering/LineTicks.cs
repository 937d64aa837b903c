using System.Globalization;

namespace VillesSolidaires.Documents.Charts;

/// <summary>Graduations horizontales d'une courbe ; pour des dates, le plus petit pas de calendrier dont les libellés tiennent.</summary>
internal static class LineTicks
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly int[] DaySteps = [1, 2, 7, 14];
    private static readonly int[] MonthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 600];

    public static IReadOnlyList<AxisTick> Choose(LineAxis axis, double first, double last, double width, ChartPen pen) => axis.Kind switch
    {
        LineAxisKind.Dates => Dates(DateOnly.FromDayNumber((int)first), DateOnly.FromDayNumber((int)last), width, pen),
        LineAxisKind.Categories => Categories(axis.Ticks, width, pen),
        _ => axis.Ticks,
    };

    private static IReadOnlyList<AxisTick> Categories(IReadOnlyList<AxisTick> ticks, double width, ChartPen pen)
    {
        var stride = AxisPainter.Stride([.. ticks.Select(t => pen.Measure(t.Label))], width / Math.Max(1, ticks.Count - 1), pen.Unit(8));
        return [.. ticks.Where((_, rank) => rank % stride == 0)];
    }

    private static IReadOnlyList<AxisTick> Dates(DateOnly first, DateOnly last, double width, ChartPen pen)
    {
        var candidates = DaySteps.Select(days => Every(first, last, date => date.AddDays(days), "d MMM"))
            .Concat(MonthSteps.Select(months => Every(MonthStart(first, months), last, date => date.AddMonths(months), months < 12 ? "MMM yyyy" : "yyyy")));
        var span = Math.Max(1, last.DayNumber - first.DayNumber);
        IReadOnlyList<AxisTick> chosen = [];
        foreach (var candidate in candidates)
        {
            var ticks = candidate.Where(t => t.Position >= first.DayNumber).ToList();
            if (ticks.Count == 0) continue;
            chosen = ticks;
            var spacing = ticks.Count > 1 ? (ticks[1].Position - ticks[0].Position) / span * width : width;
            if (ticks.Max(t => pen.Measure(t.Label)) + pen.Unit(10) <= spacing) break;
        }

        return chosen;
    }

    private static IEnumerable<AxisTick> Every(DateOnly start, DateOnly last, Func<DateOnly, DateOnly> next, string format)
    {
        for (var date = start; date <= last; date = next(date)) yield return new(date.DayNumber, date.ToString(format, French));
    }

    /// <summary>Premier jour du pas de calendrier qui contient la date : janvier pour une année, janvier, avril, juillet ou octobre pour un trimestre.</summary>
    private static DateOnly MonthStart(DateOnly date, int months)
    {
        var index = (date.Year * 12) + date.Month - 1;
        index -= index % months;
        return new DateOnly(Math.Max(1, index / 12), (index % 12) + 1, 1);
    }
}
