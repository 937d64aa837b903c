using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using VillesSolidaires.Animations;
using VillesSolidaires.Web.Pages.Animations;

namespace VillesSolidaires.Web.Animations;

/// <summary>
/// Lien qui change la date d'une animation. Avec le script, le dialogue de la page s'ouvre, rempli par les données du lien ; sans lui, celui
/// de la fiche. Écrit en C# : un calendrier en porte jusqu'à cinq cents.
/// </summary>
public static class BoutonDeplacer
{
    private const string Icone = $"""<svg class="cal-icone" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><use href="#{MarquesAnimation.Deplacer}"/></svg>""";

    /// <summary>Icône seule, nommée pour qui ne la voit pas.</summary>
    public static IHtmlContent EnIcone(AnimationDatee datee) => Ecrire(datee, "btn btn-discret btn-sm btn-icone cal-deplacer", Icone, Verbe(datee));

    public static IHtmlContent EnTexte(AnimationDatee datee, string libelle) => Ecrire(datee, "btn btn-sm btn-2", libelle, libelle);

    private static string Verbe(AnimationDatee datee) => datee.Geste == ActionAnimation.Reporter ? "Reporter" : "Déplacer";

    // Une chaîne, et le titre échappé une seule fois : c'est l'élément le plus répété de la page.
    private static HtmlString Ecrire(AnimationDatee datee, string classe, string contenu, string nom)
    {
        ArgumentNullException.ThrowIfNull(datee);
        var a = datee.Animation;
        var dialogue = datee.Geste == ActionAnimation.Reporter ? IndexModel.DialogueReport : IndexModel.DialogueDeplacement;
        var titre = HtmlEncoder.Default.Encode(a.Titre);
        return new HtmlString(string.Concat(
            $"""<a class="{classe}" href="/animations/{a.Id}?confirmer={dialogue}#{dialogue}" role="button" aria-haspopup="dialog" aria-label="{nom} : {titre}, {Formats.JourMois(a.Debut)}" """,
            $"""data-dialogue="{dialogue}" data-deplacer="{a.Id}" data-titre="{titre}" data-debut="{a.Debut.Adresse()}"{Heure("de", a.HeureDebut)}{Heure("a", a.HeureFin)} data-empreinte="{datee.ConcurrencyStamp}">{contenu}</a>"""));
    }

    private static string Heure(string nom, TimeOnly? heure) => heure is { } h ? $" data-{nom}=\"{h.ToString("HH:mm", CultureInfo.InvariantCulture)}\"" : "";
}
