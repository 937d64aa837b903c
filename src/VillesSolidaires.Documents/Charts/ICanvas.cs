namespace VillesSolidaires.Documents.Charts;

/// <summary>
/// Surface sur laquelle un graphique se dessine. Unité : le point (1/72 pouce) en PDF, le pixel CSS en SVG.
/// L'origine est en haut à gauche, y descend. Un même modèle de graphique se rend ainsi à l'identique en PDF et en SVG.
/// </summary>
public interface ICanvas
{
    /// <summary>Largeur du texte posé sur une ligne, dans l'unité de la surface.</summary>
    double MeasureText(string text, TextStyle style);

    /// <summary>Pose un texte d'une ligne ; <paramref name="x"/> désigne le début, le milieu ou la fin selon <paramref name="anchor"/>.</summary>
    void DrawText(double x, double baseline, string text, TextStyle style, TextAnchor anchor = TextAnchor.Start);

    void FillRectangle(double x, double y, double width, double height, Ink ink, double radius = 0);

    void DrawPolyline(ReadOnlySpan<CanvasPoint> points, Ink ink, double width, bool dashed = false);

    void FillPolygon(ReadOnlySpan<CanvasPoint> points, Ink ink);

    void DrawCircle(CanvasPoint center, double radius, Ink? fill, Ink? stroke, double strokeWidth = 0);

    /// <summary>Trace un chemin en syntaxe SVG (M, L, H, V, C, S, Q, A, Z et relatives), mis à l'échelle puis décalé.</summary>
    void DrawPath(string svgPath, double scale, double offsetX, double offsetY, Ink? fill, Ink? stroke, double strokeWidth = 0);
}

/// <summary>Point, dans l'unité de la surface.</summary>
public readonly record struct CanvasPoint(double X, double Y);

/// <summary>Style d'un texte de graphique. <paramref name="Size"/> : corps, dans l'unité de la surface.</summary>
public readonly record struct TextStyle(double Size, Ink Ink = Ink.TextMuted, bool Strong = false);

/// <summary>Ce que désigne l'abscisse d'un texte : son début, son milieu ou sa fin.</summary>
public enum TextAnchor { Start, Middle, End }

/// <summary>Encres nommées par leur rôle : le PDF leur donne une couleur fixe, le SVG un jeton du thème (clair et sombre).</summary>
public enum Ink
{
    Text, TextMuted, Surface, Grid, Axis,
    Series1, Series2, Series3, Series4, Series1Pale,
    Map0, Map1, Map2, Map3, Map4, Map5, NoData,
}
