namespace VillesSolidaires.Documents.Charts;

internal static class HorizontalBarsPainter
{
    /// <summary>Au-delà de cette part de la largeur, les libellés passent au-dessus de leur barre.</summary>
    private const double MaxLabelShare = 0.38;

    public static void Paint(HorizontalBars chart, ChartPen pen, double width, double height)
    {
        var unitHeight = AxisPainter.UnitHeight(pen, chart.Format);
        AxisPainter.PaintUnit(pen, chart.Format, 0, width);
        var slot = (height - unitHeight) / chart.Bars.Count;
        var labelWidth = chart.Bars.Max(b => pen.Measure(b.Label)) + pen.Unit(10);
        var above = labelWidth > width * MaxLabelShare && slot >= pen.Unit(34);
        var left = above ? 0 : Math.Min(labelWidth, width * MaxLabelShare);
        var valueWidth = chart.Bars.Max(b => ValueWidth(chart, pen, b)) + pen.Unit(8);
        var room = Math.Max(pen.Unit(10), width - left - valueWidth);
        var maximum = Math.Max(chart.Bars.Max(b => b.Value ?? 0), double.Epsilon);

        for (var rank = 0; rank < chart.Bars.Count; rank++)
        {
            var bar = chart.Bars[rank];
            var top = unitHeight + (rank * slot);
            var thickness = above ? Math.Min(pen.Unit(12), slot - pen.LineHeight - pen.Unit(8)) : Math.Min(pen.Unit(20), slot * 0.7);
            var middle = above ? top + pen.LineHeight + pen.Unit(4) + (thickness / 2) : top + (slot / 2);
            if (above) pen.Text(0, top + pen.Ascent, pen.Fit(bar.Label, width));
            else pen.Text(left - pen.Unit(8), middle + pen.Unit(4), pen.Fit(bar.Label, left - pen.Unit(10)), TextAnchor.End);
            PaintBar(chart, pen, bar, left, middle, thickness, room / maximum);
        }

        if (!above) pen.Line(left, unitHeight, left, height, Ink.Axis);
    }

    private static void PaintBar(HorizontalBars chart, ChartPen pen, HorizontalBar bar, double left, double middle, double thickness, double scale)
    {
        var baseline = middle + pen.Unit(4);
        if (bar.Value is not { } value)
        {
            pen.Text(left + pen.Unit(7), baseline, ChartTable.Missing);
            return;
        }

        var length = value * scale;
        if (length > 0) pen.Canvas.FillRectangle(left, middle - (thickness / 2), length, thickness, Ink.Series1, pen.Unit(2));
        var text = chart.Format.Format(value);
        pen.Strong(left + length + pen.Unit(7), baseline, text);
        if (bar.Note is { } note) pen.Text(left + length + pen.Unit(13) + pen.Measure(text, strong: true), baseline, note);
    }

    private static double ValueWidth(HorizontalBars chart, ChartPen pen, HorizontalBar bar) => bar.Value is { } value
        ? pen.Measure(chart.Format.Format(value), strong: true) + (bar.Note is { } note ? pen.Unit(6) + pen.Measure(note) : 0)
        : pen.Measure(ChartTable.Missing);
}
