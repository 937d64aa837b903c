using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.TagHelpers;

/// <summary>
/// Filtres d'une liste, tous dans l'adresse :
/// <code>
/// &lt;vs-filtres libelle="Filtrer les rapports" recherche="Territoire, période" actifs="Model.FiltresActifs"&gt;
///     &lt;vs-champ asp-for="Type" choix="Model.Types" mention="false" /&gt;
/// &lt;/vs-filtres&gt;
/// </code>
/// Le tri et la taille de page passent d'un envoi à l'autre ; la page revient à 1.
/// </summary>
[HtmlTargetElement("vs-filtres")]
public sealed class FiltresTagHelper(SpriteIcones sprite) : ComposantTagHelper(sprite)
{
    /// <summary>Paramètre d'adresse de la recherche, le même que dans l'API.</summary>
    public const string ParametreRecherche = "recherche";

    /// <summary>Nom du formulaire : « Filtrer les rapports ».</summary>
    public string Libelle { get; set; } = "";

    /// <summary>Exemple de ce qu'on peut chercher ; absent, il n'y a pas de champ de recherche.</summary>
    public string? Recherche { get; set; }

    /// <summary>Filtres actifs, recherche comprise.</summary>
    public IReadOnlyList<FiltreActif> Actifs { get; set; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var champs = await Contenu(output);
        output.TagName = null;
        var formulaire = Html.Element("form", string.IsNullOrEmpty(Recherche) ? "vs-filtres vs-filtres--seuls" : "vs-filtres")
            .Avec("method", "get").Avec("role", "search").Avec("aria-label", Libelle);
        foreach (var cle in (string[])[Pagination.ParametreTri, Pagination.ParametreTaille])
        {
            if (Requete.Query[cle].ToString() is { Length: > 0 } valeur)
                formulaire.InnerHtml.AppendHtml(Html.Element("input").Avec("type", "hidden").Avec("name", cle).Avec("value", valeur).EnLigne());
        }

        if (!string.IsNullOrEmpty(Recherche)) formulaire.InnerHtml.AppendHtml(ChampRecherche(champs is null));
        if (champs is not null) formulaire.InnerHtml.AppendHtml(Plus(champs));
        output.Content.SetHtmlContent(formulaire);
        if (Actifs.Count > 0) output.Content.AppendHtml(Jetons());
    }

    private TagBuilder ChampRecherche(bool seule)
    {
        var id = NouvelId("recherche");
        var champ = Html.Element("div", null,
            Html.Element("label", "form-label", "Rechercher").Avec("for", id),
            Html.Element("input", "form-control").Avec("id", id).Avec("type", "search").Avec("name", ParametreRecherche)
                .Avec("placeholder", Recherche).Avec("value", Requete.Query[ParametreRecherche].ToString()).EnLigne());
        return seule ? Html.Element("div", "vs-rang", champ, Bouton()) : champ;
    }

    private TagBuilder Plus(IHtmlContent champs)
    {
        var nombre = Actifs.Count == 0 ? "Filtres" : $"Filtres ({Formats.Accorder(Actifs.Count, "actif")})";
        return Html.Element("details", "vs-filtres-plus",
            Html.Element("summary", null, Dessiner(Icones.Filtres), nombre),
            Html.Element("div", "vs-filtres-champs", champs, Html.Element("div", null, Bouton())));
    }

    private TagBuilder Bouton() => Html.Element("button", "btn btn-2 w-100", Dessiner(Icones.Filtrer), "Filtrer").Avec("type", "submit");

    private TagBuilder Jetons()
    {
        var liste = Html.Element("ul", "vs-filtres-actifs").Avec("aria-label", "Filtres actifs");
        foreach (var filtre in Actifs)
        {
            liste.InnerHtml.AppendHtml(Html.Element("li", null, Html.Element("a", "vs-jeton", filtre.Libelle, Dessiner(Icones.Retirer))
                .Avec("href", Requete.AdresseSansFiltre(filtre.Cle, filtre.Valeur))
                .Avec("aria-label", $"{filtre.Libelle}, retirer ce filtre")));
        }

        var sansFiltre = Actifs.Select(filtre => (filtre.Cle, (string?)null)).Append((Pagination.ParametrePage, null)).ToArray();
        liste.InnerHtml.AppendHtml(Html.Element("li", null,
            Html.Element("a", "vs-lien vs-petit", "Effacer les filtres").Avec("href", Requete.AdresseAvec(sansFiltre))));
        return liste;
    }
}
