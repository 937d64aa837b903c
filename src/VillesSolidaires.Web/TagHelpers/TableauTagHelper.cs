using Microsoft.AspNetCore.Razor.TagHelpers;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.TagHelpers;

/// <summary>
/// Tableau dans sa zone qui défile : <c>&lt;vs-tableau legende="Rapports archivés, du plus récent au plus ancien"&gt;&lt;thead&gt;…&lt;/vs-tableau&gt;</c>.
/// Sur téléphone chaque ligne devient une fiche : les cellules portent alors <c>data-label</c>, sauf la première (<c>th scope="row"</c>).
/// </summary>
[HtmlTargetElement("vs-tableau")]
public sealed class TableauTagHelper(SpriteIcones sprite) : ComposantTagHelper(sprite)
{
    /// <summary>Légende, lue par les lecteurs d'écran ; dit aussi l'ordre.</summary>
    public string Legende { get; set; } = "";

    /// <summary>Faux : le tableau défile sur téléphone au lieu de devenir des fiches (tableaux de nombres).</summary>
    public bool Fiches { get; set; } = true;

    /// <summary>Lignes resserrées.</summary>
    public bool Serre { get; set; }

    /// <summary>Vrai : la légende se lit aussi à l'écran.</summary>
    public bool LegendeVisible { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var lignes = await output.GetChildContentAsync();
        var classes = "vs-table" + (Fiches ? " vs-table--cartes" : "") + (Serre ? " vs-table--serre" : "");
        Devenir(output, "div", "vs-defile");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", $"Tableau : {Legende}");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Content.SetHtmlContent(Html.Element("table", classes, Html.Element("caption", LegendeVisible ? null : "visually-hidden", Legende), lignes));
    }
}

/// <summary>
/// En-tête de colonne triable : <c>&lt;vs-tri cle="produit" descendant&gt;Produit le&lt;/vs-tri&gt;</c>. L'adresse porte <c>tri=produit</c>
/// (croissant) ou <c>tri=-produit</c> (décroissant) ; filtres et taille de page sont gardés, la liste revient à sa première page.
/// </summary>
[HtmlTargetElement("vs-tri")]
public sealed class TriTagHelper(SpriteIcones sprite) : ComposantTagHelper(sprite)
{
    /// <summary>Nom de la colonne dans l'adresse.</summary>
    public string Cle { get; set; } = "";

    /// <summary>Vrai : le premier clic trie en décroissant (dates, durées).</summary>
    public bool Descendant { get; set; }

    /// <summary>Tri appliqué quand l'adresse n'en dit rien, tel qu'il s'écrirait dans l'adresse.</summary>
    public string? ParDefaut { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var libelle = await output.GetChildContentAsync();
        var demande = Requete.Query[Pagination.ParametreTri].ToString();
        var tri = demande.Length > 0 ? demande : ParDefaut ?? "";
        var croissant = tri == Cle;
        var decroissant = tri == "-" + Cle;
        var suivant = croissant || (Descendant && !decroissant) ? "-" + Cle : Cle;

        Devenir(output, "th");
        output.Attributes.SetAttribute("scope", "col");
        if (croissant || decroissant) output.Attributes.SetAttribute("aria-sort", croissant ? "ascending" : "descending");
        var lien = Html.Element("a", null, libelle)
            .Avec("href", Requete.AdresseAvec((Pagination.ParametreTri, suivant), (Pagination.ParametrePage, null)));
        if (croissant || decroissant)
        {
            // Gluon de mots : la flèche ne passe pas seule à la ligne.
            lien.InnerHtml.AppendHtml("&#8288;").AppendHtml(Dessiner(croissant ? Icones.Croissant : Icones.Decroissant));
        }
        output.Content.SetHtmlContent(lien);
    }
}
