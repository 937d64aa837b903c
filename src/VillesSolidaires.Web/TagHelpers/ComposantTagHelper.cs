using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.TagHelpers;

/// <summary>Base des composants : icônes, états, identifiants uniques, changement d'élément.</summary>
public abstract class ComposantTagHelper(SpriteIcones sprite) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Requête en cours.</summary>
    protected HttpRequest Requete => ViewContext.HttpContext.Request;

    /// <summary>Le SVG d'une icône du sprite.</summary>
    protected IHtmlContent Dessiner(string nom) => sprite.Rendre(ViewContext.HttpContext, nom);

    /// <summary>Pastille d'état : icône, mot, couleur.</summary>
    protected IHtmlContent Badge(EtatAffiche etat) =>
        Html.Element("span", $"vs-etat {etat.Ton.Classes()}", Dessiner(etat.Icone), etat.Libelle);

    /// <summary>Identifiant unique dans la page.</summary>
    protected string NouvelId(string prefixe)
    {
        const string cle = "vs.dernier-id";
        var items = ViewContext.HttpContext.Items;
        var suivant = items[cle] is int dernier ? dernier + 1 : 1;
        items[cle] = suivant;
        return $"{prefixe}-{suivant.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>Remplace la balise du composant par un élément HTML, en gardant les classes écrites par l'appelant.</summary>
    protected static void Devenir(TagHelperOutput output, string element, string? classes = null)
    {
        output.TagName = element;
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var classe in (classes ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)) output.AddClass(classe, HtmlEncoder.Default);
    }

    /// <summary>Le contenu de la balise, ou nul s'il est vide.</summary>
    protected static async Task<IHtmlContent?> Contenu(TagHelperOutput output)
    {
        var contenu = await output.GetChildContentAsync();
        return contenu.IsEmptyOrWhiteSpace ? null : contenu;
    }
}
