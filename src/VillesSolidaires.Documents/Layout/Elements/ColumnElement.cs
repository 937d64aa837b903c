using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>Éléments empilés, qui se suivent de page en page.</summary>
internal sealed class ColumnElement : Element
{
    private readonly record struct Placement(Element Item, double Top, SpacePlan Plan);

    private readonly List<Element> _items = [];
    private int _next;

    /// <summary>Écart entre deux éléments, en points ; absent en haut de page.</summary>
    public double Spacing { get; set; }

    public override IEnumerable<Element> Children => _items;

    public override bool KeepsWithNext => _items.Count > 0 && _items[^1].KeepsWithNext;

    public void Add(Element item) => _items.Add(item);

    public override SpacePlan Measure(Size available, RenderContext context) => Arrange(available, context, placements: null);

    public override void Draw(Rect area, RenderContext context)
    {
        var placements = new List<Placement>();
        Arrange(area.Size, context, placements);
        foreach (var (item, top, plan) in placements)
        {
            item.Draw(new Rect(area.X, area.Y + top, area.Width, plan.Height), context);
            if (plan.Kind == PlanKind.Full)
                _next++;
        }
    }

    public override string Blocking(Size available, RenderContext context) =>
        _next < _items.Count ? _items[_next].Blocking(available, context) : base.Blocking(available, context);

    public override void Reset()
    {
        _next = 0;
        base.Reset();
    }

    private SpacePlan Arrange(Size available, RenderContext context, List<Placement>? placements)
    {
        double width = 0, height = 0;
        for (int i = _next; i < _items.Count; i++)
        {
            double top = height > 0 ? height + Spacing : 0;
            var plan = _items[i].Measure(available with { Height = available.Height - top }, context);
            bool fits = plan.Kind != PlanKind.Wrap && plan.Height <= available.Height - top + Epsilon;
            if (!fits || !MayStay(i, plan, available with { Height = available.Height - top - plan.Height }, context))
                return i == _next ? SpacePlan.Wrap : SpacePlan.Partial(width, height);
            placements?.Add(new Placement(_items[i], top, plan));
            width = Math.Max(width, plan.Width);
            if (plan is not { Kind: PlanKind.Full, Height: 0 })
                height = top + plan.Height;
            if (plan.Kind == PlanKind.Partial)
                return SpacePlan.Partial(width, height);
        }

        return SpacePlan.Full(width, height);
    }

    /// <summary>Un titre ne reste en bas de page que si la suite (ou la suite de la suite, si c'est encore un titre) y commence aussi.</summary>
    private bool MayStay(int index, SpacePlan plan, Size below, RenderContext context)
    {
        if (plan.Kind != PlanKind.Full || !_items[index].KeepsWithNext || index + 1 >= _items.Count || context.IgnoresKeepWithNext)
            return true;
        var room = below with { Height = below.Height - Spacing };
        var next = _items[index + 1].Measure(room, context);
        return next.Kind != PlanKind.Wrap && next.Height <= room.Height + Epsilon
            && MayStay(index + 1, next, room with { Height = room.Height - next.Height }, context);
    }
}
