using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>Élément de liste : sa marque (Lbl) et son corps (LBody), qui peut continuer page suivante.</summary>
internal sealed class ListItemElement(TextElement label, ContainerElement body, double indent) : Element
{
    private StructureElement? _item, _body;
    private bool _labelled;

    public override IEnumerable<Element> Children => [label, body];

    public override SpacePlan Measure(Size available, RenderContext context)
    {
        var plan = body.Measure(available with { Width = available.Width - indent }, context);
        return plan.Kind == PlanKind.Wrap ? plan : plan with { Width = plan.Width + indent };
    }

    public override void Draw(Rect area, RenderContext context)
    {
        context.Enter(ref _item, "LI");
        if (!_labelled)
            label.Draw(area with { Width = indent, Height = double.MaxValue }, context);
        _labelled = true;
        context.Enter(ref _body, "LBody");
        body.Draw(area with { X = area.X + indent, Width = area.Width - indent }, context);
        context.Leave();
        context.Leave();
    }

    public override string Blocking(Size available, RenderContext context) => body.Blocking(available with { Width = available.Width - indent }, context);

    public override void Prepare(IReadOnlyList<HeadingElement> headings)
    {
        label.Tag = "Lbl";
        if (body.SoleText is { } text)
            text.Tag = null;
        base.Prepare(headings);
    }

    public override void Reset()
    {
        (_item, _body, _labelled) = (null, null, false);
        base.Reset();
    }
}
