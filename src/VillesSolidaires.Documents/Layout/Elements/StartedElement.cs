using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>Sait si son contenu a commencé d'être dessiné : ce qui retient un début ne retient plus une suite.</summary>
internal abstract class StartedElement : ContainerElement
{
    protected bool IsStarted { get; private set; }

    public override void Draw(Rect area, RenderContext context)
    {
        IsStarted = true;
        base.Draw(area, context);
    }

    public override void Reset()
    {
        IsStarted = false;
        base.Reset();
    }
}
