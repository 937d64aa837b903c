namespace VillesSolidaires.Documents.Charts;

/// <summary>Libellés sous des barres : sur plusieurs lignes s'ils tiennent entiers, sinon écrits sur une ligne en en sautant.</summary>
internal sealed class CategoryLabels
{
    private const int MaxLines = 3;

    private readonly ChartPen _pen;
    private readonly IReadOnlyList<string> _categories;
    private readonly double _slot;
    private readonly List<IReadOnlyList<string>>? _wrapped;

    /// <param name="pen">Crayon.</param>
    /// <param name="categories">Libellés.</param>
    /// <param name="slot">Largeur d'une catégorie.</param>
    public CategoryLabels(ChartPen pen, IReadOnlyList<string> categories, double slot)
    {
        (_pen, _categories, _slot) = (pen, categories, slot);
        var lines = categories.Select(c => pen.Wrap(c, slot - pen.Unit(6), MaxLines)).ToList();

        // Des libellés coupés perdraient leur sens : au-delà de trois lignes, on les écrit entiers et on en saute.
        var isTruncated = lines.Exists(l => l[^1].EndsWith('…'));
        _wrapped = isTruncated ? null : lines;
        Height = ((isTruncated ? 1 : lines.Max(l => l.Count)) * pen.LineHeight) + pen.Unit(6);
    }

    /// <summary>Hauteur occupée sous la zone de dessin.</summary>
    public double Height { get; }

    public void Paint(PlotArea area, double width)
    {
        var baseline = area.Bottom + _pen.Unit(6) + _pen.Ascent;
        double Center(int rank) => area.Left + ((rank + 0.5) * _slot);
        if (_wrapped is null)
        {
            var stride = AxisPainter.Stride([.. _categories.Select(c => _pen.Measure(c))], _slot, _pen.Unit(8));
            var kept = _categories.Select((label, rank) => (X: Center(rank), Label: _pen.Fit(label, width / 2), Rank: rank)).Where(c => c.Rank % stride == 0);
            AxisPainter.PaintHorizontal(_pen, kept.Select(c => (c.X, c.Label)), baseline, width);
            return;
        }

        for (var rank = 0; rank < _wrapped.Count; rank++)
        {
            for (var line = 0; line < _wrapped[rank].Count; line++)
            {
                _pen.Text(Center(rank), baseline + (line * _pen.LineHeight), _wrapped[rank][line], TextAnchor.Middle);
            }
        }
    }
}
