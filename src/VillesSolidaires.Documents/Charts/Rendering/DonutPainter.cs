using System.Globalization;

namespace VillesSolidaires.Documents.Charts;

internal static class DonutPainter
{
    private const double HoleShare = 0.6;
    private const double RingShare = 0.42;

    /// <summary>Largeur, pour un texte de 13, sous laquelle la légende passe sous l'anneau.</summary>
    private const double SideBySide = 300;

    public static void Paint(DonutChart chart, ChartPen pen, double width, double height)
    {
        if (width >= pen.Unit(SideBySide))
        {
            var diameter = Math.Min(height, width * RingShare);
            var x = diameter + pen.Unit(28);
            PaintRing(chart, pen, new(diameter / 2, height / 2), diameter / 2);
            var pitch = Math.Min(pen.Unit(46), height / chart.Slices.Count);
            PaintLegend(chart, pen, x, (height - (pitch * chart.Slices.Count)) / 2, width - x, pitch);
            return;
        }

        var row = pen.Unit(22);
        var room = Math.Max(pen.Unit(40), Math.Min(width, height - (row * chart.Slices.Count) - pen.Unit(12)));
        PaintRing(chart, pen, new(width / 2, room / 2), room / 2);
        PaintLegend(chart, pen, 0, room + pen.Unit(12), width, row);
    }

    private static void PaintRing(DonutChart chart, ChartPen pen, CanvasPoint center, double radius)
    {
        var total = chart.Total;
        var start = 0d;
        var starts = new List<double>();
        foreach (var (rank, slice) in chart.Slices.Index())
        {
            var share = (slice.Value ?? 0) / total;
            if (share <= 0) continue;
            if (share >= 1)
            {
                // Un arc de tour complet n'a ni début ni fin : deux disques le remplacent.
                pen.Canvas.DrawCircle(center, radius, InkOf(rank), null);
                pen.Canvas.DrawCircle(center, radius * HoleShare, Ink.Surface, null);
                break;
            }

            pen.Canvas.DrawPath(Sector(radius, start, start + share), 1, center.X, center.Y, InkOf(rank), null);
            starts.Add(start);
            start += share;
        }

        // Séparées par un trait, non par un contour : le thème donne à une forme pleine le contour de sa couleur.
        foreach (var turn in starts) pen.Canvas.DrawPolyline([At(center, radius * HoleShare, turn), At(center, radius, turn)], Ink.Surface, pen.Unit(2));

        var inside = radius * HoleShare * 1.7;
        var unit = chart.Format.Unit is { } name && pen.Measure(name) <= inside ? name : null;
        pen.Large(center.X, center.Y + pen.Unit(unit is null ? 7 : 0), chart.Format.Format(total), inside);
        if (unit is not null) pen.Text(center.X, center.Y + pen.Unit(17), unit, TextAnchor.Middle);
    }

    /// <summary>Couronne entre deux fractions de tour, depuis le haut, dans le sens horaire, centrée sur l'origine.</summary>
    private static string Sector(double radius, double from, double to)
    {
        var inner = radius * HoleShare;
        var large = to - from > 0.5 ? 1 : 0;
        string Point(double r, double turn) => string.Create(CultureInfo.InvariantCulture, $"{At(default, r, turn).X:0.###} {At(default, r, turn).Y:0.###}");
        string Arc(double r, int sweep) => string.Create(CultureInfo.InvariantCulture, $"A{r:0.###} {r:0.###} 0 {large} {sweep} ");
        return $"M{Point(radius, from)}{Arc(radius, 1)}{Point(radius, to)}L{Point(inner, to)}{Arc(inner, 0)}{Point(inner, from)}Z";
    }

    /// <summary>Point d'un cercle à une fraction de tour, depuis le haut, dans le sens horaire.</summary>
    private static CanvasPoint At(CanvasPoint center, double radius, double turn) =>
        new(center.X + (radius * Math.Sin(2 * Math.PI * turn)), center.Y - (radius * Math.Cos(2 * Math.PI * turn)));

    private static void PaintLegend(DonutChart chart, ChartPen pen, double left, double top, double width, double pitch)
    {
        var twoLines = pitch >= pen.Unit(36);
        foreach (var (rank, slice) in chart.Slices.Index())
        {
            var baseline = top + (rank * pitch) + pen.Ascent;
            var x = left + pen.Unit(22);
            pen.Canvas.FillRectangle(left, baseline - pen.Unit(10), pen.Unit(16), pen.Unit(12), InkOf(rank), pen.Unit(2));
            var value = slice.Value is { } known ? chart.Format.Format(known) : ChartTable.Missing;
            var share = slice.Value is null ? string.Empty : chart.Share(slice);
            if (twoLines)
            {
                pen.Text(x, baseline, pen.Fit(slice.Label, width - pen.Unit(22)));
                pen.Strong(x, baseline + pen.LineHeight, value);
                if (share.Length > 0) pen.Text(x + pen.Measure(value, strong: true) + pen.Unit(8), baseline + pen.LineHeight, share);
                continue;
            }

            var shareWidth = share.Length > 0 ? pen.Measure(share) + pen.Unit(8) : 0;
            var valueLeft = left + width - shareWidth - pen.Measure(value, strong: true);
            pen.Text(x, baseline, pen.Fit(slice.Label, valueLeft - x - pen.Unit(8)));
            pen.Strong(valueLeft, baseline, value);
            if (share.Length > 0) pen.Text(left + width, baseline, share, TextAnchor.End);
        }
    }

    /// <summary>Quatre couleurs de série, puis la pâle.</summary>
    private static Ink InkOf(int rank) => rank < Chart.MaxSeries ? ChartPen.SeriesInk(rank) : Ink.Series1Pale;
}
