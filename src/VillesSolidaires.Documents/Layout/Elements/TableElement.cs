using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>
/// Tableau qui continue de page en page : une ligne ne se coupe pas, l'en-tête se répète en artefact, le pied ne quitte pas la dernière ligne.
/// </summary>
internal sealed class TableElement : Element
{
    private const int MinRowsAtBreak = 2;
    private const double RuleWidth = 0.5, FooterRuleWidth = 1;

    private StructureElement? _table, _head, _body, _foot;
    private bool _started, _finished;
    private int _next;

    public List<TableColumn> Columns { get; } = [];

    public List<TableRow> HeaderRows { get; } = [];

    public List<TableRow> BodyRows { get; } = [];

    public List<TableRow> FooterRows { get; } = [];

    public TagElement? Caption { get; set; }

    public TableStyle Style { get; set; } = TableStyle.Default;

    public override IEnumerable<Element> Children =>
        HeaderRows.Concat(BodyRows).Concat(FooterRows).SelectMany(r => r.Cells).Cast<Element>().Concat(Caption is null ? [] : [Caption]);

    public override void Inherit(SpanStyle style)
    {
        Caption?.Inherit(style);
        foreach (var row in HeaderRows.Concat(BodyRows).Concat(FooterRows))
        {
            foreach (var cell in row.Cells)
            {
                var own = new SpanStyle
                {
                    Size = Style.FontSize,
                    Alignment = Columns[cell.Column].Alignment,
                    Bold = row.Kind != TableRowKind.Body ? true : null,
                    Color = row.Kind == TableRowKind.Header ? Style.HeaderText : default(Color?),
                };
                cell.Inherit(own.Over(style));
            }
        }
    }

    public override void Prepare(IReadOnlyList<HeadingElement> headings)
    {
        foreach (var cell in Children.OfType<TableCell>())
        {
            if (cell.SoleText is { } text)
                text.Tag = null;
        }

        base.Prepare(headings);
    }

    public override SpacePlan Measure(Size available, RenderContext context)
    {
        if (_finished)
            return SpacePlan.Nothing;
        var widths = Widths(available.Width);
        double height = TopHeight(available.Width, widths, context);
        int count = CountFitting(available.Height - height, widths, context);
        int left = BodyRows.Count - _next;
        bool startsBadly = count < Math.Min(left, _started ? 1 : MinRowsAtBreak);
        if (startsBadly || height > available.Height + Epsilon)
            return SpacePlan.Wrap;
        for (int i = _next; i < _next + count; i++)
            height += BodyRows[i].Height(widths, Style, context);
        if (count < left)
            return SpacePlan.Partial(available.Width, height);
        height += Total(FooterRows, widths, context);
        return height <= available.Height + Epsilon ? SpacePlan.Full(available.Width, height) : SpacePlan.Wrap;
    }

    public override void Draw(Rect area, RenderContext context)
    {
        if (_finished)
            return;
        var widths = Widths(area.Width);
        int count = CountFitting(area.Height - TopHeight(area.Width, widths, context), widths, context), end = _next + count;
        double y = area.Y;
        context.Enter(ref _table, "Table");
        if (_started)
            y = RepeatHeader(area, y, widths, context);
        else
            y = DrawTop(area, y, widths, context);
        context.Enter(ref _body, "TBody");
        for (; _next < end; _next++)
            y = DrawRow(BodyRows[_next], area.X, y, widths, _next % 2 == 1 ? Style.Zebra : null, context);
        context.Leave();
        if (_next == BodyRows.Count)
        {
            DrawFooter(area, y, widths, context);
            _finished = true;
        }

        context.Leave();
        _started = true;
    }

    public override string Blocking(Size available, RenderContext context)
    {
        var name = Caption?.SoleText is { } caption ? $"tableau « {TextElement.Excerpt(caption.PlainText)} »" : "tableau";
        if (_next >= BodyRows.Count)
            return $"l'en-tête et le pied du {name}";
        var widths = Widths(available.Width);
        return $"la ligne {_next + 1} du {name}, haute de {BodyRows[_next].Height(widths, Style, context):0} points sous un en-tête de {TopHeight(available.Width, widths, context):0},";
    }

    public override void Reset()
    {
        (_table, _head, _body, _foot) = (null, null, null, null);
        (_started, _finished, _next) = (false, false, 0);
        base.Reset();
    }

    private double TopHeight(double width, double[] widths, RenderContext context)
    {
        double caption = _started || Caption is null ? 0 : Caption.Measure(new Size(width, double.MaxValue), context).Height;
        return caption + Total(HeaderRows, widths, context);
    }

    private double Total(List<TableRow> rows, double[] widths, RenderContext context) => rows.Sum(r => r.Height(widths, Style, context));

    private int CountFitting(double height, double[] widths, RenderContext context)
    {
        double footer = Total(FooterRows, widths, context), used = 0;
        int left = BodyRows.Count - _next, count = 0;
        for (; count < left; count++)
        {
            used += BodyRows[_next + count].Height(widths, Style, context);
            double needed = count == left - 1 ? used + footer : used; // le pied ne part pas seul sur la page suivante
            if (needed > height + Epsilon)
                break;
        }

        bool lastRowAlone = left - count == 1 && count > MinRowsAtBreak;
        return lastRowAlone ? count - 1 : count;
    }

    private double DrawTop(Rect area, double y, double[] widths, RenderContext context)
    {
        if (Caption is not null)
        {
            double height = Caption.Measure(new Size(area.Width, double.MaxValue), context).Height;
            Caption.Draw(area with { Y = y, Height = height }, context);
            y += height;
        }

        if (HeaderRows.Count == 0)
            return y;
        context.Enter(ref _head, "THead");
        foreach (var row in HeaderRows)
            y = DrawRow(row, area.X, y, widths, Style.HeaderBackground, context);
        context.Leave();
        return y;
    }

    private double RepeatHeader(Rect area, double y, double[] widths, RenderContext context)
    {
        context.BeginArtifact(ArtifactKind.Repetition);
        foreach (var row in HeaderRows)
        {
            row.Cells.ForEach(c => c.Reset());
            y = DrawRow(row, area.X, y, widths, Style.HeaderBackground, context);
        }

        context.EndArtifact();
        return y;
    }

    private void DrawFooter(Rect area, double y, double[] widths, RenderContext context)
    {
        if (FooterRows.Count == 0)
            return;
        context.Enter(ref _foot, "TFoot");
        double top = y;
        foreach (var row in FooterRows)
            y = DrawRow(row, area.X, y, widths, Style.FooterBackground, context);
        context.Leave();
        context.DrawDecoration(GraphicsPath.Rectangle(new Rect(area.X, top, area.Width, FooterRuleWidth)), new Paint(Style.FooterRule));
    }

    private double DrawRow(TableRow row, double x, double y, double[] widths, Color? background, RenderContext context)
    {
        double height = row.Height(widths, Style, context), width = widths.Sum();
        if (background is { } color)
            context.DrawDecoration(GraphicsPath.Rectangle(new Rect(x, y, width, height)), new Paint(color));
        if (row.Kind == TableRowKind.Body && Style.Rule is { } rule)
            context.DrawDecoration(GraphicsPath.Rectangle(new Rect(x, y + height - RuleWidth, width, RuleWidth)), new Paint(rule));
        StructureElement? line = null;
        context.Enter(ref line, "TR");
        foreach (var cell in row.Cells)
        {
            double cellWidth = TableRow.CellWidth(cell, widths);
            bool isHeader = row.Kind == TableRowKind.Header || Columns[cell.Column].IsRowHeader;
            StructureElement? element = null;
            context.Enter(ref element, isHeader ? "TH" : "TD");
            if (element is not null)
            {
                element.Scope = !isHeader ? null : row.Kind == TableRowKind.Header ? "Column" : "Row";
                element.ColumnSpan = cell.Span;
            }

            cell.Draw(
                new Rect(x + Style.HorizontalPadding, y + Style.VerticalPadding, cellWidth - 2 * Style.HorizontalPadding, height - 2 * Style.VerticalPadding),
                context);
            context.Leave();
            x += cellWidth;
        }

        context.Leave();
        return y + height;
    }

    private double[] Widths(double available)
    {
        double fixedWidth = Columns.Where(c => !c.IsRelative).Sum(c => c.Width), shares = Columns.Where(c => c.IsRelative).Sum(c => c.Width);
        if (fixedWidth > available + Epsilon)
            throw new LayoutException($"Les colonnes fixes du tableau ({fixedWidth:0} points) dépassent la largeur offerte ({available:0}).");
        return [.. Columns.Select(c => c.IsRelative ? (available - fixedWidth) * c.Width / shares : c.Width)];
    }
}
