namespace VillesSolidaires.Documents.Pdf;

/// <summary>Dimensions en points (1/72 pouce).</summary>
public readonly record struct Size(double Width, double Height);

/// <summary>Rectangle en points ; origine en haut à gauche de la page, y descend.</summary>
internal readonly record struct Rect(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public Size Size => new(Width, Height);
}

/// <summary>Formats de papier, en points.</summary>
public static class PageSize
{
    public static readonly Size A3 = new(841.89, 1190.551);
    public static readonly Size A4 = new(595.276, 841.89);
    public static readonly Size A5 = new(419.528, 595.276);

    /// <summary>Le même papier, dans le sens de la largeur.</summary>
    public static Size Landscape(this Size size) => new(Math.Max(size.Width, size.Height), Math.Min(size.Width, size.Height));
}

/// <summary>Unités de longueur acceptées par la mise en page.</summary>
public enum Unit { Point, Millimetre, Centimetre }

public static class UnitExtensions
{
    /// <summary>Convertit une longueur en points.</summary>
    public static double ToPoints(this double value, Unit unit) => unit switch
    {
        Unit.Millimetre => value * 72 / 25.4,
        Unit.Centimetre => value * 720 / 25.4,
        _ => value,
    };
}
