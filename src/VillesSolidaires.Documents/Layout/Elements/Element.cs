using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>Réponse d'un élément à qui on offre une place : rien ne tient, une partie, ou tout ce qui restait.</summary>
internal enum PlanKind { Wrap, Partial, Full }

internal readonly record struct SpacePlan(PlanKind Kind, double Width, double Height)
{
    public static readonly SpacePlan Wrap = new(PlanKind.Wrap, 0, 0);

    public static readonly SpacePlan Nothing = Full(0, 0);

    public static SpacePlan Partial(double width, double height) => new(PlanKind.Partial, width, height);

    public static SpacePlan Full(double width, double height) => new(PlanKind.Full, width, height);
}

/// <summary>
/// Boîte de la mise en page. <see cref="Measure"/> dit ce qui tient dans une place donnée de ce qui reste à dessiner ;
/// <see cref="Draw"/> le dessine et avance d'autant. Un élément se poursuit ainsi de page en page.
/// </summary>
internal abstract class Element
{
    /// <summary>Tolérance des comparaisons de hauteurs, en points.</summary>
    protected const double Epsilon = 0.01;

    public virtual IEnumerable<Element> Children => [];

    /// <summary>Vrai si l'élément ne doit pas rester seul en bas de page.</summary>
    public virtual bool KeepsWithNext => false;

    public abstract SpacePlan Measure(Size available, RenderContext context);

    public abstract void Draw(Rect area, RenderContext context);

    /// <summary>Dit, pour le message d'erreur, quel contenu ne tient pas dans la place offerte et ce qu'il demande.</summary>
    public virtual string Blocking(Size available, RenderContext context) => "un élément";

    /// <summary>Reçoit le style de texte de ses ancêtres, une fois, avant la mise en page.</summary>
    public virtual void Inherit(SpanStyle style)
    {
        foreach (var child in Children)
            child.Inherit(style);
    }

    /// <summary>Reçoit les titres de tout le document, une fois, avant la mise en page.</summary>
    public virtual void Prepare(IReadOnlyList<HeadingElement> headings)
    {
        foreach (var child in Children)
            child.Prepare(headings);
    }

    /// <summary>Revient au début : nouvelle passe, ou nouvelle page pour un élément répété.</summary>
    public virtual void Reset()
    {
        foreach (var child in Children)
            child.Reset();
    }

    public IEnumerable<Element> DescendantsAndSelf() => Children.SelectMany(c => c.DescendantsAndSelf()).Prepend(this);
}

/// <summary>Élément à un enfant, qui lui laisse toute sa place ; les décorations en dérivent.</summary>
internal class ContainerElement : Element, IContainer
{
    protected Element? Child { get; private set; }

    public override IEnumerable<Element> Children => Child is null ? [] : [Child];

    public override bool KeepsWithNext => Child?.KeepsWithNext ?? false;

    void IContainer.SetChild(Element child) => Child = Child is null
        ? child
        : throw new LayoutException("Un conteneur ne reçoit qu'un contenu ; employez Column ou Row pour en mettre plusieurs.");

    public override SpacePlan Measure(Size available, RenderContext context) => Child?.Measure(available, context) ?? SpacePlan.Nothing;

    public override void Draw(Rect area, RenderContext context) => Child?.Draw(area, context);

    public override string Blocking(Size available, RenderContext context) => Child?.Blocking(available, context) ?? "un conteneur vide";

    /// <summary>Texte que l'élément contient seul, sous ses décorations ; null s'il contient autre chose.</summary>
    public TextElement? SoleText => Child switch
    {
        TextElement text => text,
        TagElement => null,
        ContainerElement container => container.SoleText,
        _ => null,
    };
}
