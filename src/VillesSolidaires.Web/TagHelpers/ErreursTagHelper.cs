using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.TagHelpers;

/// <summary>Résumé des erreurs en tête de formulaire, avec un lien par champ fautif : <c>&lt;vs-erreurs /&gt;</c>. Rien si tout va bien.</summary>
[HtmlTargetElement("vs-erreurs", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErreursTagHelper(SpriteIcones sprite) : ComposantTagHelper(sprite)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var erreurs = ViewContext.ViewData.ModelState
            .SelectMany(champ => champ.Value!.Errors.Take(1), (champ, erreur) => (Champ: champ.Key, Message: erreur.ErrorMessage))
            .ToList();
        if (erreurs.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        Devenir(output, "div", "vs-alerte vs-danger vs-alerte--serree");
        output.Attributes.SetAttribute("role", "alert");
        output.Content.AppendHtml(Dessiner(Icones.Erreur));
        output.Content.AppendHtml(Contenu(erreurs));
    }

    private static TagBuilder Contenu(List<(string Champ, string Message)> erreurs)
    {
        // Une erreur qui ne vient d'aucun champ est un refus : elle se suffit, sans compte.
        if (erreurs is [{ Champ: "" } refus]) return Html.Element("p", "m-0", Html.Element("b", null, refus.Message));
        var compte = erreurs.Count == 1 ? "Une information est à corriger :" : $"{Formats.Nombre(erreurs.Count)} informations sont à corriger :";
        var liste = Html.Element("ul");
        foreach (var (champ, message) in erreurs)
        {
            liste.InnerHtml.AppendHtml(Html.Element("li", null,
                champ.Length == 0 ? message : Html.Element("a", null, message).Avec("href", "#" + Saisie.IdDe(champ))));
        }

        return Html.Element("div", null, Html.Element("b", null, compte), liste);
    }
}
