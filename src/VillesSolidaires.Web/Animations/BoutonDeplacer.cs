using System.Globalization;
using Microsoft.AspNetCore.Html;
using VillesSolidaires.Animations;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Pages.Animations;

namespace VillesSolidaires.Web.Animations;

/// <summary>
/// Lien qui change la date d'une animation. Avec le script, le dialogue de la page s'ouvre, rempli par les données du lien ; sans lui, celui
/// de la fiche. Écrit en C# : un calendrier en porte jusqu'à cinq cents.
/// </summary>
public static class BoutonDeplacer
{
    private static readonly HtmlString Icone = new($"""<svg class="cal-icone" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><use href="#{MarquesAnimation.Deplacer}"/></svg>""");

    /// <summary>Icône seule, nommée pour qui ne la voit pas.</summary>
    public static IHtmlContent EnIcone(AnimationDatee datee) => Ecrire(datee, "btn btn-discret btn-sm btn-icone cal-deplacer", Icone, Verbe(datee));

    public static IHtmlContent EnTexte(AnimationDatee datee, string libelle) => Ecrire(datee, "btn btn-sm btn-2", libelle, libelle);

    private static string Verbe(AnimationDatee datee) => datee.Geste == ActionAnimation.Reporter ? "Reporter" : "Déplacer";

    private static IHtmlContent Ecrire(AnimationDatee datee, string classe, object contenu, string nom)
    {
        ArgumentNullException.ThrowIfNull(datee);
        var a = datee.Animation;
        var dialogue = datee.Geste == ActionAnimation.Reporter ? IndexModel.DialogueReport : IndexModel.DialogueDeplacement;
        return Html.Element("a", classe, contenu)
            .Avec("href", $"/animations/{a.Id}?confirmer={dialogue}#{dialogue}").Avec("role", "button").Avec("aria-haspopup", "dialog")
            .Avec("aria-label", $"{nom} : {a.Titre}, {Formats.JourMois(a.Debut)}")
            .Avec("data-dialogue", dialogue).Avec("data-deplacer", a.Id.ToString()).Avec("data-titre", a.Titre).Avec("data-debut", a.Debut.Adresse())
            .Avec("data-de", Heure(a.HeureDebut)).Avec("data-a", Heure(a.HeureFin)).Avec("data-empreinte", datee.ConcurrencyStamp);
    }

    private static string? Heure(TimeOnly? heure) => heure?.ToString("HH:mm", CultureInfo.InvariantCulture);
}
