namespace VillesSolidaires.Documents.Charts;

/// <summary>Cœur du label, en syntaxe SVG : le même sur l'attestation, la carte, le badge et les pages.</summary>
public static class HeartShape
{
    public const string Path = "M9 16C2 11.2 1 8 1.6 5.400 2.300 2.600 6.600 1 9 5c2.400-4 6.700-2.400 7.400.400.600 2.600-.400 5.800-7.400 10.600z";

    /// <summary>Largeur de la boîte du tracé, en unités du tracé.</summary>
    public const double Width = 18;

    /// <summary>Hauteur de la boîte du tracé, en unités du tracé.</summary>
    public const double Height = 17;

    /// <summary>Dessine un cœur dont la boîte fait <paramref name="width"/> de large.</summary>
    /// <param name="canvas">Surface.</param>
    /// <param name="x">Bord gauche de la boîte.</param>
    /// <param name="y">Bord haut de la boîte.</param>
    /// <param name="width">Largeur, dans l'unité de la surface.</param>
    /// <param name="fill">Fond ; absent, le cœur est creux.</param>
    /// <param name="stroke">Trait.</param>
    /// <param name="strokeWidth">Épaisseur du trait, dans l'unité de la surface.</param>
    public static void Draw(ICanvas canvas, double x, double y, double width, Ink? fill, Ink? stroke = null, double strokeWidth = 0)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        canvas.DrawPath(Path, width / Width, x, y, fill, stroke, strokeWidth);
    }
}
