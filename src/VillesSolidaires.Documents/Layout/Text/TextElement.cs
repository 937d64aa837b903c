using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

internal enum SpanKind { Literal, CurrentPageNumber, TotalPages }

internal sealed class TextSpan(SpanKind kind, string text)
{
    public SpanKind Kind { get; } = kind;

    public string Text { get; } = text.IsNormalized() ? text : text.Normalize(); // les accents décomposés n'ont pas de dessin propre

    public SpanStyle Style { get; set; } = new();

    public LinkTarget? Link { get; set; }

    /// <summary>Note dont ce morceau est l'appel.</summary>
    public Footnote? Footnote { get; set; }
}

/// <summary>Paragraphe : se coupe entre les lignes, sans laisser une ligne seule en bas (orpheline) ni en haut de page (veuve).</summary>
internal sealed class TextElement : Element
{
    private const int MinLines = 2;
    private const double UnderlineWidth = 0.5;

    private readonly List<TextSpan> _spans = [];
    private SpanStyle _resolved = SpanStyle.Default;
    private IReadOnlyList<TextRun>? _runs;
    private IReadOnlyList<TextLine> _lines = [];
    private double _linesWidth = -1;
    private int _next;
    private StructureElement? _element;

    public SpanStyle Style { get; set; } = new();

    /// <summary>Étiquette du paragraphe ; null quand le texte appartient directement à la cellule ou à la puce qui le contient.</summary>
    public string? Tag { get; set; } = "P";

    /// <summary>Ne se coupe pas entre deux pages.</summary>
    public bool Unbreakable { get; set; }

    public string PlainText => string.Concat(_spans.Select(s => s.Text));

    /// <summary>Notes appelées par ce texte, dans l'ordre.</summary>
    public IEnumerable<Footnote> Footnotes => _spans.Select(s => s.Footnote).OfType<Footnote>();

    private bool IsDynamic => _spans.Exists(s => s.Kind != SpanKind.Literal);

    public TextSpan Add(SpanKind kind, string text)
    {
        var span = new TextSpan(kind, text);
        _spans.Add(span);
        return span;
    }

    public void Clear() => _spans.Clear();

    /// <summary>Début d'un texte, pour le citer dans un message.</summary>
    public static string Excerpt(string text)
    {
        const int Length = 48;
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Length ? line : line[..Length].TrimEnd() + "…";
    }

    public override string Blocking(Size available, RenderContext context) => $"le texte « {Excerpt(PlainText)} »";

    public override void Inherit(SpanStyle style)
    {
        _resolved = Style.Over(style);
        (_runs, _linesWidth) = (null, -1);
    }

    public override void Reset()
    {
        (_next, _element) = (0, null);
    }

    public override SpacePlan Measure(Size available, RenderContext context)
    {
        Compose(available.Width, context);
        int count = CountFitting(available.Height);
        int left = _lines.Count - _next;
        if (left == 0)
            return SpacePlan.Nothing;
        if (count == 0)
            return SpacePlan.Wrap;
        double width = 0, height = 0;
        for (int i = _next; i < _next + count; i++)
            (width, height) = (Math.Max(width, _lines[i].Width), height + _lines[i].Height);
        return new SpacePlan(count == left ? PlanKind.Full : PlanKind.Partial, Math.Min(width, available.Width), height);
    }

    public override void Draw(Rect area, RenderContext context)
    {
        Compose(area.Width, context);
        int end = _next + CountFitting(area.Height);
        if (end == _next)
            return;
        if (Tag is not null)
            context.Enter(ref _element, Tag);
        double y = area.Y;
        for (; _next < end; _next++)
        {
            DrawLine(_lines[_next], area, y, isLast: _next == _lines.Count - 1, context);
            y += _lines[_next].Height;
        }

        if (Tag is not null)
            context.Leave();
    }

    /// <summary>Dernière ligne du texte composé à cette largeur, ou null s'il est vide.</summary>
    public TextLine? LastLineIn(double width, RenderContext context)
    {
        Compose(width, context);
        return _lines.Count > 0 ? _lines[^1] : null;
    }

    private void Compose(double width, RenderContext context)
    {
        bool reusable = _next > 0 || Math.Abs(_linesWidth - width) < Epsilon;
        if (reusable && !IsDynamic)
            return;
        if (_runs is null || IsDynamic)
            _runs = [.. _spans.Select(s => ToRun(s, context))];
        _lines = LineBreaker.Break(_runs, width);
        _linesWidth = width;
    }

    private TextRun ToRun(TextSpan span, RenderContext context)
    {
        var text = span.Kind switch
        {
            SpanKind.CurrentPageNumber => context.PageNumberText,
            SpanKind.TotalPages => context.TotalPagesText,
            _ => span.Footnote?.Mark ?? span.Text,
        };
        var style = span.Style.Over(_resolved);
        return new TextRun(text.Replace("\r", "", StringComparison.Ordinal), style.Paint, style.LineHeight!.Value, span.Link) { Footnote = span.Footnote };
    }

    private int CountFitting(double height)
    {
        int count = 0, left = _lines.Count - _next;
        for (double used = 0; count < left; count++)
        {
            used += _lines[_next + count].Height;
            if (used > height + Epsilon)
                break;
        }

        if (count == left)
            return count;
        if (Unbreakable && _next == 0)
            return 0;
        if (left - count < MinLines)
            count = left - MinLines; // veuve : la page suivante reçoit au moins deux lignes
        bool orphan = _next == 0 && count < MinLines;
        return orphan ? 0 : Math.Max(0, count);
    }

    private void DrawLine(TextLine line, Rect area, double top, bool isLast, RenderContext context)
    {
        double slack = area.Width - line.Width;
        double x = area.X + _resolved.Alignment switch
        {
            TextAlignment.Right => slack,
            TextAlignment.Center => slack / 2,
            _ => 0,
        };
        for (int i = 0; i < line.Fragments.Count; i++)
        {
            var fragment = line.Fragments[i];
            bool addsSpace = !isLast && line.EndsAtSpace && i == line.Fragments.Count - 1;
            var text = addsSpace ? fragment.Text + " " : fragment.Text;
            if (fragment.Run.Footnote is { } note && !context.InArtifact)
                DrawMark(fragment, note, text, x, top + line.Baseline, context);
            else if (fragment.Run.Link is { } link && !context.InArtifact)
                DrawLink(fragment, link, text, new Rect(x, top, fragment.Width, line.Height), top + line.Baseline, context);
            else
                context.Surface.DrawText(x, top + line.Baseline, text, fragment.Run.Paint);
            x += fragment.Width;
        }
    }

    /// <summary>Appel de note (Reference), suivi dans l'arbre par la note même : une aide technique la lit là où elle est appelée.</summary>
    private static void DrawMark(TextFragment fragment, Footnote note, string text, double x, double baseline, RenderContext context)
    {
        StructureElement? element = null;
        context.Enter(ref element, "Reference");
        context.Surface.DrawText(x, baseline, text, fragment.Run.Paint);
        context.Leave();
        context.Place(note);
    }

    private static void DrawLink(TextFragment fragment, LinkTarget link, string text, Rect area, double baseline, RenderContext context)
    {
        StructureElement? element = null;
        context.Enter(ref element, "Link");
        context.Surface.AddLink(area, link.Target, link.External, link.Contents);
        context.Surface.DrawText(area.X, baseline, text, fragment.Run.Paint);
        context.Leave();
        var underline = GraphicsPath.Rectangle(new Rect(area.X, baseline + 1.5, area.Width, UnderlineWidth));
        context.DrawDecoration(underline, new Paint(fragment.Run.Paint.Color));
    }
}
