using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using VillesSolidaires.Labels;

namespace VillesSolidaires.Web.Labels;

/// <summary>
/// Notes et points d'un dossier, dessinés : cercle creux pour l'auto-évaluation, losange plein pour l'instruction, tiret pour le seuil. La forme
/// dit ce que la couleur dit, et l'étiquette le dit à qui ne voit ni l'une ni l'autre. Aucun attribut <c>style</c>.
/// </summary>
public static class DessinNotes
{
    private const decimal Gauche = 12;
    private const decimal Longueur = 136;

    /// <summary>Étiquettes d'une jauge trop proches : elles s'écartent l'une de l'autre.</summary>
    private const decimal EcartEtiquettes = 0.2m;

    /// <summary>Bord d'une jauge, en part de sa longueur : l'étiquette rentre.</summary>
    private const decimal Bord = 0.1m;

    /// <summary>Échelle d'un critère, de 0 à sa note la plus haute.</summary>
    public static IHtmlContent Echelle(CritereDossierDto critere, int niveau)
    {
        ArgumentNullException.ThrowIfNull(critere);
        var svg = new StringBuilder($"""<svg class="vs-echelle" viewBox="0 0 160 26" role="img" aria-label="{Etiquette(critere, niveau)}">""");
        svg.Append(CultureInfo.InvariantCulture, $"""<path class="vs-axe-svg" d="M{Gauche} 13h{Longueur}""");
        for (var note = 0; note <= critere.Max; note++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"M{X(note, critere.Max)} 7v12");
        }
        svg.Append("\"/>");
        if (critere is { Auto: { } de, Instruction: { } vers } && de != vers)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<path class="tr1 ecart" d="M{X(de, critere.Max)} 13H{X(vers, critere.Max)}"/>""");
        }
        svg.Append(CultureInfo.InvariantCulture, $"""<path class="tr2 seuil" d="M{X(critere.Seuil, critere.Max)} 3v20"/>""");
        if (critere.Auto is { } auto)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<circle class="f1 creux" cx="{X(auto, critere.Max)}" cy="13" r="8"/>""");
        }
        if (critere.Instruction is { } instruction)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<path class="f1" d="M{X(instruction, critere.Max)} 7.5l5.5 5.5-5.5 5.5-5.5-5.5z"/>""");
        }
        return new HtmlString(svg.Append("</svg>").ToString());
    }

    /// <summary>« 4 auto · 3 instruction ».</summary>
    public static string Legende(CritereDossierDto critere)
    {
        ArgumentNullException.ThrowIfNull(critere);
        var auto = critere.Auto is { } a ? $"{a} auto" : "à évaluer";
        return critere.Instruction is { } i ? $"{auto} · {i} instruction" : auto;
    }

    /// <summary>Jauge des points sur 100, avec les seuils des niveaux.</summary>
    /// <param name="points">Points et seuils.</param>
    /// <param name="etroite">Tracé du téléphone : étiquettes abrégées.</param>
    public static IHtmlContent Jauge(PointsDto points, bool etroite)
    {
        ArgumentNullException.ThrowIfNull(points);
        var (gauche, longueur, hauteur, haut, epaisseur) = etroite ? (4m, 332m, 66, 28, 12) : (10m, 840m, 80, 34, 14);
        decimal Position(decimal valeur) => gauche + (longueur * Math.Clamp(valeur, 0, LabelConsts.PointsMax) / LabelConsts.PointsMax);
        var milieu = haut + (epaisseur / 2m);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg viewBox="0 0 {longueur + (2 * gauche)} {hauteur}" role="img" aria-label="{Etiquette(points)}">""");
        svg.Append(CultureInfo.InvariantCulture, $"""<rect class="k1" x="{gauche}" y="{haut}" width="{longueur}" height="{epaisseur}" rx="3"/>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<rect class="f1" x="{gauche}" y="{haut}" width="{Position(points.Instruction ?? points.Auto) - gauche}" height="{epaisseur}" rx="3"/>""");
        for (var niveau = 1; niveau <= points.Seuils.Count; niveau++)
        {
            var x = Position(points.Seuils[niveau - 1]);
            svg.Append(CultureInfo.InvariantCulture, $"""<path class="vs-axe-svg seuil-niveau" d="M{x} {haut - 6}v{epaisseur + 12}"/>""");
            var seuil = points.Seuils[niveau - 1].ToString("0.#", CultureInfo.GetCultureInfo("fr-FR"));
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="{x}" y="{hauteur - (etroite ? 6 : 8)}" text-anchor="middle">{(etroite ? $"Niv. {niveau} · {seuil}" : $"Niveau {niveau} dès {seuil}")}</text>""");
        }
        var y = etroite ? 15 : 20;
        var (ancreAuto, ancreInstruction) = Ancres(points);
        svg.Append(CultureInfo.InvariantCulture, $"""<circle class="f1 creux" cx="{Position(points.Auto)}" cy="{milieu}" r="{(etroite ? 7 : 8)}"/>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<text x="{Position(points.Auto)}" y="{y}" text-anchor="{ancreAuto}">{(etroite ? "auto" : "auto-évaluation")} {Ecrire(points.Auto)}</text>""");
        if (points.Instruction is { } instruction)
        {
            var r = etroite ? 8 : 10;
            svg.Append(CultureInfo.InvariantCulture, $"""<path class="f1 losange" d="M{Position(instruction)} {milieu - r}l{r} {r}-{r} {r}-{r}-{r}z"/>""");
            svg.Append(CultureInfo.InvariantCulture, $"""<text class="fort" x="{Position(instruction)}" y="{y}" text-anchor="{ancreInstruction}">instruction {Ecrire(instruction)}</text>""");
        }
        return new HtmlString(svg.Append("</svg>").ToString());
    }

    private static (string Auto, string Instruction) Ancres(PointsDto points)
    {
        var auto = points.Auto / LabelConsts.PointsMax;
        if (points.Instruction is not { } i)
        {
            return (Ancre(auto), "middle");
        }
        var instruction = i / LabelConsts.PointsMax;
        return Math.Abs(auto - instruction) >= EcartEtiquettes ? (Ancre(auto), Ancre(instruction)) : auto >= instruction ? ("start", "end") : ("end", "start");
    }

    private static string Ancre(decimal part) => part < Bord ? "start" : part > 1 - Bord ? "end" : "middle";

    private static string Etiquette(PointsDto points) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(points.Instruction is { } i ? $"Instruction : {Ecrire(i)} points sur 100. " : "")}Auto-évaluation : {Ecrire(points.Auto)} points sur 100. Seuils : {string.Join(", ", points.Seuils.Select(Ecrire))} points.");

    // L'intitulé vient du référentiel, que des personnes écrivent : échappé.
    private static string Etiquette(CritereDossierDto critere, int niveau) => System.Net.WebUtility.HtmlEncode(
        $"{critere.Intitule} : auto-évaluation {(critere.Auto is { } a ? $"{a} sur {critere.Max}" : "à faire")}"
        + $"{(critere.Instruction is { } i ? $", instruction {i} sur {critere.Max}" : "")}, seuil du niveau {niveau} : {critere.Seuil}");

    private static string Ecrire(decimal points) => points.ToString("0.#", CultureInfo.GetCultureInfo("fr-FR"));

    private static decimal X(int note, int max) => Gauche + (Longueur * note / Math.Max(1, max));
}
