using VillesSolidaires.Rapports;

namespace VillesSolidaires.Web.Composants;

/// <summary>Ton d'un état ou d'une alerte. Le mot et l'icône disent l'état ; la couleur ne fait que l'appuyer.</summary>
public enum Ton
{
    Neutre,
    Info,
    Attention,
    Succes,
    Danger,

    /// <summary>Objet clos : contour sans fond.</summary>
    Clos,
}

/// <summary>Façon d'afficher un état : à calculer une fois par famille d'états, à passer à <c>vs-etat</c>.</summary>
/// <param name="Ton">Couleur.</param>
/// <param name="Icone">Nom de l'icône, pris dans <see cref="Icones"/>.</param>
/// <param name="Libelle">Mot écrit, toujours présent.</param>
public sealed record EtatAffiche(Ton Ton, string Icone, string Libelle);

/// <summary>Traduction des tons et des natures en classes et en icônes.</summary>
public static class TonExtensions
{
    /// <summary>Classes à poser sur l'élément : <c>vs-info</c>, ou <c>vs-neutre vs-etat--clos</c> pour un objet clos.</summary>
    public static string Classes(this Ton ton) => ton switch
    {
        Ton.Info => "vs-info",
        Ton.Attention => "vs-attention",
        Ton.Succes => "vs-succes",
        Ton.Danger => "vs-danger",
        Ton.Clos => "vs-neutre vs-etat--clos",
        _ => "vs-neutre",
    };

    /// <summary>Icône d'une alerte ou d'un message de ce ton.</summary>
    public static string Icone(this Ton ton) => ton switch
    {
        Ton.Attention => Icones.Attention,
        Ton.Danger => Icones.Erreur,
        Ton.Succes => Icones.Reussite,
        _ => Icones.Information,
    };

    /// <summary>Badge « calculé », « déclaré » ou « externe ».</summary>
    public static EtatAffiche Affichage(this NatureChiffre nature) => nature switch
    {
        NatureChiffre.Calcule => new(Ton.Info, Icones.Calcule, nature.Libelle()),
        NatureChiffre.Declare => new(Ton.Neutre, Icones.Declare, nature.Libelle()),
        _ => new(Ton.Clos, Icones.Externe, nature.Libelle()),
    };
}
