using System.Globalization;
using System.Text;
using VillesSolidaires.Labels;

namespace VillesSolidaires.Web.Labels;

/// <summary>
/// Dispersion des points d'un jury sur 100 : un cercle par membre, une barre d'un écart-type de part et d'autre de la moyenne, les seuils des
/// niveaux. Sans nom, sans attribut <c>style</c> ; l'étiquette dit tout ce que le dessin montre.
/// </summary>
public static class DessinDispersion
{
    private const decimal Rayon = 7;

    public static string Svg(SyntheseJuryDto synthese)
    {
        ArgumentNullException.ThrowIfNull(synthese);
        return $"<div class=\"bureau-seul\">{Dessiner(synthese, 840, 10, etroite: false)}</div><div class=\"mobile-seul\">{Dessiner(synthese, 332, 8, etroite: true)}</div>";
    }

    private static string Dessiner(SyntheseJuryDto s, decimal longueur, decimal gauche, bool etroite)
    {
        const decimal Axe = 62;
        decimal X(decimal points) => gauche + (longueur * Math.Clamp(points, 0, LabelConsts.PointsMax) / LabelConsts.PointsMax);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg viewBox="0 0 {longueur + (2 * gauche)} 108" role="img" aria-label="{Etiquette(s)}">""");
        svg.Append(CultureInfo.InvariantCulture, $"""<path class="vs-axe-svg" d="M{gauche} {Axe}h{longueur}"/>""");
        for (var niveau = 1; niveau <= s.Seuils.Count; niveau++)
        {
            var x = X(s.Seuils[niveau - 1]);
            svg.Append(CultureInfo.InvariantCulture, $"""<path class="vs-axe-svg seuil-niveau" d="M{x} {Axe - 14}v28"/><text x="{x}" y="102" text-anchor="middle">{(etroite ? $"Niv. {niveau}" : $"Niveau {niveau} dès {Ecrire(s.Seuils[niveau - 1])}")}</text>""");
        }
        var (bas, haut) = (X(s.Moyenne - s.EcartType), X(s.Moyenne + s.EcartType));
        svg.Append(CultureInfo.InvariantCulture, $"""<rect class="k2 vs-ecart-type" x="{bas}" y="{Axe - 5}" width="{Math.Max(1, haut - bas)}" height="10" rx="3"/>""");
        foreach (var total in s.Totaux)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<circle class="f1 creux" cx="{X(total)}" cy="{Axe}" r="{Rayon}"/>""");
        }
        var moyenne = X(s.Moyenne);
        svg.Append(CultureInfo.InvariantCulture, $"""<path class="tr2 vs-moyenne" d="M{moyenne} {Axe - 26}v52"/>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<text class="fort" x="{moyenne}" y="{Axe - 34}" text-anchor="{(s.Moyenne < 15 ? "start" : s.Moyenne > 85 ? "end" : "middle")}">moyenne {Ecrire(s.Moyenne)}</text>""");
        return svg.Append("</svg>").ToString();
    }

    private static string Etiquette(SyntheseJuryDto s) =>
        $"Points sur 100 de {Formats.Accorder(s.Notants, "membre")} : {string.Join(", ", s.Totaux.Select(Ecrire))}. Moyenne {Ecrire(s.Moyenne)}, écart-type {Ecrire(s.EcartType)}. Seuils : {string.Join(", ", s.Seuils.Select(Ecrire))}.";

    private static string Ecrire(decimal points) => points.ToString("0.#", CultureInfo.GetCultureInfo("fr-FR"));
}
