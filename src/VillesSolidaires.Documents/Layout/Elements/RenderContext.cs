using System.Globalization;
using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>État d'une passe de mise en page : la surface, la page courante, et ce que la passe précédente a appris.</summary>
internal sealed class RenderContext(IPageSurface surface, RenderContext? previousPass)
{
    private readonly Dictionary<HeadingElement, int> _headingPages = [];
    private readonly FootnoteReserve _reserve = previousPass?._reserve ?? new();
    private readonly List<PlacedFootnote> _footnotes = [];
    private bool _readsTotal;
    private int _artifactDepth;

    public IPageSurface Surface { get; } = surface;

    public int PageNumber { get; private set; }

    /// <summary>Numéro de la page dans la suite du gabarit, à partir de 1.</summary>
    public int PageInSet { get; private set; }

    public PagePosition Position => new(this);

    /// <summary>Hauteur à garder au bas de la page courante pour ses notes, en points.</summary>
    public double FootnoteHeight => _reserve.Of(PageNumber);

    /// <summary>Hauteur offerte au contenu d'une page vierge, en points.</summary>
    public double ContentHeight { get; set; }

    /// <summary>Lève la règle « garder avec le suivant » quand elle empêcherait toute avancée.</summary>
    public bool IgnoresKeepWithNext { get; set; }

    public string? LastHeading { get; private set; }

    public string PageNumberText => PageNumber.ToString(CultureInfo.InvariantCulture);

    public string TotalPagesText => (previousPass?.PageNumber ?? 0).ToString(CultureInfo.InvariantCulture);

    public bool InArtifact => _artifactDepth > 0;

    public void BeginPass() => _reserve.BeginPass();

    /// <summary>Commence une suite de pages d'un même gabarit.</summary>
    public void BeginSet() => PageInSet = 0;

    public void BeginPage(Size size)
    {
        Surface.BeginPage(size);
        PageNumber++;
        PageInSet++;
    }

    /// <summary>Nombre de pages de la passe précédente ; la mise en page qui le lit doit se rejouer jusqu'à le retrouver.</summary>
    public int ReadTotalPages()
    {
        _readsTotal = true;
        return previousPass?.PageNumber ?? 0;
    }

    /// <summary>Vrai si ce que cette passe a appris peut changer la suivante.</summary>
    public bool MustRepeat => _reserve.HasGrown || (_readsTotal && previousPass?.PageNumber != PageNumber);

    /// <summary>Même page, sur une surface qui n'écrit rien : pour essayer un dessin.</summary>
    public RenderContext ForTrial() => new(new NullSurface(), previousPass)
    {
        PageNumber = PageNumber,
        PageInSet = PageInSet,
        ContentHeight = ContentHeight,
        IgnoresKeepWithNext = IgnoresKeepWithNext,
    };

    /// <summary>Retient une note dont l'appel vient d'être dessiné ; un appel coupé en deux lignes n'en fait qu'une.</summary>
    public void Place(Footnote footnote)
    {
        if (_footnotes.Exists(f => f.Footnote == footnote))
            return;
        var element = Surface.CreateElement("Note");
        element.Id = string.Create(CultureInfo.InvariantCulture, $"note-{footnote.Number}");
        _footnotes.Add(new PlacedFootnote(footnote, element));
    }

    /// <summary>Rend les notes de la page, et les oublie.</summary>
    public IReadOnlyList<PlacedFootnote> TakeFootnotes()
    {
        PlacedFootnote[] taken = [.. _footnotes];
        _footnotes.Clear();
        return taken;
    }

    public void ReserveFootnotes(double height) => _reserve.Grow(PageNumber, height);

    public void RegisterHeading(HeadingElement heading)
    {
        _headingPages[heading] = PageNumber;
        LastHeading = heading.Title;
    }

    /// <summary>Page d'un titre, connue à la seconde passe.</summary>
    public string PageOf(HeadingElement heading) =>
        (previousPass?._headingPages.GetValueOrDefault(heading) ?? 0).ToString(CultureInfo.InvariantCulture);

    public void BeginArtifact(ArtifactKind kind)
    {
        if (_artifactDepth++ == 0)
            Surface.BeginArtifact(kind);
    }

    public void EndArtifact()
    {
        if (--_artifactDepth == 0)
            Surface.EndArtifact();
    }

    /// <summary>Entre dans un nœud de structure, créé au besoin ; sans effet dans un artefact, que l'arbre ne décrit pas.</summary>
    public void Enter(ref StructureElement? element, string tag)
    {
        if (InArtifact)
            return;
        element ??= Surface.CreateElement(tag);
        Surface.Enter(element);
    }

    public void Leave()
    {
        if (!InArtifact)
            Surface.Leave();
    }

    /// <summary>Dessine un décor : artefact de mise en page.</summary>
    public void DrawDecoration(GraphicsPath path, in Paint paint)
    {
        BeginArtifact(ArtifactKind.Layout);
        Surface.DrawPath(path, paint);
        EndArtifact();
    }
}
