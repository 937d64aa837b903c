using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>Marges intérieures, en points.</summary>
internal sealed class PaddingElement(double left, double top, double right, double bottom) : ContainerElement
{
    public override SpacePlan Measure(Size available, RenderContext context)
    {
        double width = available.Width - left - right, height = available.Height - top - bottom;
        if (width < -Epsilon || height < -Epsilon)
            return SpacePlan.Wrap;
        var plan = base.Measure(new Size(width, height), context);
        return plan.Kind == PlanKind.Wrap ? plan : plan with { Width = plan.Width + left + right, Height = plan.Height + top + bottom };
    }

    public override string Blocking(Size available, RenderContext context)
    {
        var inner = new Size(available.Width - left - right, available.Height - top - bottom);
        return inner is { Width: > 0, Height: > 0 } ? base.Blocking(inner, context) : "une marge intérieure plus grande que la place";
    }

    public override void Draw(Rect area, RenderContext context) =>
        base.Draw(new Rect(area.X + left, area.Y + top, area.Width - left - right, area.Height - top - bottom), context);
}

/// <summary>Fond de couleur, aux coins arrondis si on le demande ; c'est un artefact.</summary>
internal sealed class BackgroundElement(Color color, double radius) : ContainerElement
{
    public override void Draw(Rect area, RenderContext context)
    {
        if (area is { Width: > 0, Height: > 0 })
            context.DrawDecoration(GraphicsPath.Rectangle(area, radius), new Paint(color));
        base.Draw(area, context);
    }
}

/// <summary>Filets posés à l'intérieur de la boîte, sur les côtés demandés ; ce sont des artefacts.</summary>
internal sealed class BorderElement(double left, double top, double right, double bottom, Color color) : ContainerElement
{
    public override void Draw(Rect area, RenderContext context)
    {
        base.Draw(area, context);
        Rule(context, new Rect(area.X, area.Y, left, area.Height));
        Rule(context, new Rect(area.X, area.Y, area.Width, top));
        Rule(context, new Rect(area.Right - right, area.Y, right, area.Height));
        Rule(context, new Rect(area.X, area.Bottom - bottom, area.Width, bottom));
    }

    private void Rule(RenderContext context, Rect area)
    {
        if (area is { Width: > 0, Height: > 0 })
            context.DrawDecoration(GraphicsPath.Rectangle(area), new Paint(color));
    }
}

/// <summary>Largeur ou hauteur imposées, ou hauteur minimale, en points.</summary>
internal sealed class ConstrainedElement(double? width, double? height, double minHeight) : ContainerElement
{
    public override SpacePlan Measure(Size available, RenderContext context)
    {
        double needed = height ?? minHeight;
        if (needed > available.Height + Epsilon || width > available.Width + Epsilon)
            return SpacePlan.Wrap;
        var plan = base.Measure(Inner(available), context);
        return plan.Kind == PlanKind.Wrap
            ? plan
            : plan with { Width = width ?? plan.Width, Height = height ?? Math.Max(minHeight, plan.Height) };
    }

    public override void Draw(Rect area, RenderContext context)
    {
        var inner = Inner(area.Size);
        base.Draw(area with { Width = inner.Width, Height = inner.Height }, context);
    }

    public override string Blocking(Size available, RenderContext context)
    {
        double needed = height ?? minHeight;
        return needed > available.Height + Epsilon ? $"un bloc de {needed:0} points de haut"
            : width > available.Width + Epsilon ? $"un bloc de {width:0} points de large"
            : base.Blocking(Inner(available), context);
    }

    private Size Inner(Size available) => new(width ?? available.Width, height ?? available.Height);
}

internal enum Position { Start, Middle, End, Stretch }

/// <summary>Place l'enfant dans l'espace offert, à sa propre taille.</summary>
internal sealed class AlignElement(Position horizontal, Position vertical) : ContainerElement
{
    public override void Draw(Rect area, RenderContext context)
    {
        var plan = base.Measure(area.Size, context);
        double width = horizontal == Position.Stretch ? area.Width : plan.Width;
        double height = vertical == Position.Stretch ? area.Height : plan.Height;
        base.Draw(
            new Rect(area.X + Share(horizontal) * (area.Width - width), area.Y + Share(vertical) * (area.Height - height), width, height),
            context);
    }

    private static double Share(Position position) => position switch
    {
        Position.Middle => 0.5,
        Position.End => 1,
        _ => 0,
    };
}

/// <summary>Occupe toute la hauteur restante de la page.</summary>
internal sealed class ExtendElement : ContainerElement
{
    public override SpacePlan Measure(Size available, RenderContext context)
    {
        var plan = base.Measure(available, context);
        return plan.Kind == PlanKind.Full && available.Height <= context.ContentHeight + Epsilon ? plan with { Height = available.Height } : plan;
    }
}

/// <summary>Ne se coupe pas entre deux pages, sauf si une page entière n'y suffirait pas.</summary>
internal sealed class KeepTogetherElement : StartedElement
{
    public override SpacePlan Measure(Size available, RenderContext context)
    {
        var plan = base.Measure(available, context);
        if (plan.Kind != PlanKind.Partial || IsStarted)
            return plan;
        double whole = base.Measure(available with { Height = double.MaxValue }, context).Height;
        return whole > context.ContentHeight + Epsilon ? plan : SpacePlan.Wrap;
    }
}

internal sealed class KeepWithNextElement : ContainerElement
{
    public override bool KeepsWithNext => true;
}

/// <summary>Change le style de texte de tout ce qu'il contient.</summary>
internal sealed class DefaultStyleElement(SpanStyle style) : ContainerElement
{
    public override void Inherit(SpanStyle inherited) => base.Inherit(style.Over(inherited));
}

/// <summary>Contenu décoratif : dessiné, mais absent de l'arbre de structure.</summary>
internal sealed class ArtifactElement : ContainerElement
{
    public override void Draw(Rect area, RenderContext context)
    {
        context.BeginArtifact(ArtifactKind.Layout);
        base.Draw(area, context);
        context.EndArtifact();
    }
}

/// <summary>Donne une étiquette de structure à son contenu, qu'il tienne sur une page ou sur plusieurs.</summary>
internal sealed class TagElement(string tag, string? destination = null) : ContainerElement
{
    private StructureElement? _element;
    private bool _started;

    /// <summary>Marque des éléments, si l'étiquette est celle d'une liste.</summary>
    public string? ListNumbering { get; set; }

    public override void Draw(Rect area, RenderContext context)
    {
        if (!_started && destination is not null && !context.InArtifact)
            context.Surface.AddDestination(destination, area.Y);
        _started = true;
        context.Enter(ref _element, tag);
        if (_element is not null)
            _element.ListNumbering = ListNumbering;
        base.Draw(area, context);
        context.Leave();
    }

    public override void Reset()
    {
        (_element, _started) = (null, false);
        base.Reset();
    }
}

/// <summary>Saut de page ; sans effet en haut d'une page, pour ne pas en laisser de blanche.</summary>
internal sealed class PageBreakElement : Element
{
    private bool _done;

    public override SpacePlan Measure(Size available, RenderContext context)
    {
        _done |= available.Height >= context.ContentHeight - Epsilon && available.Height < double.MaxValue;
        return _done ? SpacePlan.Nothing : SpacePlan.Partial(0, 0);
    }

    public override void Draw(Rect area, RenderContext context) => _done = true;

    public override void Reset() => _done = false;
}
