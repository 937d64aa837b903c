using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.TagHelpers;

/// <summary>
/// Graphique et ses données : <c>&lt;vs-figure titre="Par canal" note="…" svg="@Model.Svg"&gt;&lt;vs-tableau …/&gt;&lt;/vs-figure&gt;</c>.
/// Le contenu est le tableau des mêmes données, replié sous la figure. Le SVG porte <c>role="img"</c> et son texte, et aucun attribut
/// <c>style</c> (la politique de sécurité l'ignorerait).
/// </summary>
[HtmlTargetElement("vs-figure")]
public sealed class FigureTagHelper(SpriteIcones sprite) : ComposantTagHelper(sprite)
{
    public string Titre { get; set; } = "";

    /// <summary>Phrase sous le titre : ce que montre la figure.</summary>
    public string? Note { get; set; }

    /// <summary>SVG produit par l'application, écrit tel quel : jamais une saisie.</summary>
    public string Svg { get; set; } = "";

    /// <summary>Légende en texte, sous le dessin : elle garde sa taille quand le dessin rétrécit.</summary>
    public IReadOnlyList<EntreeLegende> Legende { get; set; } = [];

    /// <summary>Vrai : le tableau est déplié.</summary>
    public bool Deplie { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var tableau = await Contenu(output);
        Devenir(output, "figure", "vs-figure");
        output.Content.AppendHtml(Html.Element("figcaption", null,
            Html.Element("h3", null, Titre), Note is null ? null : Html.Element("p", null, Note)));
        output.Content.AppendHtml(new HtmlString(Svg));
        if (Legende.Count > 0)
        {
            output.Content.AppendHtml(Html.Element("ul", "vs-legende", [.. Legende.Select(e => Html.Element("li", null, new HtmlString(e.Marque), e.Libelle))]));
        }
        if (tableau is not null)
        {
            output.Content.AppendHtml(Html.Element("details", "vs-deplie",
                Html.Element("summary", null, "Les mêmes données en tableau"), tableau).Avec("open", Deplie ? "" : null));
        }
    }
}

/// <summary>Entrée d'une légende écrite par la page.</summary>
/// <param name="Libelle">Ce que dit la marque.</param>
/// <param name="Marque">SVG décoratif produit par l'application, écrit tel quel : jamais une saisie.</param>
public sealed record EntreeLegende(string Libelle, string Marque);
