using Microsoft.AspNetCore.Razor.TagHelpers;
using VillesSolidaires.Rapports;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.TagHelpers;

/// <summary>
/// État : <c>&lt;vs-etat ton="Info" icone="eye"&gt;En relecture&lt;/vs-etat&gt;</c>, ou <c>&lt;vs-etat de="etat" /&gt;</c>
/// avec un <see cref="EtatAffiche"/>. Le mot est toujours écrit.
/// </summary>
[HtmlTargetElement("vs-etat", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class EtatTagHelper(SpriteIcones sprite) : ComposantTagHelper(sprite)
{
    public Ton Ton { get; set; } = Ton.Neutre;

    public string Icone { get; set; } = Icones.AVenir;

    /// <summary>État déjà traduit ; l'emporte sur le ton et l'icône.</summary>
    public EtatAffiche? De { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var mot = await Contenu(output);
        Devenir(output, "span", $"vs-etat {(De?.Ton ?? Ton).Classes()}");
        output.Content.SetHtmlContent(Dessiner(De?.Icone ?? Icone));
        if (De is not null) output.Content.Append(De.Libelle);
        else output.Content.AppendHtml(mot ?? throw new InvalidOperationException("vs-etat : un état s'écrit toujours en toutes lettres."));
    }
}

/// <summary>Provenance d'un chiffre : <c>&lt;vs-nature de="Declare" /&gt;</c>.</summary>
[HtmlTargetElement("vs-nature", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class NatureTagHelper(SpriteIcones sprite) : ComposantTagHelper(sprite)
{
    public NatureChiffre De { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Badge(De.Affichage()));
    }
}
