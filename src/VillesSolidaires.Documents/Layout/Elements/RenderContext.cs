using System.Globalization;
using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>État d'une passe de mise en page : la surface, la page courante, et ce que la passe précédente a appris.</summary>
internal sealed class RenderContext(IPageSurface surface, RenderContext? previousPass)
{
    private readonly Dictionary<HeadingElement, int> _headingPages = [];
    private int _artifactDepth;

    public IPageSurface Surface { get; } = surface;

    public int PageNumber { get; private set; }

    /// <summary>Hauteur offerte au contenu d'une page vierge, en points.</summary>
    public double ContentHeight { get; set; }

    /// <summary>Lève la règle « garder avec le suivant » quand elle empêcherait toute avancée.</summary>
    public bool IgnoresKeepWithNext { get; set; }

    public string? LastHeading { get; private set; }

    public string PageNumberText => PageNumber.ToString(CultureInfo.InvariantCulture);

    public string TotalPagesText => (previousPass?.PageNumber ?? 0).ToString(CultureInfo.InvariantCulture);

    public bool InArtifact => _artifactDepth > 0;

    public void BeginPage(Size size)
    {
        Surface.BeginPage(size);
        PageNumber++;
    }

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
