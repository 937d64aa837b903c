using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Kits;
using VillesSolidaires.Web.TagHelpers;

namespace VillesSolidaires.Web.Composants;

/// <summary>Mots et icônes des kits.</summary>
public static class AffichageKit
{
    public static EtatAffiche Affichage(this KitStatut statut) => statut switch
    {
        KitStatut.Publie => new(Ton.Succes, Icones.EnLigne, statut.Libelle()),
        KitStatut.Archive => new(Ton.Clos, Icones.Archive, statut.Libelle()),
        _ => new(Ton.Neutre, Icones.Brouillon, statut.Libelle()),
    };

    public static EtatAffiche Affichage(this KitNature nature) => nature switch
    {
        KitNature.Urgence => new(Ton.Attention, Icones.Urgence, nature.Libelle()),
        KitNature.Thematique => new(Ton.Neutre, Icones.Thematique, nature.Libelle()),
        _ => new(Ton.Info, Icones.Saisonnier, nature.Libelle()),
    };

    /// <returns>L'état de validité à montrer, ou <c>null</c> s'il n'y a rien à en dire.</returns>
    public static EtatAffiche? Affichage(this ValiditeKit validite) => validite switch
    {
        ValiditeKit.Perimee => new(Ton.Attention, Icones.Expiree, validite.Libelle()),
        ValiditeKit.AVenir => new(Ton.Info, Icones.EnAttente, validite.Libelle()),
        _ => null,
    };

    /// <summary>Thèmes un par un, dans l'ordre de l'énumération.</summary>
    public static IReadOnlyList<ThemesKit> Un(this ThemesKit themes) =>
        [.. Enum.GetValues<ThemesKit>().Where(t => t != ThemesKit.Aucun && themes.HasFlag(t))];

    /// <summary>« Fortes chaleurs, Isolement et grand âge ».</summary>
    public static string Mots(this ThemesKit themes) =>
        themes == ThemesKit.Aucun ? themes.Libelle().ToLowerInvariant() : string.Join(", ", themes.Un().Select(t => t.Libelle()));

    /// <summary>Thèmes proposés par un formulaire.</summary>
    public static IReadOnlyList<SelectListItem> ChoixThemes { get; } = [.. ((ThemesKit)(-1)).Un().Select(t => new SelectListItem(t.Libelle(), t.ToString()))];

    /// <summary>Langues proposées par un formulaire, le français d'abord.</summary>
    public static IReadOnlyList<SelectListItem> ChoixLangues { get; } = [.. LanguesKit.Toutes.Select(l => new SelectListItem(l.Libelle, l.Code))];

    /// <summary>« valable du 1er juin 2026 au 15 septembre 2026 » ; <c>null</c> sans dates.</summary>
    public static string? PeriodeDeValidite(DateOnly? du, DateOnly? au) => (du, au) switch
    {
        ({ } debut, { } fin) => $"du {Formats.Date(debut)} au {Formats.Date(fin)}",
        ({ } debut, null) => $"à partir du {Formats.Date(debut)}",
        (null, { } fin) => $"jusqu’au {Formats.Date(fin)}",
        _ => null,
    };

    /// <summary>« PDF, 2 pages, 20 ko », ou « PNG, 1 200 × 800 pixels, 300 ko ».</summary>
    public static string Format(this FichierKitDto fichier)
    {
        ArgumentNullException.ThrowIfNull(fichier);
        var mesure = fichier switch
        {
            { Pages: { } pages } => Formats.Accorder(pages, "page") + ", ",
            { Largeur: { } largeur, Hauteur: { } hauteur } => $"{Formats.Nombre(largeur)} × {Formats.Nombre(hauteur)} pixels, ",
            _ => "",
        };
        return $"{Format(fichier.TypeMime)}, {mesure}{Formats.Taille(fichier.Taille)}";
    }

    private static string Format(string typeMime) => typeMime switch
    {
        "application/pdf" => "PDF",
        "image/png" => "PNG",
        "image/jpeg" => "JPEG",
        "application/vnd.oasis.opendocument.text" => "OpenDocument (.odt)",
        _ => "Word (.docx)",
    };

    /// <summary>« ≥ 500 000 » quand la source dit « au moins », « ≈ 35 000 » quand elle dit « environ ».</summary>
    public static string ValeurAffichee(this ReleveDto releve)
    {
        ArgumentNullException.ThrowIfNull(releve);
        return releve.Borne.Ecrire(releve.Valeur);
    }
}
