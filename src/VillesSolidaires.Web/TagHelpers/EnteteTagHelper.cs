using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.TagHelpers;

/// <summary>
/// En-tête de page : fil d'Ariane, titre, phrase, actions ; donne aussi son titre au document.
/// <code>
/// &lt;vs-entete titre="Kit Canicule" sous-titre="Version 5, lancée le 4 mai 2026"&gt;
///     &lt;vs-fil page="/Kits/Index"&gt;Kits&lt;/vs-fil&gt;
///     &lt;a class="btn btn-primary" …&gt;Diffuser le kit&lt;/a&gt;
/// &lt;/vs-entete&gt;
/// </code>
/// Le fil commence seul à « Accueil » et finit seul au titre ; le reste du contenu forme les actions, la principale en dernier.
/// </summary>
[HtmlTargetElement("vs-entete", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class EnteteTagHelper(IUrlHelperFactory adresses, SpriteIcones sprite) : ComposantTagHelper(sprite)
{
    internal static readonly object CleFil = new();

    /// <summary>Titre de la page (h1) et du document.</summary>
    public string Titre { get; set; } = "";

    /// <summary>Le nombre, et ce qu'il veut dire.</summary>
    public string? SousTitre { get; set; }

    /// <summary>Dernier maillon du fil, si le titre est trop long.</summary>
    public string? TitreCourt { get; set; }

    /// <summary>Vrai sur l'accueil et hors connexion.</summary>
    public bool SansFil { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var maillons = new List<(IHtmlContent Libelle, string Adresse)>();
        context.Items[CleFil] = maillons;
        var actions = await Contenu(output);
        ViewContext.ViewData["Title"] = Titre;

        Devenir(output, "div", "vs-page-tete");
        if (!SansFil) output.Content.AppendHtml(Fil(maillons));
        output.Content.AppendHtml(Html.Element("div", null, Html.Element("h1", null, Titre), SousTitre is null ? null : Html.Element("p", null, SousTitre)));
        output.Content.AppendHtml(Html.Element("div", "vs-actions", actions));
    }

    private TagBuilder Fil(List<(IHtmlContent Libelle, string Adresse)> maillons)
    {
        var accueil = adresses.GetUrlHelper(ViewContext).Content("~/");
        var liste = Html.Element("ol", "breadcrumb", Maillon(new HtmlString("Accueil"), accueil));
        foreach (var (libelle, adresse) in maillons) liste.InnerHtml.AppendHtml(Maillon(libelle, adresse));
        liste.InnerHtml.AppendHtml(Html.Element("li", "breadcrumb-item active", TitreCourt ?? Titre).Avec("aria-current", "page"));
        return Html.Element("nav", "vs-fil", liste).Avec("aria-label", "Fil d’Ariane");
    }

    private static TagBuilder Maillon(IHtmlContent libelle, string adresse) =>
        Html.Element("li", "breadcrumb-item", Html.Element("a", null, libelle).Avec("href", adresse));
}

/// <summary>Maillon du fil d'Ariane, dans <c>vs-entete</c> : <c>&lt;vs-fil page="/Kits/Index"&gt;Kits&lt;/vs-fil&gt;</c>.</summary>
[HtmlTargetElement("vs-fil", ParentTag = "vs-entete")]
public sealed class FilTagHelper(IUrlHelperFactory adresses) : TagHelper
{
    /// <summary>Page visée.</summary>
    public string? Page { get; set; }

    /// <summary>Adresse, quand la page demande des paramètres : <c>href="@Url.Page(…)"</c>.</summary>
    public string? Href { get; set; }

    [Microsoft.AspNetCore.Mvc.ViewFeatures.ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var libelle = await output.GetChildContentAsync();
        var adresse = Href ?? adresses.GetUrlHelper(ViewContext).Page(Page)
            ?? throw new InvalidOperationException($"vs-fil : la page « {Page} » n'existe pas.");
        ((List<(IHtmlContent, string)>)context.Items[EnteteTagHelper.CleFil]).Add((libelle, adresse));
        output.SuppressOutput();
    }
}
