using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>Sommaire : une entrée par titre, bâtie quand tous les titres du document sont connus.</summary>
internal sealed class TableOfContentsElement(int maxLevel, double spacing) : ContainerElement
{
    private SpanStyle _style = SpanStyle.Default;

    public override void Prepare(IReadOnlyList<HeadingElement> headings)
    {
        var entries = headings.Where(h => h.InTableOfContents && h.Level <= maxLevel).ToList();
        if (Child is not null || entries.Count == 0)
            return;
        var column = new ColumnElement { Spacing = spacing };
        foreach (var heading in entries)
            column.Add(new TableOfContentsEntry(heading));
        var toc = new TagElement("TOC");
        ((IContainer)toc).SetChild(column);
        ((IContainer)this).SetChild(toc);
        toc.Inherit(_style);
    }

    public override void Inherit(SpanStyle style)
    {
        _style = style;
        base.Inherit(style);
    }
}

/// <summary>Entrée du sommaire : titre, points de conduite (artefact), numéro de page ; l'ensemble est un lien.</summary>
internal sealed class TableOfContentsEntry : Element
{
    private const double Indent = 14, NumberWidth = 24, LeaderStep = 4, LeaderDot = 0.9, LeaderMargin = 7;

    private readonly HeadingElement _heading;
    private readonly TextElement _title = new() { Tag = null, Unbreakable = true };
    private SpanStyle _style = SpanStyle.Default;
    private StructureElement? _item, _reference, _link;
    private bool _done;

    public TableOfContentsEntry(HeadingElement heading)
    {
        _heading = heading;
        _title.Add(SpanKind.Literal, heading.Title);
        _title.Style = new SpanStyle { Bold = heading.Level == 1 ? true : null };
    }

    public override IEnumerable<Element> Children => [_title];

    private double Offset => (_heading.Level - 1) * Indent;

    public override void Inherit(SpanStyle style)
    {
        _style = _title.Style.Over(style);
        base.Inherit(style);
    }

    public override SpacePlan Measure(Size available, RenderContext context)
    {
        if (_done)
            return SpacePlan.Nothing;
        var plan = _title.Measure(available with { Width = available.Width - Offset - NumberWidth }, context);
        return plan.Kind == PlanKind.Wrap ? plan : plan with { Width = available.Width };
    }

    public override void Draw(Rect area, RenderContext context)
    {
        if (_done)
            return;
        _done = true;
        var number = context.PageOf(_heading);
        var paint = _style.Paint;
        var titleArea = area with { X = area.X + Offset, Width = area.Width - Offset - NumberWidth };
        var (lastLineWidth, lastLineTop, baseline) = LastLine(titleArea, context);
        context.Enter(ref _item, "TOCI");
        context.Enter(ref _reference, "Reference");
        context.Enter(ref _link, "Link");
        if (!context.InArtifact)
            context.Surface.AddLink(area, _heading.Section!, external: false, $"{_heading.Title}, page {number}");
        _title.Draw(titleArea, context);
        double width = Fonts.FontLibrary.Get(paint.Face).Measure(number, paint.Size), y = area.Y + lastLineTop + baseline;
        double space = Fonts.FontLibrary.Get(paint.Face).Measure(" ", paint.Size);
        context.Surface.DrawText(area.Right - width - space, y, " " + number, paint); // l'espace sépare titre et numéro dans le texte extrait
        context.Leave();
        context.Leave();
        context.Leave();
        DrawLeader(titleArea.X + lastLineWidth + LeaderMargin, area.Right - width - LeaderMargin, y, context);
    }

    public override void Reset()
    {
        (_item, _reference, _link, _done) = (null, null, null, false);
        base.Reset();
    }

    private (double Width, double Top, double Baseline) LastLine(Rect area, RenderContext context)
    {
        var last = _title.LastLineIn(area.Width, context);
        return last is null ? (0, 0, 0) : (last.Width, area.Height - last.Height, last.Baseline);
    }

    private static void DrawLeader(double from, double to, double baseline, RenderContext context)
    {
        var dots = new GraphicsPath();
        for (double x = Math.Ceiling(from / LeaderStep) * LeaderStep; x <= to; x += LeaderStep) // grille commune : les points s'alignent d'une ligne à l'autre
            dots.AddRectangle(new Rect(x, baseline - 1, LeaderDot, LeaderDot));
        if (dots.Segments.Count > 0)
            context.DrawDecoration(dots, new Paint(Theme.Leader));
    }
}
