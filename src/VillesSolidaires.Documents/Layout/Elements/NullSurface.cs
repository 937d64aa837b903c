using VillesSolidaires.Documents.Images;
using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>Surface de la première passe : on y place tout, on n'y écrit rien.</summary>
internal sealed class NullSurface : IPageSurface
{
    private readonly StructureElement _element = new("Document", parent: null);

    public void BeginPage(Size size)
    {
        // Rien à écrire : la mise en page compte elle-même ses pages.
    }

    public StructureElement CreateElement(string tag) => _element;

    public void Enter(StructureElement element)
    {
        // La première passe ne construit pas d'arbre de structure.
    }

    public void Leave()
    {
        // La première passe ne construit pas d'arbre de structure.
    }

    public void BeginArtifact(ArtifactKind kind)
    {
        // La première passe ne construit pas d'arbre de structure.
    }

    public void EndArtifact()
    {
        // La première passe ne construit pas d'arbre de structure.
    }

    public void DrawText(double x, double baseline, string text, in TextPaint paint)
    {
        // Rien à écrire.
    }

    public void DrawPath(GraphicsPath path, in Paint paint)
    {
        // Rien à écrire.
    }

    public void DrawImage(RasterImage image, Rect area)
    {
        // Rien à écrire.
    }

    public void SetBoundingBox(StructureElement element, Rect area)
    {
        // La première passe ne construit pas d'arbre de structure.
    }

    public void AddDestination(string name, double top)
    {
        // Les pages des titres se retiennent dans RenderContext.
    }

    public void AddOutline(int level, string title, double top)
    {
        // Rien à écrire.
    }

    public void AddLink(Rect area, string target, bool external, string contents)
    {
        // Rien à écrire.
    }
}
