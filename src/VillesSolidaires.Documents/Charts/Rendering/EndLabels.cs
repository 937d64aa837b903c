namespace VillesSolidaires.Documents.Charts;

internal sealed record EndLabel(CanvasPoint Anchor, string Name, IReadOnlyList<string> Notes, Ink Ink);

/// <summary>Noms au bout des lignes : empilés dans la marge de droite sans se chevaucher, ou posés près du point si la ligne finit plus tôt.</summary>
internal static class EndLabels
{
    /// <summary>Un nom plus près d'une ligne que cela la touche, à l'œil.</summary>
    private const double Clearance = 5;

    public static void Paint(
        ChartPen pen, PlotArea area, double width, IReadOnlyList<EndLabel> labels, IReadOnlyList<CanvasPoint[]> lines, double edgeShare)
    {
        var edge = area.Left + (area.Width * edgeShare);
        var atEdge = labels.Where(l => l.Anchor.X >= edge - 0.01).OrderBy(l => l.Anchor.Y).ToList();
        var taken = PaintMargin(pen, area, width, atEdge);
        // Un nom près de son point peut déborder dans la marge de droite, là où elle est libre.
        var bounds = new Box(area.Left, area.Top - pen.Unit(12), width, area.Bottom);
        foreach (var label in labels.Except(atEdge)) PaintNearPoint(pen, bounds, label, lines, taken);
    }

    /// <summary>Hauts de blocs les plus proches de leur vœu, sans chevauchement ni débordement.</summary>
    /// <param name="wanted">Hauts souhaités, croissants.</param>
    /// <param name="heights">Hauteurs des blocs.</param>
    /// <param name="top">Limite haute.</param>
    /// <param name="bottom">Limite basse ; si la place manque, les blocs débordent en bas plutôt que de se chevaucher.</param>
    internal static double[] Stack(IReadOnlyList<double> wanted, IReadOnlyList<double> heights, double top, double bottom)
    {
        var tops = new double[wanted.Count];
        var free = top;
        for (var i = 0; i < tops.Length; i++)
        {
            tops[i] = Math.Max(wanted[i], free);
            free = tops[i] + heights[i];
        }

        var limit = bottom;
        for (var i = tops.Length - 1; i >= 0; i--)
        {
            tops[i] = Math.Min(tops[i], limit - heights[i]);
            limit = tops[i];
        }

        if (tops.Length > 0 && tops[0] < top)
        {
            free = top;
            for (var i = 0; i < tops.Length; i++)
            {
                tops[i] = free;
                free += heights[i];
            }
        }

        return tops;
    }

    /// <returns>Les blocs posés dans la marge.</returns>
    private static List<Box> PaintMargin(ChartPen pen, PlotArea area, double width, IReadOnlyList<EndLabel> labels)
    {
        var x = area.Right + pen.Unit(10);
        var names = labels.Select(l => pen.Wrap(l.Name, width - x, strong: true)).ToList();
        var withNotes = names.Sum(n => n.Count) + labels.Sum(l => l.Notes.Count) <= area.Height / pen.LineHeight;
        double Height(EndLabel label, int rank) => (names[rank].Count + (withNotes ? label.Notes.Count : 0)) * pen.LineHeight;
        var tops = Stack([.. labels.Select(l => l.Anchor.Y - pen.Unit(8))], [.. labels.Select(Height)], area.Top - pen.Unit(8), area.Bottom + pen.Unit(8));
        for (var i = 0; i < labels.Count; i++)
        {
            var baseline = tops[i] + pen.Ascent;
            foreach (var line in names[i])
            {
                pen.Strong(x, baseline, line, labels[i].Ink);
                baseline += pen.LineHeight;
            }

            foreach (var note in withNotes ? labels[i].Notes : [])
            {
                pen.Text(x, baseline, pen.Fit(note, width - x));
                baseline += pen.LineHeight;
            }
        }

        return [.. labels.Select((label, rank) => new Box(x, tops[rank], width, tops[rank] + Height(label, rank)))];
    }

    private static void PaintNearPoint(ChartPen pen, Box bounds, EndLabel label, IReadOnlyList<CanvasPoint[]> lines, List<Box> taken)
    {
        var text = string.Join(" · ", label.Notes.Prepend(label.Name));
        var size = pen.Measure(text, strong: true);
        var (x, y) = (label.Anchor.X, label.Anchor.Y);
        Box At(double left, double baseline) => new(left, baseline - pen.Ascent, left + size, baseline + pen.Unit(4));
        Box[] candidates =
        [
            At(x - (size / 2), y - pen.Unit(12)),
            At(x - size - pen.Unit(12), y - pen.Unit(5)),
            At(x + pen.Unit(10), y + pen.Unit(4)),
            At(x - (size / 2), y + pen.Unit(22)),
            At(x + pen.Unit(8), y + pen.Unit(18)),
            At(x - size - pen.Unit(12), y + pen.Unit(18)),
            At(x - (size / 2), y - pen.Unit(22)),
            At(x - size - pen.Unit(12), y - pen.Unit(18)),
        ];
        var best = candidates.MinBy(box => Cost(box, pen.Unit(Clearance), bounds, lines, taken));
        taken.Add(best);
        pen.Strong(best.Left, best.Top + pen.Ascent, text, label.Ink);
    }

    /// <summary>Longueur de ligne que le texte couvre ou touche ; sortir du cadre ou couvrir un autre nom coûte davantage.</summary>
    private static double Cost(Box box, double clearance, Box bounds, IReadOnlyList<CanvasPoint[]> lines, IEnumerable<Box> taken)
    {
        const int Samples = 24;
        var outside = Math.Max(0, bounds.Left - box.Left) + Math.Max(0, box.Right - bounds.Right) + Math.Max(0, bounds.Top - box.Top) + Math.Max(0, box.Bottom - bounds.Bottom);
        var near = box.Inflate(clearance);
        var covered = 0d;
        foreach (var line in lines)
        {
            foreach (var (from, to) in line.Zip(line.Skip(1)))
            {
                var length = Math.Sqrt(((to.X - from.X) * (to.X - from.X)) + ((to.Y - from.Y) * (to.Y - from.Y)));
                var inside = Enumerable.Range(0, Samples + 1).Count(i =>
                    near.Contains(from.X + ((to.X - from.X) * i / Samples), from.Y + ((to.Y - from.Y) * i / Samples)));
                covered += length * inside / Samples;
            }
        }

        return (outside * 10) + covered + (taken.Any(t => t.Intersects(box)) ? 1000 : 0);
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public Box Inflate(double by) => new(Left - by, Top - by, Right + by, Bottom + by);

        public bool Contains(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;

        public bool Intersects(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
