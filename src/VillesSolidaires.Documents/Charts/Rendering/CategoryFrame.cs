namespace VillesSolidaires.Documents.Charts;

/// <summary>Cadre d'un graphique à barres verticales : légende, unité, axe des valeurs et libellés des catégories.</summary>
/// <param name="Values">Hauteurs à faire tenir sur l'axe.</param>
internal sealed record CategoryFrame(IReadOnlyList<string> Categories, ValueFormat Format, IReadOnlyList<LegendEntry> Legend, IReadOnlyList<double> Values)
{
    /// <param name="pen">Plume.</param>
    /// <param name="width">Largeur du graphique.</param>
    /// <param name="height">Hauteur du graphique.</param>
    /// <param name="paintBars">Dessine les barres, entre l'axe et les libellés ; reçoit l'aire, l'échelle et la largeur d'une catégorie.</param>
    public void Paint(ChartPen pen, double width, double height, Action<PlotArea, NiceScale, double> paintBars)
    {
        var legendHeight = LegendPainter.Height(pen, Legend, width);
        var top = legendHeight + AxisPainter.UnitHeight(pen, Format) + pen.Unit(18);
        var scale = NiceScale.From(Values, AxisPainter.Intervals(pen, height - top), Format.SmallestStep);
        var left = AxisPainter.LeftMargin(pen, scale, Format);
        var slot = (width - left) / Categories.Count;
        var labels = new CategoryLabels(pen, Categories, slot);
        var area = new PlotArea(left, top, width, height - labels.Height);

        LegendPainter.Paint(pen, Legend, 0, 0, width);
        AxisPainter.PaintUnit(pen, Format, legendHeight, width);
        AxisPainter.PaintVertical(pen, area, scale, Format);
        paintBars(area, scale, slot);
        labels.Paint(area, width);
    }
}
