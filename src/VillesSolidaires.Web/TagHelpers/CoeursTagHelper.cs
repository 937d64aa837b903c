using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Labels;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.TagHelpers;

/// <summary>Niveau du label : <c>&lt;vs-coeurs niveau="2" /&gt;</c>, trois cœurs dont les premiers sont pleins, et le niveau toujours écrit.</summary>
[HtmlTargetElement("vs-coeurs", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CoeursTagHelper(SpriteIcones sprite) : ComposantTagHelper(sprite)
{
    private const string Plein = $"""<svg viewBox="0 0 18 17"><path d="{HeartShape.Path}"/></svg>""";
    private const string Vide = $"""<svg viewBox="0 0 18 17" class="vide"><path d="{HeartShape.Path}"/></svg>""";

    /// <summary>De 1 à 3.</summary>
    public int Niveau { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Devenir(output, "span", "vs-niveau");
        var coeurs = string.Concat(Enumerable.Range(1, LabelConsts.NiveauMax).Select(n => n <= Niveau ? Plein : Vide));
        output.Content.SetHtmlContent(Html.Element("span", "vs-coeurs", new HtmlString(coeurs)).Avec("aria-hidden", "true"));
        output.Content.Append(" " + LibellesLabel.Niveau(Niveau));
    }
}
