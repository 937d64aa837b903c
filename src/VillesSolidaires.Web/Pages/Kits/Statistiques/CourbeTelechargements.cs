using System.Runtime.CompilerServices;
using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Web.Pages.Kits.Statistiques;

/// <summary>Figures des statistiques : les mêmes dans la page et dans le classeur.</summary>
internal static class CourbeTelechargements
{
    public static Chart Creer(IReadOnlyList<PointDto> points, PasStatistique pas, string periode)
    {
        var total = points.Sum(p => p.Qualifie);
        var plusFort = points.MaxBy(p => p.Qualifie)!;
        var texte = $"Téléchargements {periode} : {Formats.Nombre(total)} qualifiés, au plus {Formats.Nombre(plusFort.Qualifie)} {Quand(plusFort.Debut, pas)} ; "
            + $"{Formats.Nombre(points.Sum(p => p.UnAnPlusTot))} un an plus tôt.";
        var unite = new ValueFormat(Unit: "téléchargements");
        return pas == PasStatistique.Jour
            ? new LineChart("Par jour", texte, LineAxis.Dates(),
                [
                    new LineSeries("Un an plus tôt", [.. points.Select(p => LinePoint.At(p.Debut, p.UnAnPlusTot))], LineNature.Reference),
                    new LineSeries("Qualifiés", [.. points.Select(p => LinePoint.At(p.Debut, p.Qualifie))]),
                ], unite)
            : new BarChart(pas == PasStatistique.Mois ? "Par mois" : "Par année", texte, [.. points.Select(p => Etiquette(p.Debut, pas, points.Count))],
                [
                    new BarSeries("Un an plus tôt", [.. points.Select(p => (double?)p.UnAnPlusTot)], isReference: true),
                    new BarSeries("Qualifiés", [.. points.Select(p => (double?)p.Qualifie)]),
                ], unite);
    }

    // Une figure ne dépend que des chiffres qu'elle montre : gardée aussi longtemps qu'eux (une minute, dans le cache des statistiques), pas plus.
    private static readonly ConditionalWeakTable<object, string> Gardees = [];

    /// <summary>Deux tracés, un par largeur d'écran : réduite au quart, la courbe du bureau ne se lirait plus.</summary>
    public static string Svg(IReadOnlyList<PointDto> points, PasStatistique pas, string periode) => Gardees.GetValue(points, _ =>
    {
        var figure = Creer(points, pas, periode);
        return $"<div class=\"bureau-seul\">{ChartSvg.Render(figure, 820, 300)}</div><div class=\"mobile-seul\">{ChartSvg.Render(figure, 340, 240)}</div>";
    });

    /// <summary>Taux pour 1 000 habitants par département.</summary>
    public static string Carte(IReadOnlyList<TerritoireKitDto> departements, string titre) => Gardees.GetValue(departements, _ =>
    {
        var taux = departements.Where(d => d.Qualifie > 0).ToDictionary(d => d.Code, d => d.PourMille, StringComparer.Ordinal);
        var premier = departements.MaxBy(d => d.PourMille)!;
        var texte = $"{titre} : {Formats.Accorder(taux.Count, "département")} avec des téléchargements, le plus actif est {premier.Nom} ({Formats.Nombre(premier.PourMille)} pour 1 000 habitants)";
        // Un seul tracé, à mi-chemin du bureau et du téléphone : deux pèseraient l'un comme l'autre plus que tout le reste de la page.
        return ChartSvg.Render(CarteDepartements.Taux(titre, texte + " ; les autres sont hachurés.", taux), 360, 384);
    });

    public static string Titre(DateOnly debut, PasStatistique pas) => pas switch
    {
        PasStatistique.Jour => Formats.Date(debut),
        PasStatistique.Mois => Formats.MoisAnnee(debut),
        _ => Formats.Annee(debut.Year),
    };

    private static string Quand(DateOnly debut, PasStatistique pas) => pas == PasStatistique.Jour ? $"le {Formats.Date(debut)}" : $"en {Titre(debut, pas)}";

    // Au-delà d'un an, l'année se dit une fois, en janvier.
    private static string Etiquette(DateOnly debut, PasStatistique pas, int nombre) => pas == PasStatistique.Annee
        ? Formats.Annee(debut.Year)
        : nombre > 12 ? debut.Month == 1 ? Formats.Annee(debut.Year) : "" : Formats.MoisAbrege(debut);
}
