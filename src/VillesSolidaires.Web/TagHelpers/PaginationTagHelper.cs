using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.TagHelpers;

/// <summary>
/// Pied de liste : <c>&lt;vs-pagination page="2" taille="10" total="51" /&gt;</c>. Écrit « Lignes 11 à 20 sur 51 », les pages et le choix
/// de la taille ; filtres et tri restent dans l'adresse.
/// </summary>
[HtmlTargetElement("vs-pagination", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationTagHelper(SpriteIcones sprite) : ComposantTagHelper(sprite)
{
    /// <summary>Page montrée, à partir de 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>Lignes par page.</summary>
    public int Taille { get; set; } = Pagination.Tailles[0];

    /// <summary>Lignes en tout, filtres appliqués.</summary>
    public int Total { get; set; }

    /// <summary>Ce que compte la liste, pour le nom de la navigation : « Pages des rapports ».</summary>
    public string Nom { get; set; } = "Pages";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Total == 0)
        {
            output.SuppressOutput();
            return;
        }

        var derniere = (Total + Taille - 1) / Taille;
        Devenir(output, "div", "vs-pagination");
        output.Content.AppendHtml(Bornes());
        if (derniere > 1) output.Content.AppendHtml(Html.Element("nav", null, Pages(derniere)).Avec("aria-label", Nom));
        if (Total > Pagination.Tailles[0]) output.Content.AppendHtml(ChoixTaille());
    }

    private TagBuilder Bornes()
    {
        var debut = ((Page - 1) * Taille) + 1;
        var fin = Math.Min(Page * Taille, Total);
        var etendue = debut == fin ? Formats.Nombre(debut) : $"{Formats.Nombre(debut)} à {Formats.Nombre(fin)}";
        return Html.Element("div", null, debut == fin ? "Ligne " : "Lignes ", Html.Element("b", null, etendue), $" sur {Formats.Nombre(Total)}");
    }

    private TagBuilder Pages(int derniere)
    {
        var liste = Html.Element("ul", "pagination");
        if (Page > 1) liste.InnerHtml.AppendHtml(Element(Page - 1, Fleche(Icones.Precedent, "Page précédente")));
        var precedent = 0;
        foreach (var page in Voisines(derniere))
        {
            if (page > precedent + 1) liste.InnerHtml.AppendHtml(Html.Element("li", "page-item", Html.Element("span", "page-link", "…")).Avec("aria-hidden", "true"));
            liste.InnerHtml.AppendHtml(Element(page, Html.Element("span", "visually-hidden", "Page "), Formats.Nombre(page)));
            precedent = page;
        }

        if (Page < derniere) liste.InnerHtml.AppendHtml(Element(Page + 1, Fleche(Icones.Suivant, "Page suivante")));
        return liste;
    }

    // Les bouts, la page courante et ses voisines : sept liens au plus, quelle que soit la longueur de la liste.
    private IEnumerable<int> Voisines(int derniere) =>
        Enumerable.Range(1, derniere).Where(page => derniere <= 7 || page == 1 || page == derniere || Math.Abs(page - Page) <= 1);

    private TagBuilder Element(int page, params object[] contenu)
    {
        var courante = page == Page;
        var lien = Html.Element("a", "page-link", contenu)
            .Avec("href", Requete.AdresseAvec((Pagination.ParametrePage, page == 1 ? null : page.ToString(CultureInfo.InvariantCulture))))
            .Avec("aria-current", courante ? "page" : null);
        return Html.Element("li", courante ? "page-item active" : "page-item", lien);
    }

    private HtmlContentBuilder Fleche(string icone, string nom)
    {
        var contenu = new HtmlContentBuilder();
        contenu.AppendHtml(Dessiner(icone)).AppendHtml(Html.Element("span", "visually-hidden", nom));
        return contenu;
    }

    private TagBuilder ChoixTaille()
    {
        var id = NouvelId("taille");
        var choix = Html.Element("select", "form-select w-auto").Avec("id", id).Avec("name", Pagination.ParametreTaille);
        foreach (var taille in Pagination.Tailles)
            choix.InnerHtml.AppendHtml(Html.Element("option", null, Formats.Nombre(taille))
                .Avec("value", taille.ToString(CultureInfo.InvariantCulture)).Avec("selected", taille == Taille ? "" : null));

        var formulaire = Html.Element("form", "vs-rang", Html.Element("label", null, "Par page").Avec("for", id), choix,
            Html.Element("button", "btn btn-sm btn-2", "Changer").Avec("type", "submit")).Avec("method", "get");
        foreach (var (cle, valeurs) in Requete.Query)
        {
            if (cle is Pagination.ParametrePage or Pagination.ParametreTaille) continue;
            foreach (var valeur in valeurs)
                formulaire.InnerHtml.AppendHtml(Html.Element("input").Avec("type", "hidden").Avec("name", cle).Avec("value", valeur).EnLigne());
        }

        return formulaire;
    }
}
