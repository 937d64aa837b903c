using VillesSolidaires.Kits;
using VillesSolidaires.Web.TagHelpers;

namespace VillesSolidaires.Web.Composants;

/// <summary>Mots et icônes des relevés, des remises et des lancements.</summary>
public static class AffichageMesure
{
    /// <summary>Ce qu'un relevé dit du précédent ; le premier d'un compteur n'a rien à dire.</summary>
    public static EtatAffiche Affichage(this AccordDto? accord) => accord?.Accord switch
    {
        null => new(Ton.Neutre, Icones.Calcule, "premier relevé"),
        AccordReleves.Suite => new(Ton.Succes, Icones.LigneNouvelle, "suit"),
        AccordReleves.Ecart => new(Ton.Attention, Icones.Attention, "dit moins"),
        _ => new(Ton.Danger, Icones.Erreur, "contredit"),
    };

    public static EtatAffiche Affichage(this SortLigneReleve sort) => sort switch
    {
        SortLigneReleve.Nouvelle => new(Ton.Succes, Icones.LigneNouvelle, "à ajouter"),
        SortLigneReleve.DejaLa => new(Ton.Neutre, Icones.LigneIdentique, "déjà là"),
        _ => new(Ton.Danger, Icones.Erreur, "en erreur"),
    };

    /// <summary>« 52 917 », « ≥ 140 000 (jour 8) », « non relevé », « à venir ».</summary>
    public static string Texte(this RepereLancementDto repere, NatureLancement nature)
    {
        ArgumentNullException.ThrowIfNull(repere);
        return repere.Point is not { } point
            ? (nature == NatureLancement.Compte ? "à venir" : "non relevé")
            : point.Borne.Ecrire(point.Valeur) + (point.Jour == repere.Jour ? "" : $" (jour{Formats.Insecable}{point.Jour})");
    }
}
