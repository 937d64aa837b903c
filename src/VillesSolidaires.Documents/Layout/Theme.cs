using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>Charte commune des documents : couleurs et corps (en points). Le moteur n'en impose rien ; les composants la suivent.</summary>
public static class Theme
{
    public static readonly Color Title = "#1b365d";
    public static readonly Color Accent = "#c8452b";
    public static readonly Color Action = "#1b4f80";
    public static readonly Color Text = "#1f2933";
    public static readonly Color TextMuted = "#4b5663";
    public static readonly Color Tile = "#eef3f8";
    public static readonly Color Zebra = "#f3f6f9";
    public static readonly Color Rule = "#dfe5ec";
    public static readonly Color Paper = "#fbf8f3";
    public static readonly Color Leader = "#9aa6b2";

    public const double BodySize = 10.5;
    public const double SmallSize = 8.5;
    public const double TableSize = 9;
    public const double LineHeight = 1.42;

    /// <summary>Corps d'un titre de niveau 1 à 6.</summary>
    public static double HeadingSize(int level) => level switch
    {
        1 => 21,
        2 => 14,
        3 => 11.5,
        _ => BodySize,
    };
}
