using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.TagHelpers;

/// <summary>
/// Dialogue de confirmation d'un acte irréversible, et le bouton qui l'ouvre :
/// <code>
/// &lt;vs-confirmation id="arreter-12" titre="Arrêter le rapport Mayenne 2025 ?" action="@Url.Page(…)" bouton="Arrêter le rapport" garder="Laisser le rapport finir"&gt;
///     Ce qui est déjà produit sera jeté.
/// &lt;/vs-confirmation&gt;
/// &lt;vs-confirmer dialogue="arreter-12" class="btn btn-sm btn-2"&gt;Arrêter&lt;/vs-confirmer&gt;
/// </code>
/// Le contenu peut porter des champs (motif) : il est dans le formulaire envoyé. Sans script, le bouton recharge la page dialogue ouvert.
/// </summary>
[HtmlTargetElement("vs-confirmation")]
public sealed class ConfirmationTagHelper(IAntiforgery antiforgery, SpriteIcones sprite) : ComposantTagHelper(sprite)
{
    /// <summary>Paramètre d'adresse qui ouvre un dialogue sans script.</summary>
    internal const string Parametre = "confirmer";

    public string Id { get; set; } = "";

    /// <summary>La question.</summary>
    public string Titre { get; set; } = "";

    /// <summary>Adresse du POST.</summary>
    public string Action { get; set; } = "";

    /// <summary>Verbe et objet : « Arrêter le rapport ».</summary>
    public string Bouton { get; set; } = "";

    /// <summary>La sortie, nommée : « Laisser le rapport finir ».</summary>
    public string Garder { get; set; } = "";

    /// <summary>Faux : l'acte est définitif sans rien détruire (publier), son bouton n'est pas rouge.</summary>
    public bool Destructif { get; set; } = true;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var consequence = await Contenu(output);
        var jeton = antiforgery.GetAndStoreTokens(ViewContext.HttpContext);
        var idEnvoi = Id + "-envoi";
        Devenir(output, "dialog", "vs-dialogue");
        output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("aria-labelledby", Id + "-titre");
        if (Requete.Query[Parametre] == Id) output.Attributes.SetAttribute("open", "");
        output.Content.AppendHtml(Html.Element("h2", null, Titre).Avec("id", Id + "-titre").Avec("tabindex", "-1").Avec("autofocus"));
        output.Content.AppendHtml(Html.Element("form", null,
            Html.Element("input").Avec("type", "hidden").Avec("name", jeton.FormFieldName).Avec("value", jeton.RequestToken).EnLigne(),
            consequence is null ? null : Html.Element("div", "vs-consequence", consequence)).Avec("id", idEnvoi).Avec("method", "post").Avec("action", Action));
        output.Content.AppendHtml(Html.Element("div", "vs-actions",
            Html.Element("form", null, Html.Element("button", "btn btn-2", Garder).Avec("type", "submit")).Avec("method", "dialog"),
            Html.Element("button", Destructif ? "btn btn-danger-2" : "btn btn-primary", Bouton).Avec("type", "submit").Avec("form", idEnvoi)));
    }
}

/// <inheritdoc cref="ConfirmationTagHelper"/>
[HtmlTargetElement("vs-confirmer")]
public sealed class ConfirmerTagHelper(SpriteIcones sprite) : ComposantTagHelper(sprite)
{
    /// <summary>Identifiant du dialogue à ouvrir.</summary>
    public string Dialogue { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Devenir(output, "a");
        output.Attributes.SetAttribute("href", Requete.AdresseAvec((ConfirmationTagHelper.Parametre, Dialogue)) + "#" + Dialogue);
        output.Attributes.SetAttribute("role", "button");
        output.Attributes.SetAttribute("aria-haspopup", "dialog");
        output.Attributes.SetAttribute("data-dialogue", Dialogue);
    }
}
