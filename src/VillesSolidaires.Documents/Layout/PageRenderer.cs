using VillesSolidaires.Documents.Fonts;
using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>Déroule le contenu d'un gabarit sur autant de pages qu'il en faut.</summary>
internal sealed class PageRenderer(PageDescriptor page, RenderContext context)
{
    private const double Bleed = 2; // déborde pour qu'aucun liseré blanc ne reste au bord
    private const double FootnoteStep = 0.1; // précision, en points, de la place des notes
    private const double WatermarkOpacity = 0.1;
    private const double WatermarkAngle = 52;

    public void Render()
    {
        page.ContentElement.Reset();
        context.BeginSet();
        bool finished;
        do
        {
            context.BeginPage(page.PageSize);
            finished = RenderPage();
        }
        while (!finished);
    }

    private bool RenderPage()
    {
        var whole = new Rect(0, 0, page.PageSize.Width, page.PageSize.Height);
        if (page.Color is { } color)
            context.DrawDecoration(GraphicsPath.Rectangle(new Rect(-Bleed, -Bleed, whole.Width + 2 * Bleed, whole.Height + 2 * Bleed)), new Paint(color));
        DrawRepeated(page.BackgroundElement, whole, ArtifactKind.Layout);

        double width = whole.Width - page.Left - page.Right;
        double header = HeightOf(page.HeaderElement, width), footer = HeightOf(page.FooterElement, width);
        var body = new Rect(page.Left, page.Top + header, width, whole.Height - page.Top - page.Bottom - header - footer);
        if (width <= 0 || body.Height <= 0)
            throw new LayoutException("Les marges, l'en-tête et le pied ne laissent aucune place au contenu.");
        DrawRepeated(page.HeaderElement, body with { Y = page.Top, Height = header }, ArtifactKind.Header);
        bool finished = RenderContent(body);
        DrawRepeated(page.FooterElement, body with { Y = body.Bottom, Height = footer }, ArtifactKind.Footer);
        DrawRepeated(page.ForegroundElement, whole, ArtifactKind.Layout);
        DrawWatermark(whole);
        return finished;
    }

    private bool RenderContent(Rect whole)
    {
        var body = whole with { Height = whole.Height - context.FootnoteHeight };
        if (body.Height <= 0)
            throw new LayoutException($"Les notes de bas de page ne laissent aucune place au contenu de la page {context.PageNumber}.");
        var plan = MeasureContent(ref body, whole.Height);
        if (plan.Kind == PlanKind.Wrap)
        {
            var after = context.LastHeading is { } heading ? $", après le titre « {heading} »" : "";
            throw new LayoutException(
                $"Un contenu ne tient pas sur une page entière (page {context.PageNumber}{after}) : {page.ContentElement.Blocking(body.Size, context)} "
                + $"pour {body.Width:0} × {body.Height:0} points offerts.");
        }

        page.ContentElement.Draw(body, context);
        DrawFootnotes(whole, plan.Height);
        return plan.Kind == PlanKind.Full;
    }

    private SpacePlan MeasureContent(ref Rect body, double wholeHeight)
    {
        context.ContentHeight = body.Height;
        context.IgnoresKeepWithNext = false;
        var plan = page.ContentElement.Measure(body.Size, context);
        if (plan.Kind == PlanKind.Wrap)
        {
            context.IgnoresKeepWithNext = true;
            plan = page.ContentElement.Measure(body.Size, context);
        }

        if (plan.Kind != PlanKind.Wrap || context.FootnoteHeight == 0)
            return plan;

        // La place gardée pour une note, depuis chassée ailleurs, peut manquer à un bloc insécable : il la reprend, et pas un point de plus.
        double low = body.Height, high = wholeHeight;
        while (high - low > FootnoteStep)
        {
            double middle = (low + high) / 2;
            context.ContentHeight = middle;
            (low, high) = page.ContentElement.Measure(body.Size with { Height = middle }, context).Kind == PlanKind.Wrap ? (middle, high) : (low, middle);
        }

        body = body with { Height = high };
        context.ContentHeight = high;
        return page.ContentElement.Measure(body.Size, context);
    }

    /// <summary>Pose les notes au bas de la page, ou retient pour la passe suivante la place qui leur manque.</summary>
    private void DrawFootnotes(Rect body, double contentHeight)
    {
        var area = new FootnoteArea(context.TakeFootnotes(), body.Width, page.Style, context);
        bool isReserved = area.Height <= context.FootnoteHeight + FootnoteStep;
        if (isReserved && area.Height > 0 && contentHeight + area.Height > body.Height + FootnoteStep)
            throw new LayoutException($"Une note de bas de page ne tient pas avec son appel sur la page {context.PageNumber}.");
        context.ReserveFootnotes(area.Height);
        area.Draw(body.X, body.Bottom);
    }

    private double HeightOf(ContainerElement element, double width)
    {
        element.Reset();
        return element.Measure(new Size(width, double.MaxValue), context).Height;
    }

    private void DrawRepeated(ContainerElement element, Rect area, ArtifactKind kind)
    {
        element.Reset();
        context.BeginArtifact(kind);
        element.Draw(area, context);
        context.EndArtifact();
    }

    private void DrawWatermark(Rect whole)
    {
        if (page.WatermarkText is not { Length: > 0 } text)
            return;
        var font = FontLibrary.Get(FontFace.SansSemiBold);
        double diagonal = Math.Min(whole.Width, whole.Height) * 0.95, size = Math.Min(130, diagonal / font.Measure(text, 1));
        double radians = WatermarkAngle * Math.PI / 180, width = font.Measure(text, size);
        double alongX = width / 2 * Math.Cos(radians), alongY = width / 2 * Math.Sin(radians), half = 0.33 * size; // demi-hauteur de capitale
        context.BeginArtifact(ArtifactKind.Watermark);
        context.Surface.DrawText(
            whole.Width / 2 - alongX + half * Math.Sin(radians),
            whole.Height / 2 + alongY + half * Math.Cos(radians),
            text,
            new TextPaint(FontFace.SansSemiBold, size, Theme.Title, Angle: WatermarkAngle, Opacity: WatermarkOpacity));
        context.EndArtifact();
    }
}
