using Microsoft.AspNetCore.Html;
using VillesSolidaires.Conventions;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>Fragments d'un texte comparé : <c>del</c> à gauche, <c>ins</c> à droite, dits en toutes lettres aux lecteurs d'écran.</summary>
internal static class TexteCompare
{
    /// <param name="fragments">Fragments qui se suivent.</param>
    /// <param name="avant">Vrai pour le côté de gauche.</param>
    public static IHtmlContent Ecrire(IReadOnlyList<FragmentDto> fragments, bool avant)
    {
        // Bâti en C# : une vue laisserait des blancs entre les fragments, que le texte afficherait.
        var contenu = new HtmlContentBuilder();
        foreach (var fragment in fragments)
        {
            _ = fragment.Change ? contenu.AppendHtml(Changement(fragment.Texte, avant)) : contenu.Append(fragment.Texte);
        }
        return contenu;
    }

    private static Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Changement(string texte, bool avant) => Html.Element(
        avant ? "del" : "ins", avant ? "vs-del" : "vs-ins",
        Html.Element("span", "visually-hidden", avant ? "[retiré : " : "[ajouté : "), texte, Html.Element("span", "visually-hidden", "]"));
}
