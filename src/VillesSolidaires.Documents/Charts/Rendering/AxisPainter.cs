namespace VillesSolidaires.Documents.Charts;

/// <summary>Axes d'un graphique cartésien : graduations, quadrillage et libellés qui ne se chevauchent pas.</summary>
internal static class AxisPainter
{
    /// <summary>Nombre d'intervalles que la hauteur supporte sans serrer les libellés.</summary>
    public static int Intervals(ChartPen pen, double height) => Math.Clamp((int)(height / pen.Unit(46)), 1, 6);

    public static double LeftMargin(ChartPen pen, NiceScale scale, ValueFormat format) =>
        scale.Ticks.Max(t => pen.Measure(format.FormatTick(t, scale.Step))) + pen.Unit(8);

    /// <summary>Unité en toutes lettres, au-dessus de l'axe ; les euros et les pourcentages la portent déjà sur chaque graduation.</summary>
    public static double UnitHeight(ChartPen pen, ValueFormat format) => format.Unit is null ? 0 : pen.Unit(22);

    public static void PaintUnit(ChartPen pen, ValueFormat format, double top, double width)
    {
        if (format.Unit is { } unit) pen.Text(0, top + pen.Ascent, pen.Fit(unit, width));
    }

    public static void PaintVertical(ChartPen pen, PlotArea area, NiceScale scale, ValueFormat format)
    {
        foreach (var tick in scale.Ticks)
        {
            var y = area.Y(scale, tick);
            pen.Line(area.Left, y, area.Right, y, tick == 0 ? Ink.Axis : Ink.Grid);
            pen.Text(area.Left - pen.Unit(7), y + pen.Unit(4), format.FormatTick(tick, scale.Step), TextAnchor.End);
        }
    }

    /// <summary>Plus petit pas régulier qui garde les libellés écartés.</summary>
    /// <param name="widths">Largeurs des libellés, espacés régulièrement.</param>
    /// <param name="spacing">Distance entre deux libellés voisins.</param>
    /// <param name="gap">Blanc minimal entre deux libellés.</param>
    public static int Stride(IReadOnlyList<double> widths, double spacing, double gap)
    {
        for (var stride = 1; stride < widths.Count; stride++)
        {
            var kept = widths.Where((_, rank) => rank % stride == 0).ToList();
            if (kept.Zip(kept.Skip(1)).All(pair => ((pair.First + pair.Second) / 2) + gap <= stride * spacing)) return stride;
        }

        return Math.Max(1, widths.Count);
    }

    /// <summary>Écrit des libellés à des abscisses quelconques : un libellé qui toucherait le précédent est sauté.</summary>
    public static void PaintHorizontal(ChartPen pen, IEnumerable<(double X, string Label)> labels, double baseline, double width)
    {
        var free = double.NegativeInfinity;
        foreach (var (x, label) in labels)
        {
            var size = pen.Measure(label);
            var left = Math.Clamp(x - (size / 2), 0, Math.Max(0, width - size));
            if (left < free) continue;
            pen.Text(left + (size / 2), baseline, label, TextAnchor.Middle);
            free = left + size + pen.Unit(8);
        }
    }
}
