using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Html;
using VillesSolidaires.Animations;

namespace VillesSolidaires.Web.Animations;

/// <summary>
/// Les marques du calendrier : la forme dit l'état, le cercle ou le soulignement le type, la couleur redit le type. Chacune est un symbole
/// SVG écrit une fois par page ; le calendrier, sa liste et sa légende le réutilisent.
/// </summary>
public static class MarquesAnimation
{
    /// <summary>Date qu'un report a quittée : la forme d'une reportée, creuse.</summary>
    private const string Quittee = "q";

    /// <summary>Symbole du bouton qui change une date.</summary>
    internal const string Deplacer = "m-date";

    /// <summary>Côté d'un symbole ; son centre est en (10, 9), le soulignement dessous.</summary>
    internal const double Cote = 20;
    internal const double CentreX = 10;
    internal const double CentreY = 9;

    private static readonly ConcurrentDictionary<string, HtmlString> Dessinees = new(StringComparer.Ordinal);

    /// <summary>Tous les symboles, à écrire avant la première marque de la page.</summary>
    public static HtmlString Symboles { get; } = new(Ecrire());

    public static string Symbole(AnimationStatut statut, TypeAnimation type) => $"m{(int)statut}{(int)type}";

    public static string SymboleQuittee(TypeAnimation type) => $"m{Quittee}{(int)type}";

    /// <summary>La marque seule, dans un texte qui dit déjà l'état et le type.</summary>
    /// <param name="symbole">De <see cref="Symbole"/> ou <see cref="SymboleQuittee"/> : une vingtaine en tout.</param>
    public static HtmlString Dessiner(string symbole) => Dessinees.GetOrAdd(symbole, static s => new HtmlString($"""<svg class="cal-icone" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><use href="#{s}"/></svg>"""));

    private static string Ecrire()
    {
        var svg = new StringBuilder("""<svg class="cal-symboles" width="0" height="0" aria-hidden="true" focusable="false">""");
        foreach (var type in Enum.GetValues<TypeAnimation>())
        {
            foreach (var statut in Enum.GetValues<AnimationStatut>())
            {
                Ecrire(svg, Symbole(statut, type), Forme(statut, Couleur(type)), type);
            }
            Ecrire(svg, SymboleQuittee(type), Triangle($"{Couleur(type)} creux"), type);
        }
        svg.Append($"""<symbol id="{Deplacer}" viewBox="0 0 24 24"><path class="cal-trait" d="M4 5m0 2a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2zM16 3v4M8 3v4M4 11h16M9 16h6M13 14l2 2l-2 2"/></symbol>""");
        return svg.Append("</svg>").ToString();
    }

    private static void Ecrire(StringBuilder svg, string id, string forme, TypeAnimation type)
    {
        svg.Append($"""<symbol id="{id}" viewBox="0 0 20 20">""").Append(type == TypeAnimation.TempsFort
            // Resserrée pour tenir dans son cercle.
            ? $"""<g transform="translate(10 9) scale(.88) translate(-10 -9)">{forme}</g><circle cx="10" cy="9" r="8.5" class="cal-cercle"/>"""
            : forme);
        if (type == TypeAnimation.InitiativeCommune)
        {
            svg.Append($"""<path d="M5 18h10" class="{Couleur(type)}" stroke-width="2"/>""");
        }
        svg.Append("</symbol>");
    }

    private static string Forme(AnimationStatut statut, string couleur) => statut switch
    {
        AnimationStatut.Proposee => $"""<path d="M10 2.5L16.5 9L10 15.5L3.5 9z" class="{couleur} creux" stroke-dasharray="3 2"/>""",
        AnimationStatut.Planifiee => $"""<circle cx="10" cy="9" r="5.2" class="{couleur} creux"/>""",
        AnimationStatut.Confirmee => $"""<circle cx="10" cy="9" r="6" class="{couleur}"/>""",
        AnimationStatut.Realisee => $"""<rect x="5" y="4" width="10" height="10" rx="1.5" class="{couleur}"/>""",
        AnimationStatut.Reportee => Triangle(couleur),
        _ => $"""<path d="M5.5 4.5L14.5 13.5M14.5 4.5L5.5 13.5" class="{couleur}" stroke-width="2.5"/>""",
    };

    private static string Triangle(string classes) => $"""<path d="M4.5 3.5L15.5 9L4.5 14.5z" class="{classes}"/>""";

    internal static string Couleur(TypeAnimation type) => type switch
    {
        TypeAnimation.TempsFort => "f2",
        TypeAnimation.ProgrammeNational => "f1",
        _ => "f3",
    };
}
