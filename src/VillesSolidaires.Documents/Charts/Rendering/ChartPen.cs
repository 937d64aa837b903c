namespace VillesSolidaires.Documents.Charts;

/// <summary>Surface d'un graphique et sa taille de texte, d'où découlent toutes les autres dimensions : à l'écran (13 px) comme au papier (8,5 pt).</summary>
internal sealed class ChartPen(ICanvas canvas, double textSize)
{
    private const double ReferenceSize = 13;
    private const double LargeScale = 1.6;
    private const string Ellipsis = "…";

    public ICanvas Canvas { get; } = canvas;

    public double LineHeight => Unit(16);

    /// <summary>Écart entre le haut d'une ligne de texte et sa ligne de base.</summary>
    public double Ascent => Unit(12);

    public double LineWidth => Unit(2.5);

    /// <summary>Convertit une dimension pensée pour un texte de 13.</summary>
    public double Unit(double reference) => reference * textSize / ReferenceSize;

    public double Measure(string text, bool strong = false) => Canvas.MeasureText(text, new TextStyle(textSize, Strong: strong));

    public void Text(double x, double baseline, string text, TextAnchor anchor = TextAnchor.Start) =>
        Canvas.DrawText(x, baseline, text, new TextStyle(textSize), anchor);

    public void Strong(double x, double baseline, string text, Ink ink = Ink.Text, TextAnchor anchor = TextAnchor.Start) =>
        Canvas.DrawText(x, baseline, text, new TextStyle(textSize, ink, Strong: true), anchor);

    /// <summary>Chiffre mis en avant, centré ; à la taille du texte s'il ne tient pas plus grand.</summary>
    public void Large(double x, double baseline, string text, double width)
    {
        var large = new TextStyle(textSize * LargeScale, Ink.Text, Strong: true);
        if (Canvas.MeasureText(text, large) <= width) Canvas.DrawText(x, baseline, text, large, TextAnchor.Middle);
        else Strong(x, baseline, Fit(text, width, strong: true), anchor: TextAnchor.Middle);
    }

    public void Line(double x1, double y1, double x2, double y2, Ink ink, double width = 1) =>
        Canvas.DrawPolyline([new(x1, y1), new(x2, y2)], ink, Unit(width));

    /// <summary>Carré creux, marque d'une valeur déclarée.</summary>
    public void HollowSquare(CanvasPoint center, Ink ink)
    {
        var side = Unit(9);
        Canvas.DrawPath("M0 0H9V9H0Z", side / 9, center.X - (side / 2), center.Y - (side / 2), Ink.Surface, ink, Unit(2));
    }

    /// <summary>Texte coupé par « … » s'il dépasse la largeur.</summary>
    public string Fit(string text, double width, bool strong = false)
    {
        if (Measure(text, strong) <= width) return text;
        var length = text.Length;
        while (length > 1 && Measure(text[..length].TrimEnd() + Ellipsis, strong) > width) length--;
        return text[..length].TrimEnd() + Ellipsis;
    }

    /// <summary>Texte sur plusieurs lignes, coupé aux espaces et après les traits d'union ; la dernière ligne finit par « … » si tout ne tient pas.</summary>
    public IReadOnlyList<string> Wrap(string text, double width, int maxLines = 2, bool strong = false)
    {
        var lines = new List<string>();
        var rest = text.Trim();
        while (lines.Count < maxLines - 1 && Measure(rest, strong) > width)
        {
            var cut = LastBreak(rest, width, strong);
            if (cut == 0) break;
            lines.Add(rest[..cut].TrimEnd());
            rest = rest[cut..].TrimStart();
        }

        lines.Add(Fit(rest, width, strong));
        return lines;
    }

    private int LastBreak(string text, double width, bool strong)
    {
        var best = 0;
        for (var i = 1; i < text.Length && Measure(text[..i].TrimEnd(), strong) <= width; i++)
        {
            if (text[i] == ' ' || text[i - 1] == '-') best = i;
        }

        return best;
    }

    public static Ink SeriesInk(int rank) => (Ink)((int)Ink.Series1 + rank);
}

/// <summary>Rectangle de dessin.</summary>
internal readonly record struct PlotArea(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public double Y(NiceScale scale, double value) => Bottom - (scale.Position(value) * Height);
}
