using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

internal enum RowItemSize { Relative, Constant, Auto }

/// <summary>Éléments côte à côte ; tous reçoivent la hauteur du plus haut.</summary>
internal sealed class RowElement : Element
{
    private sealed record Item(Element Element, RowItemSize Kind, double Value);

    private readonly List<Item> _items = [];
    private double[] _widths = [];
    private double _widthsFor = -1;

    /// <summary>Écart entre deux éléments, en points.</summary>
    public double Spacing { get; set; }

    public override IEnumerable<Element> Children => _items.Select(i => i.Element);

    public void Add(Element element, RowItemSize kind, double value) => _items.Add(new Item(element, kind, value));

    public override SpacePlan Measure(Size available, RenderContext context)
    {
        var widths = Widths(available, context);
        double height = 0;
        bool partial = false;
        for (int i = 0; i < _items.Count; i++)
        {
            var plan = _items[i].Element.Measure(available with { Width = widths[i] }, context);
            if (plan.Kind == PlanKind.Wrap)
                return plan;
            partial |= plan.Kind == PlanKind.Partial;
            height = Math.Max(height, plan.Height);
        }

        return new SpacePlan(partial ? PlanKind.Partial : PlanKind.Full, available.Width, height);
    }

    public override void Draw(Rect area, RenderContext context)
    {
        var widths = Widths(area.Size, context);
        double x = area.X;
        for (int i = 0; i < _items.Count; i++)
        {
            _items[i].Element.Draw(area with { X = x, Width = widths[i] }, context);
            x += widths[i] + Spacing;
        }
    }

    public override string Blocking(Size available, RenderContext context)
    {
        var widths = Widths(available, context);
        int at = Enumerable.Range(0, _items.Count)
            .FirstOrDefault(i => _items[i].Element.Measure(available with { Width = widths[i] }, context).Kind == PlanKind.Wrap, -1);
        return at < 0 ? base.Blocking(available, context) : _items[at].Element.Blocking(available with { Width = widths[at] }, context);
    }

    public override void Reset()
    {
        _widthsFor = -1;
        base.Reset();
    }

    /// <summary>Largeurs, calculées une fois : un élément fini ne doit pas céder sa place quand la rangée continue page suivante.</summary>
    private double[] Widths(Size available, RenderContext context)
    {
        if (Math.Abs(_widthsFor - available.Width) > Epsilon)
            (_widths, _widthsFor) = (ComputeWidths(available, context), available.Width);
        return _widths;
    }

    private double[] ComputeWidths(Size available, RenderContext context)
    {
        var widths = new double[_items.Count];
        double left = available.Width - Spacing * Math.Max(0, _items.Count - 1), shares = 0;
        for (int i = 0; i < _items.Count; i++)
        {
            widths[i] = _items[i].Kind switch
            {
                RowItemSize.Constant => _items[i].Value,
                RowItemSize.Auto => _items[i].Element.Measure(new Size(Math.Max(0, left), double.MaxValue), context).Width + Epsilon,
                _ => 0,
            };
            left -= widths[i];
            shares += _items[i].Kind == RowItemSize.Relative ? _items[i].Value : 0;
        }

        if (left < -Epsilon)
            throw new LayoutException($"Les éléments d'une rangée demandent {-left:0} points de plus que la largeur offerte ({available.Width:0}).");
        for (int i = 0; i < _items.Count; i++)
        {
            if (_items[i].Kind == RowItemSize.Relative)
                widths[i] = left * _items[i].Value / shares;
        }

        return widths;
    }
}
