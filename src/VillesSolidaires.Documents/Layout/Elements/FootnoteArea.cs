using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>Bas d'une page : un filet court, puis les notes dont l'appel y est tombé.</summary>
internal sealed class FootnoteArea(IReadOnlyList<PlacedFootnote> notes, double width, SpanStyle style, RenderContext context)
{
    private const double GapAbove = 8, RuleWidth = 70, RuleThickness = 0.5, GapBelowRule = 4, Spacing = 2;

    public double Height => notes.Count == 0
        ? 0
        : GapAbove + RuleThickness + GapBelowRule + notes.Sum(HeightOf) + (notes.Count - 1) * Spacing;

    /// <param name="left">Bord gauche.</param>
    /// <param name="bottom">Bas de la dernière note.</param>
    public void Draw(double left, double bottom)
    {
        if (notes.Count == 0)
            return;
        double y = bottom - Height + GapAbove;
        context.DrawDecoration(GraphicsPath.Rectangle(new Rect(left, y, RuleWidth, RuleThickness)), new Paint(Theme.Leader));
        y += RuleThickness + GapBelowRule;
        foreach (var note in notes)
        {
            double height = HeightOf(note);
            context.Surface.Enter(note.Element);
            note.Footnote.Body.Draw(new Rect(left, y, width, height), context);
            context.Leave();
            y += height + Spacing;
        }
    }

    private double HeightOf(PlacedFootnote note)
    {
        note.Footnote.Body.Inherit(style);
        note.Footnote.Body.Reset();
        return note.Footnote.Body.Measure(new Size(width, double.MaxValue), context).Height;
    }
}

/// <summary>Note dont l'appel est sur la page courante, et son nœud de structure, posé à l'endroit de l'appel.</summary>
internal readonly record struct PlacedFootnote(Footnote Footnote, StructureElement Element);
