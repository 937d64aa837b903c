using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Web.Pages.Kits;

/// <summary>Courbes cumulées des lancements, alignées sur leur premier jour : une figure par échelle.</summary>
public static class CourbesLancements
{
    private static readonly AxisTick[] Graduations = [new(1, "jour 1"), new(7, "7"), new(15, "15"), new(30, "30"), new(45, "45"), new(LancementsDto.Jours, "60")];

    public static LineChart Creer(EchelleDto echelle, LancementsDto lancements)
    {
        var montres = echelle.Codes.Select(code => lancements.Lancements.Single(l => l.Code == code)).ToList();
        return new LineChart(
            echelle.Titre,
            "Téléchargements cumulés depuis le lancement : " + string.Join(" ; ", montres.Select(l => $"{l.Libelle}, {l.Dernier}, {(l.Nature == NatureLancement.Compte ? "compté ici" : "relevé déclaré")}")) + ".",
            LineAxis.Numbers(Graduations), [.. montres.Select(Serie)], new ValueFormat(Unit: "téléchargements"));
    }

    /// <summary>Deux tracés, un par largeur d'écran : réduite au quart, la courbe du bureau ne se lirait plus.</summary>
    /// <param name="large">Vrai : la figure occupe toute la carte.</param>
    public static string Svg(EchelleDto echelle, LancementsDto lancements, bool large)
    {
        var courbe = Creer(echelle, lancements);
        return $"<div class=\"bureau-seul\">{ChartSvg.Render(courbe, large ? 820 : 520, large ? 320 : 340)}</div><div class=\"mobile-seul\">{ChartSvg.Render(courbe, 340, 280)}</div>";
    }

    private static LineSeries Serie(LancementDto lancement)
    {
        if (lancement.Nature == NatureLancement.Compte)
        {
            return new LineSeries(lancement.Libelle, [.. lancement.Points.Select(p => new LinePoint(p.Jour, p.Valeur))], LineNature.Measured, [lancement.Dernier]);
        }
        // Un niveau sans jour se tire d'un bord à l'autre, sans marque ; un relevé daté part d'un zéro qui n'est pas un relevé.
        List<LinePoint> points = lancement.Niveau is { } niveau
            ? [new(1, niveau.Valeur) { IsReading = false }, new(LancementsDto.Jours, niveau.Valeur) { IsReading = false }]
            : [new(1, 0) { IsReading = false }, .. lancement.Points.Select(p => new LinePoint(p.Jour, p.Valeur))];
        return new LineSeries(lancement.Libelle, points, LineNature.Declared, [lancement.Dernier]);
    }
}
