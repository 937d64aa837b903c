using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>N'existe que sur les pages choisies ; ailleurs, n'occupe aucune place.</summary>
internal sealed class ShowWhenElement(Func<PagePosition, bool> condition) : ContainerElement
{
    public override SpacePlan Measure(Size available, RenderContext context) =>
        condition(context.Position) ? base.Measure(available, context) : SpacePlan.Nothing;

    public override void Draw(Rect area, RenderContext context)
    {
        if (condition(context.Position))
            base.Draw(area, context);
    }
}

/// <summary>Ne commence sur la page que s'il y reste la hauteur demandée ; peut ensuite se couper.</summary>
internal sealed class EnsureSpaceElement(double height) : StartedElement
{
    public override SpacePlan Measure(Size available, RenderContext context)
    {
        bool isTooLow = available.Height < Math.Min(height, context.ContentHeight) - Epsilon;
        return !IsStarted && isTooLow && !context.IgnoresKeepWithNext ? SpacePlan.Wrap : base.Measure(available, context);
    }
}
