using VillesSolidaires.Documents.Fonts;
using VillesSolidaires.Documents.Images;

namespace VillesSolidaires.Documents.Pdf;

/// <summary>
/// Suite de pages balisées sur laquelle la mise en page écrit. Repère : origine en haut à gauche, points.
/// Tout ce qui se dessine appartient au nœud de structure courant, ou à un artefact.
/// </summary>
internal interface IPageSurface
{
    void BeginPage(Size size);

    /// <summary>Crée un nœud, enfant du nœud courant, sans y entrer.</summary>
    StructureElement CreateElement(string tag);

    /// <summary>Entre dans un nœud : neuf, ou commencé sur une page précédente.</summary>
    void Enter(StructureElement element);

    void Leave();

    void BeginArtifact(ArtifactKind kind);

    void EndArtifact();

    void DrawText(double x, double baseline, string text, in TextPaint paint);

    void DrawPath(GraphicsPath path, in Paint paint);

    void DrawImage(RasterImage image, Rect area);

    void SetBoundingBox(StructureElement element, Rect area);

    void AddDestination(string name, double top);

    void AddOutline(int level, string title, double top);

    /// <summary>Pose un lien sur la page et le rattache au nœud courant.</summary>
    /// <param name="area">Zone sensible.</param>
    /// <param name="target">Nom de destination, ou adresse si <paramref name="external"/>.</param>
    /// <param name="external">Vrai pour une adresse hors du document.</param>
    /// <param name="contents">Description lue par les aides techniques, obligatoire en PDF/UA.</param>
    void AddLink(Rect area, string target, bool external, string contents);
}

/// <summary>Nature d'un contenu sans sens propre, que les aides techniques sautent.</summary>
internal enum ArtifactKind { Layout, Header, Footer, Watermark, Repetition }

/// <summary>Police, corps et couleur d'un texte ; l'angle tourne autour de son origine, en degrés, sens inverse des aiguilles.</summary>
internal readonly record struct TextPaint(FontFace Face, double Size, Color Color, double LetterSpacing = 0, double Angle = 0, double Opacity = 1);
