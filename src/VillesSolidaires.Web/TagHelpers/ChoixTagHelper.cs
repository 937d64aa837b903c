using System.Collections;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.TagHelpers;

/// <summary>
/// Groupe de cases ou de boutons radio : <c>&lt;vs-choix asp-for="Demande.Formats" choix="Model.Formats" /&gt;</c>. Une propriété qui est une
/// liste donne des cases, sinon des boutons radio.
/// </summary>
[HtmlTargetElement("vs-choix", Attributes = "asp-for,choix", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoixTagHelper(SpriteIcones sprite) : ComposantTagHelper(sprite)
{
    public ModelExpression AspFor { get; set; } = null!;

    /// <summary>Valeurs proposées.</summary>
    public IEnumerable<SelectListItem> Choix { get; set; } = [];

    /// <summary>Légende, si celle de l'attribut Display ne convient pas.</summary>
    public string? Libelle { get; set; }

    public string? Aide { get; set; }

    /// <summary>Vrai : les choix se suivent sur une ligne.</summary>
    public bool EnLigne { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var nom = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(AspFor.Name);
        var saisie = new Saisie(ViewContext, AspFor, Aide is not null);
        var plusieurs = AspFor.Metadata.IsEnumerableType;
        var choisies = Choisies(nom, plusieurs);

        Devenir(output, "fieldset");
        output.Attributes.SetAttribute("id", saisie.Id);
        output.Attributes.SetAttribute("tabindex", "-1");
        if (saisie.DecritPar is { } decrit) output.Attributes.SetAttribute("aria-describedby", decrit);
        output.Content.AppendHtml(Html.Element("legend", null, Libelle ?? AspFor.Metadata.GetDisplayName()));

        var groupe = Html.Element("div", EnLigne ? "vs-choix-rang" : null);
        foreach (var choix in Choix)
        {
            var case_ = Html.Element("input", "form-check-input").Avec("type", plusieurs ? "checkbox" : "radio").Avec("name", nom)
                .Avec("value", choix.Value).Avec("checked", choisies.Contains(choix.Value) ? "" : null)
                .Avec("disabled", choix.Disabled ? "" : null).EnLigne();
            groupe.InnerHtml.AppendHtml(Html.Element("label", "form-check", case_, Html.Element("span", "form-check-label", choix.Text)));
        }

        output.Content.AppendHtml(groupe);
        if (Aide is not null) output.Content.AppendHtml(Html.Element("p", "vs-aide", Aide).Avec("id", saisie.IdAide));
        if (saisie.Erreur is { } erreur)
            output.Content.AppendHtml(Html.Element("p", "vs-erreur", Dessiner(Icones.Erreur), Html.Element("span", null, erreur)).Avec("id", saisie.IdErreur));
    }

    // Après un envoi refusé, ce qui a été coché l'emporte sur le modèle.
    private HashSet<string> Choisies(string nom, bool plusieurs)
    {
        if (ViewContext.ViewData.ModelState.TryGetValue(nom, out var etat) && etat.RawValue is not null)
            return [.. etat.RawValue as string[] ?? [etat.RawValue.ToString() ?? ""]];
        if (AspFor.Model is null) return [];
        return plusieurs && AspFor.Model is IEnumerable valeurs
            ? [.. valeurs.Cast<object>().Select(valeur => valeur.ToString() ?? "")]
            : [AspFor.Model.ToString() ?? ""];
    }
}
