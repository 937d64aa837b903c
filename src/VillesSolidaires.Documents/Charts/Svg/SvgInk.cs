namespace VillesSolidaires.Documents.Charts;

/// <summary>Classes et jetons du thème pour chaque encre ; aucun style en ligne, la politique de sécurité de contenu l'interdirait.</summary>
internal static class SvgInk
{
    /// <summary>Classe qui remplit une forme ; <see langword="null"/> si le thème n'en a pas.</summary>
    public static string? FillClass(Ink ink) => ink switch
    {
        >= Ink.Series1 and <= Ink.Series4 => "f" + SeriesNumber(ink),
        Ink.Series1Pale => "p1",
        >= Ink.Map0 and <= Ink.Map5 => "k" + (char)('0' + (ink - Ink.Map0)),
        _ => null,
    };

    /// <summary>Classe d'un trait.</summary>
    public static string? StrokeClass(Ink ink) => ink switch
    {
        >= Ink.Series1 and <= Ink.Series4 => "tr" + SeriesNumber(ink),
        Ink.Grid => "vs-grille-svg",
        Ink.Axis => "vs-axe-svg",
        _ => null,
    };

    public static string? TextClass(TextStyle style)
    {
        var series = style.Ink is >= Ink.Series1 and <= Ink.Series4 ? "t" + SeriesNumber(style.Ink) : null;
        return (style.Strong, series) switch
        {
            (true, null) => "fort",
            (true, _) => "fort " + series,
            _ => series,
        };
    }

    /// <summary>Jeton du thème, avec sa valeur claire en repli hors de la feuille de style.</summary>
    public static string Token(Ink ink) => ink switch
    {
        Ink.Text => "var(--vs-encre,#202b38)",
        Ink.TextMuted => "var(--vs-encre-2,#525d69)",
        Ink.Surface => "var(--vs-surface,#fff)",
        Ink.Grid => "var(--vs-trait,#e1dacd)",
        Ink.Axis => "var(--vs-trait-fort,#857c6e)",
        Ink.Series1 => "var(--vs-c1,#1b4f80)",
        Ink.Series2 => "var(--vs-c2,#c8452b)",
        Ink.Series3 => "var(--vs-c3,#1f7a58)",
        Ink.Series4 => "var(--vs-c4,#7a6a4f)",
        Ink.Series1Pale => "var(--vs-c1-pale,#a9bfd6)",
        Ink.Map0 or Ink.NoData => "var(--vs-k0,#e9edf1)",
        Ink.Map1 => "var(--vs-k1,#cbdaea)",
        Ink.Map2 => "var(--vs-k2,#98b8d6)",
        Ink.Map3 => "var(--vs-k3,#5f8dba)",
        Ink.Map4 => "var(--vs-k4,#2f6598)",
        Ink.Map5 => "var(--vs-k5,#143a60)",
        _ => throw new ArgumentOutOfRangeException(nameof(ink), ink, "Encre inconnue."),
    };

    private static char SeriesNumber(Ink ink) => (char)('1' + (ink - Ink.Series1));
}
