using System.Globalization;
using System.Net;
using System.Text;
using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Benchmarks;

/// <summary>Le même rapport en une page HTML à imprimer : mêmes textes, mêmes graphiques en SVG, même tableau, mêmes marges.</summary>
internal static class PageEquivalente
{
    private const string Style = """
        @page { size: A4; margin: 20mm }
        body { font: 10.5pt/1.42 sans-serif; color: #1f2933 } h1 { font: 600 21pt serif; break-before: page } h2 { font: 600 14pt serif; break-after: avoid }
        .couverture { background: #1b365d; color: #fff; box-sizing: border-box; height: 250mm; padding: 10mm } .tuiles { display: grid; grid-template-columns: repeat(3, 1fr); gap: 9pt }
        .tuile { background: #eef3f8; border-left: 3pt solid #1b4f80; padding: 6pt 10pt } figure { break-inside: avoid; margin: 8pt 0 } svg { width: 100% }
        table { width: 100%; border-collapse: collapse; font-size: 9pt } th { background: #1b365d; color: #fff } td, th { padding: 3.6pt 6pt; text-align: left } tr { break-inside: avoid }
        .f1 { fill: #1b4f80 } .f2 { fill: #c8452b } .p1 { fill: #a9bfd6 } .tr1 { stroke: #1b4f80 } .tr2 { stroke: #c8452b } .vs-grille-svg { stroke: #d5dbe3 } .vs-axe-svg { stroke: #5b6776 }
        tr:nth-child(even) td { background: #f3f6f9 }
        """;

    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    public static string Ecrire(JeuDeDonnees jeu)
    {
        var page = new StringBuilder($"<!doctype html><html lang=\"fr\"><meta charset=\"utf-8\"><title>{Texte(jeu.EnTete.Titre)}</title><style>{Style}</style>");
        page.Append($"<div class=\"couverture\"><p>{Texte(jeu.EnTete.Titre)}</p><p>{Texte(jeu.EnTete.Territoire)}</p></div><h1>Sommaire</h1><ol>");
        foreach (var section in jeu.Sections)
        {
            page.Append($"<li>{Texte(section.Titre)}");
        }
        page.Append("</ol>");
        foreach (var section in jeu.Sections)
        {
            EcrireSection(page, section);
        }
        return page.Append("</html>").ToString();
    }

    private static void EcrireSection(StringBuilder page, SectionRapport section)
    {
        page.Append($"<h1>Synthèse pour les élus</h1><div class=\"tuiles\">");
        foreach (var chiffre in section.ChiffresCles)
        {
            page.Append($"<div class=\"tuile\"><b>{Texte(chiffre.Valeur)}</b><br>{Texte(chiffre.Libelle)}<br><small>{Texte(chiffre.Note)}</small></div>");
        }
        page.Append("</div>");
        foreach (var point in section.PointsSaillants)
        {
            page.Append($"<p>{Texte(point)}</p>");
        }
        page.Append($"<h1>{Texte(section.Titre)}</h1>");
        foreach (var bloc in section.Blocs)
        {
            EcrireBloc(page, bloc);
        }
        page.Append("<h1>Sources et définitions</h1>");
        foreach (var provenance in section.Provenances)
        {
            page.Append($"<h2>{Texte(provenance.Chiffre)}</h2><p>{Texte(provenance.DefinitionEtReserve())}</p><p>{Texte(provenance.Periode)}, {Texte(provenance.Source)}</p>");
        }
    }

    private static void EcrireBloc(StringBuilder page, BlocRapport bloc)
    {
        switch (bloc)
        {
            case TexteBloc { Titre: var titre, Texte: var texte }:
                page.Append(titre is null ? "" : $"<h2>{Texte(titre)}</h2>").Append($"<p>{Texte(texte)}</p>");
                break;
            case GraphiqueBloc { Graphique: var graphique }:
                page.Append($"<h2>{Texte(graphique.Title)}</h2><figure>{ChartSvg.Render(graphique, 640, 260)}<figcaption>{Texte(graphique.Description)}</figcaption></figure>");
                break;
            case TableauBloc tableau:
                page.Append($"<table><caption>{Texte(tableau.Titre)}</caption><thead><tr>").AppendJoin("", tableau.Colonnes.Select(c => $"<th>{Texte(c.Titre)}</th>")).Append("</tr></thead>");
                foreach (var ligne in tableau.Lignes.Append(tableau.Total ?? []))
                {
                    page.Append("<tr>").AppendJoin("", ligne.Select(c => $"<td>{Texte(Valeur(c))}</td>")).Append("</tr>");
                }
                page.Append("</table>");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(bloc));
        }
    }

    private static string Valeur(Cellule cellule) =>
        cellule.Texte ?? cellule.Nombre?.ToString("N0", Francais) ?? cellule.Jour?.ToString("MMMM yyyy", Francais) ?? "";

    private static string Texte(string texte) => WebUtility.HtmlEncode(texte);
}
