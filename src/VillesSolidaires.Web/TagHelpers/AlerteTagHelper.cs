using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.TagHelpers;

/// <summary>
/// Alerte, une seule par page : <c>&lt;vs-alerte ton="Attention" titre="…"&gt;le fait&lt;vs-suite&gt;boutons&lt;/vs-suite&gt;&lt;/vs-alerte&gt;</c>.
/// </summary>
[HtmlTargetElement("vs-alerte")]
public sealed class AlerteTagHelper(SpriteIcones sprite) : ComposantTagHelper(sprite)
{
    public Ton Ton { get; set; } = Ton.Info;

    /// <summary>Icône, si celle du ton ne dit pas assez.</summary>
    public string? Icone { get; set; }

    /// <summary>Titre de niveau 2.</summary>
    public string Titre { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var suite = SuiteTagHelper.Attendre(context);
        var fait = await Contenu(output);
        var id = NouvelId("alerte");
        Devenir(output, "section", $"vs-alerte {Ton.Classes()}");
        output.Attributes.SetAttribute("aria-labelledby", id);
        output.Content.AppendHtml(Dessiner(Icone ?? Ton.Icone()));
        output.Content.AppendHtml(Html.Element("div", null,
            Html.Element("h2", null, Titre).Avec("id", id),
            fait is null ? null : Html.Element("p", null, fait)));
        if (suite.Contenu is not null) output.Content.AppendHtml(Html.Element("div", "vs-rang", suite.Contenu));
    }
}

/// <summary>
/// État vide : <c>&lt;vs-vide titre="Aucun rapport ne correspond"&gt;ce qui a été cherché&lt;vs-suite&gt;la sortie en bouton&lt;/vs-suite&gt;&lt;/vs-vide&gt;</c>.
/// </summary>
[HtmlTargetElement("vs-vide")]
public sealed class VideTagHelper(SpriteIcones sprite) : ComposantTagHelper(sprite)
{
    private static readonly IHtmlContent Arches = new HtmlString("""
        <svg class="vs-arches" viewBox="0 0 72 52" aria-hidden="true"><path d="M6 46V30a30 30 0 0 1 60 0v16" /><path class="coeur" d="M20 46V32a16 16 0 0 1 32 0v14" /><path d="M2 48.500h68" /></svg>
        """);

    /// <summary>Titre de niveau 2.</summary>
    public string Titre { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var suite = SuiteTagHelper.Attendre(context);
        var cherche = await Contenu(output);
        Devenir(output, "div", "vs-vide");
        output.Content.AppendHtml(Arches);
        output.Content.AppendHtml(Html.Element("h2", null, Titre));
        if (cherche is not null) output.Content.AppendHtml(Html.Element("p", null, cherche));
        if (suite.Contenu is not null) output.Content.AppendHtml(Html.Element("div", "vs-rang", suite.Contenu));
    }
}

/// <summary>Boutons d'une alerte ou d'un état vide.</summary>
[HtmlTargetElement("vs-suite", ParentTag = "vs-alerte")]
[HtmlTargetElement("vs-suite", ParentTag = "vs-vide")]
public sealed class SuiteTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((Boutons)context.Items[typeof(SuiteTagHelper)]).Contenu = await output.GetChildContentAsync();
        output.SuppressOutput();
    }

    // Un enfant ne peut pas écrire dans les Items de son parent : il remplit l'objet que le parent y a posé.
    internal static Boutons Attendre(TagHelperContext context)
    {
        var boutons = new Boutons();
        context.Items[typeof(SuiteTagHelper)] = boutons;
        return boutons;
    }

    internal sealed class Boutons
    {
        public IHtmlContent? Contenu { get; set; }
    }
}
