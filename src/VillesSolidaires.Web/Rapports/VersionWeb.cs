using VillesSolidaires.Documents.Charts;

namespace VillesSolidaires.Web.Rapports;

/// <summary>Mesures de la version web d'un rapport.</summary>
public static class VersionWeb
{
    /// <summary>Largeur d'un graphique qui prend toute la page, en pixels CSS.</summary>
    public const double PleinePage = 1200;

    /// <summary>Largeur d'un graphique à côté d'une colonne, en pixels CSS.</summary>
    public const double Colonne = 820;

    /// <summary>Au-delà, un tableau se replie : le détail complet est aussi dans le classeur.</summary>
    public const int LignesDepliees = 14;

    /// <summary>Deux tracés, un par largeur d'écran : réduit au quart, celui du bureau ne se lirait plus.</summary>
    public static string Svg(Chart graphique, double largeur) =>
        $"<div class=\"bureau-seul\">{ChartSvg.Render(graphique, largeur, 300)}</div><div class=\"mobile-seul\">{ChartSvg.Render(graphique, 340, 260)}</div>";
}
