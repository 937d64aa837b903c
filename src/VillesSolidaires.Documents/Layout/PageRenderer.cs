using VillesSolidaires.Documents.Fonts;
using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>Déroule le contenu d'un gabarit sur autant de pages qu'il en faut.</summary>
internal sealed class PageRenderer(PageDescriptor page, RenderContext context)
{
    private const double Bleed = 2; // déborde pour qu'aucun liseré blanc ne reste au bord
    private const double WatermarkOpacity = 0.1;
    private const double WatermarkAngle = 52;

    public void Render()
    {
        page.ContentElement.Reset();
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

    private bool RenderContent(Rect body)
    {
        context.ContentHeight = body.Height;
        context.IgnoresKeepWithNext = false;
        var plan = page.ContentElement.Measure(body.Size, context);
        if (plan.Kind == PlanKind.Wrap)
        {
            context.IgnoresKeepWithNext = true;
            plan = page.ContentElement.Measure(body.Size, context);
        }

        if (plan.Kind == PlanKind.Wrap)
        {
            var after = context.LastHeading is { } heading ? $", après le titre « {heading} »" : "";
            throw new LayoutException(
                $"Un élément ne tient pas sur une page entière (page {context.PageNumber}{after}) : {body.Width:0} × {body.Height:0} points sont offerts.");
        }

        page.ContentElement.Draw(body, context);
        return plan.Kind == PlanKind.Full;
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
