using Microsoft.AspNetCore.Razor.TagHelpers;
using VillesSolidaires.Rapports;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.TagHelpers;

/// <summary>
/// Rangée de chiffres, quatre au plus, chacun menant à sa liste ou à sa source :
/// <c>&lt;vs-chiffres&gt;&lt;vs-chiffre valeur="52 917" libelle="téléchargements" note="depuis le 4 mai" nature="Calcule" href="…" /&gt;&lt;/vs-chiffres&gt;</c>.
/// </summary>
[HtmlTargetElement("vs-chiffres")]
public sealed class ChiffresTagHelper(SpriteIcones sprite) : ComposantTagHelper(sprite)
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => Devenir(output, "dl", "vs-chiffres");
}

/// <inheritdoc cref="ChiffresTagHelper"/>
[HtmlTargetElement("vs-chiffre", ParentTag = "vs-chiffres", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChiffreTagHelper(SpriteIcones sprite) : ComposantTagHelper(sprite)
{
    /// <summary>Nombre déjà mis en forme par <see cref="Formats"/>.</summary>
    public string Valeur { get; set; } = "";

    public string Libelle { get; set; } = "";

    public string? Note { get; set; }

    /// <summary>Non donnée : sans badge, la provenance va de soi (un compte de tâches).</summary>
    // Pas nullable : Razor ne lirait plus nature="Calcule" sans le nom de l'énumération.
    public NatureChiffre Nature { get; set; }

    /// <summary>Liste ou source du chiffre.</summary>
    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Devenir(output, "div");
        output.Content.AppendHtml(Html.Element("dt", null, Libelle));
        output.Content.AppendHtml(Html.Element("dd", "valeur", Href is null
            ? Valeur
            : Html.Element("a", null, Valeur).Avec("href", Href).Avec("aria-label", $"{Valeur} {Libelle}")));
        if (Note is not null) output.Content.AppendHtml(Html.Element("dd", "note", Note));
        if (Nature != default) output.Content.AppendHtml(Html.Element("dd", "nature", Badge(Nature.Affichage())));
    }
}
