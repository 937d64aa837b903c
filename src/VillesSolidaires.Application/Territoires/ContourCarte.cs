using System.Globalization;
using System.Text.RegularExpressions;
using VillesSolidaires.Documents.Charts;

namespace VillesSolidaires.Territoires;

/// <summary>Contours du fond de carte, dont les tracés n'emploient que des segments relatifs (m, l, z).</summary>
internal static partial class ContourCarte
{
    /// <returns>Sommets du contour qui en compte le plus.</returns>
    public static IReadOnlyList<CanvasPoint> Lire(string trace)
    {
        List<List<CanvasPoint>> contours = [[]];
        var (x, y) = (0d, 0d);
        foreach (var mot in Mots().Matches(trace).Select(m => m.Value))
        {
            if (mot is "z")
            {
                // Le contour suivant part, en relatif, du premier point de celui-ci.
                (x, y) = (contours[^1][0].X, contours[^1][0].Y);
                contours.Add([]);
            }
            else if (mot is not ("m" or "l"))
            {
                var (dx, dy) = (mot[..mot.IndexOf(',', StringComparison.Ordinal)], mot[(mot.IndexOf(',', StringComparison.Ordinal) + 1)..]);
                (x, y) = (x + Nombre(dx), y + Nombre(dy));
                contours[^1].Add(new(x, y));
            }
        }
        return contours.MaxBy(c => c.Count)!;
    }

    private static double Nombre(string texte) => double.Parse(texte, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex("[mlz]|[-0-9.e]+,[-0-9.e]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mots();
}
