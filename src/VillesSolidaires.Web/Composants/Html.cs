using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace VillesSolidaires.Web.Composants;

/// <summary>Fabrique courte d'éléments HTML pour les composants : le texte est toujours échappé.</summary>
internal static class Html
{
    /// <summary>Élément avec classe et contenu ; un contenu nul n'écrit rien.</summary>
    public static TagBuilder Element(string nom, string? classe = null, params object?[] contenu)
    {
        var element = new TagBuilder(nom);
        if (!string.IsNullOrEmpty(classe)) element.AddCssClass(classe);
        foreach (var morceau in contenu) element.InnerHtml.Ajouter(morceau);
        return element;
    }

    /// <summary>Pose un attribut et rend l'élément, pour enchaîner.</summary>
    public static TagBuilder Avec(this TagBuilder element, string attribut, string? valeur = "")
    {
        if (valeur is not null) element.Attributes[attribut] = valeur;
        return element;
    }

    /// <summary>Ajoute du HTML déjà formé tel quel, tout le reste comme du texte.</summary>
    public static void Ajouter(this IHtmlContentBuilder contenu, object? morceau)
    {
        if (morceau is IHtmlContent html) contenu.AppendHtml(html);
        else if (morceau is not null) contenu.Append(morceau.ToString() ?? "");
    }

    /// <summary>Élément sans balise fermante : <c>input</c>, <c>br</c>.</summary>
    public static TagBuilder EnLigne(this TagBuilder element)
    {
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }
}
