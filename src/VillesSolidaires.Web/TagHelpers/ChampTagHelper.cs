using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.TagHelpers;

/// <summary>
/// Champ de formulaire complet : étiquette, saisie, aide, erreur liée. <c>&lt;vs-champ asp-for="Demande.Du" aide="Premier jour compris." /&gt;</c>
/// La saisie suit le type de la propriété (texte, date, nombre, case, fichier) et ses annotations ; <c>choix</c> en fait une liste,
/// <c>lignes</c> un texte long. Les attributs HTML inconnus (<c>autocomplete</c>, <c>placeholder</c>…) passent à la saisie.
/// </summary>
[HtmlTargetElement("vs-champ", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChampTagHelper(IHtmlGenerator generateur, SpriteIcones sprite) : ComposantTagHelper(sprite)
{
    /// <summary>Propriété liée.</summary>
    public ModelExpression AspFor { get; set; } = null!;

    /// <summary>Étiquette, si celle de l'attribut Display ne convient pas.</summary>
    public string? Libelle { get; set; }

    /// <summary>Aide écrite sous le champ.</summary>
    public string? Aide { get; set; }

    /// <summary>Type HTML imposé : <c>search</c>, <c>tel</c>…</summary>
    public string? Type { get; set; }

    /// <summary>Nom du paramètre, s'il diffère de la propriété : un filtre suit les noms de l'API.</summary>
    public string? Nom { get; set; }

    /// <summary>Valeurs d'une liste déroulante.</summary>
    public IEnumerable<SelectListItem>? Choix { get; set; }

    /// <summary>Première ligne d'une liste, sans valeur : « Tous ».</summary>
    public string? ChoixVide { get; set; }

    /// <summary>Hauteur d'un texte long, en lignes.</summary>
    public int Lignes { get; set; }

    /// <summary>Faux : ne dit pas « facultatif » (filtres, connexion).</summary>
    public bool Mention { get; set; } = true;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var suffixe = await Contenu(output);
        var saisie = new Saisie(ViewContext, AspFor, Aide is not null);
        var attributs = Attributs(output, saisie);
        if (Nom is not null) attributs.SetAttribute("name", Nom);
        output.Attributes.Clear();
        Devenir(output, "div", "vs-champ");

        var champ = await Champ(context, attributs);
        if (Saisie.EstCase(AspFor.Metadata))
        {
            output.Content.AppendHtml(Html.Element("label", "form-check", champ, Html.Element("span", "form-check-label", Etiquette())));
        }
        else
        {
            var etiquette = Html.Element("label", "form-label", Etiquette()).Avec("for", saisie.Id);
            if (Mention && !saisie.Obligatoire) etiquette.InnerHtml.AppendHtml(Html.Element("span", "vs-obligatoire", " (facultatif)"));
            output.Content.AppendHtml(etiquette);
            output.Content.AppendHtml(suffixe is null ? champ : Html.Element("div", "vs-secret", champ, suffixe));
        }

        if (Aide is not null) output.Content.AppendHtml(Html.Element("p", "vs-aide", Aide).Avec("id", saisie.IdAide));
        if (saisie.Erreur is { } erreur) output.Content.AppendHtml(MessageErreur(saisie.IdErreur, erreur));
    }

    private string Etiquette() => Libelle ?? AspFor.Metadata.GetDisplayName();

    private TagBuilder MessageErreur(string id, string erreur) =>
        Html.Element("p", "vs-erreur", Dessiner(Icones.Erreur), Html.Element("span", null, erreur)).Avec("id", id);

    private static TagHelperAttributeList Attributs(TagHelperOutput output, Saisie saisie)
    {
        var attributs = new TagHelperAttributeList(output.Attributes);
        attributs.RemoveAll("class");
        attributs.SetAttribute("id", saisie.Id);
        if (saisie.Obligatoire) attributs.SetAttribute("required", "required");
        if (saisie.DecritPar is { } decrit) attributs.SetAttribute("aria-describedby", decrit);
        if (saisie.Erreur is not null) attributs.SetAttribute("aria-invalid", "true");
        return attributs;
    }

    // Les tag helpers d'ASP.NET Core savent déjà nommer, remplir après erreur et convertir : le champ les compose.
    private async Task<IHtmlContent> Champ(TagHelperContext context, TagHelperAttributeList attributs)
    {
        if (Choix is not null || AspFor.Metadata.IsEnum)
        {
            attributs.SetAttribute("class", "form-select");
            var vide = ChoixVide is null ? null : Html.Element("option", null, ChoixVide).Avec("value", "");
            return await Rendre(new SelectTagHelper(generateur) { For = AspFor, Name = Nom, ViewContext = ViewContext, Items = Choix ?? Enumerations.Choix(AspFor.Metadata) }, context, "select", attributs, vide);
        }

        if (Lignes > 0 || AspFor.Metadata.DataTypeName == "MultilineText")
        {
            attributs.SetAttribute("class", "form-control");
            attributs.SetAttribute("rows", (Lignes > 0 ? Lignes : 4).ToString(CultureInfo.InvariantCulture));
            return await Rendre(new TextAreaTagHelper(generateur) { For = AspFor, Name = Nom, ViewContext = ViewContext }, context, "textarea", attributs);
        }

        attributs.SetAttribute("class", Saisie.EstCase(AspFor.Metadata) ? "form-check-input" : "form-control");
        var (type, format) = Type is null ? Saisie.TypeDeDate(AspFor.Metadata) : (Type, null);
        if (type is null && Saisie.ClavierNumerique(AspFor.Metadata) is { } clavier)
        {
            // type="number" refuse la virgule et change sous la molette : un texte avec clavier numérique se saisit mieux.
            type = "text";
            attributs.SetAttribute("inputmode", clavier);
        }

        if (type is not null) attributs.SetAttribute("type", type);
        return await Rendre(new InputTagHelper(generateur) { For = AspFor, Name = Nom, ViewContext = ViewContext, InputTypeName = type, Format = format }, context, "input", attributs);
    }

    private static async Task<IHtmlContent> Rendre(TagHelper composant, TagHelperContext context, string element, TagHelperAttributeList attributs, IHtmlContent? contenu = null)
    {
        var sortie = new TagHelperOutput(element, attributs, (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()))
        {
            TagMode = element == "input" ? TagMode.SelfClosing : TagMode.StartTagAndEndTag,
        };
        if (contenu is not null) sortie.PreContent.AppendHtml(contenu);
        // Un contexte à lui : le composant y relit les attributs de sa balise, qui ne sont pas ceux de vs-champ.
        var contexteSaisie = new TagHelperContext(element, attributs, context.Items, context.UniqueId + element);
        composant.Init(contexteSaisie);
        await composant.ProcessAsync(contexteSaisie, sortie);
        return sortie;
    }
}
