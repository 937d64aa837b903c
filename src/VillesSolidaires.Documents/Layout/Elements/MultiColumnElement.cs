using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>
/// Contenu coulé de colonne en colonne, équilibré sur sa dernière page. Un élément ne se mesure que là où il en est : un double du contenu,
/// dessiné à blanc, dit d'avance si la suite tient et à quelle hauteur.
/// </summary>
internal sealed class MultiColumnElement : Element
{
    private const double HeightStep = 0.5; // précision de l'équilibrage, en points

    private readonly ContainerElement _content = new();
    private readonly ContainerElement _probe = new();
    private readonly int _columns;
    private readonly double _spacing;
    private readonly List<Size> _drawn = []; // une colonne par page déjà dessinée : le double y repasse avant chaque essai
    private (Size Available, SpacePlan Plan)? _measured;
    private bool _finished;

    public MultiColumnElement(int columns, double spacing, Action<IContainer> compose)
    {
        (_columns, _spacing) = (columns, spacing);
        compose(_content);
        compose(_probe);
    }

    public override IEnumerable<Element> Children => [_content];

    public override void Inherit(SpanStyle style)
    {
        base.Inherit(style);
        _probe.Inherit(style);
    }

    public override void Prepare(IReadOnlyList<HeadingElement> headings)
    {
        base.Prepare(headings);
        _probe.Prepare(headings);
        foreach (var (real, copy) in Footnotes(_content).Zip(Footnotes(_probe)))
            copy.Assign(real.Number);
    }

    public override SpacePlan Measure(Size available, RenderContext context)
    {
        if (_finished)
            return SpacePlan.Nothing;
        if (_measured is { } known && known.Available == available)
            return known.Plan;
        var plan = Plan(available, context);
        _measured = (available, plan);
        return plan;
    }

    public override void Draw(Rect area, RenderContext context)
    {
        if (_finished)
            return;
        var column = new Size(ColumnWidth(area.Width), Measure(area.Size, context).Height);
        _finished = Fill(_content, column, area, context);
        _drawn.Add(column);
        _measured = null;
    }

    public override void Reset()
    {
        (_finished, _measured) = (false, null);
        _drawn.Clear();
        base.Reset();
    }

    public override string Blocking(Size available, RenderContext context) => _content.Blocking(available with { Width = ColumnWidth(available.Width) }, context);

    private SpacePlan Plan(Size available, RenderContext context)
    {
        var column = available with { Width = ColumnWidth(available.Width) };
        var next = _content.Measure(column, context);
        if (next.Kind == PlanKind.Wrap || next is { Kind: PlanKind.Full, Height: 0 })
            return next;
        double whole = WholeHeight(column.Width, context);
        double high = Math.Min(available.Height, whole);
        if (!Fits(column with { Height = high }, context))
            return SpacePlan.Partial(available.Width, available.Height);
        double low = Math.Min(whole / _columns / 2, high);
        while (high - low > HeightStep)
        {
            double middle = (low + high) / 2;
            (low, high) = Fits(column with { Height = middle }, context) ? (low, middle) : (middle, high);
        }

        return SpacePlan.Full(available.Width, high);
    }

    private double WholeHeight(double width, RenderContext context)
    {
        Replay(context.ForTrial());
        return _probe.Measure(new Size(width, double.MaxValue), context).Height;
    }

    private bool Fits(Size column, RenderContext context)
    {
        var trial = context.ForTrial();
        Replay(trial);
        return Fill(_probe, column, new Rect(0, 0, 0, 0), trial);
    }

    private void Replay(RenderContext trial)
    {
        _probe.Reset();
        foreach (var column in _drawn)
            Fill(_probe, column, new Rect(0, 0, 0, 0), trial);
    }

    /// <summary>Coule le contenu dans les colonnes d'une page ; vrai s'il est épuisé.</summary>
    private bool Fill(ContainerElement content, Size column, Rect area, RenderContext context)
    {
        for (int i = 0; i < _columns; i++)
        {
            var plan = content.Measure(column, context);
            if (plan.Kind == PlanKind.Wrap)
                return false;
            content.Draw(new Rect(area.X + i * (column.Width + _spacing), area.Y, column.Width, Math.Min(plan.Height, column.Height)), context);
            if (plan.Kind == PlanKind.Full)
                return true;
        }

        return false;
    }

    private double ColumnWidth(double width)
    {
        double column = (width - _spacing * (_columns - 1)) / _columns;
        return column > 0 ? column : throw new LayoutException($"{_columns} colonnes écartées de {_spacing:0} points ne tiennent pas dans {width:0} points.");
    }

    private static IEnumerable<Footnote> Footnotes(Element content) => content.DescendantsAndSelf().OfType<TextElement>().SelectMany(t => t.Footnotes);
}
