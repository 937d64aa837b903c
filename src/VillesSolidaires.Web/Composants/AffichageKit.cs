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

    /// <summary>« PDF, 20 ko ».</summary>
    public static string Format(this FichierKitDto fichier)
    {
        ArgumentNullException.ThrowIfNull(fichier);
        var type = fichier.TypeMime switch { "application/pdf" => "PDF", "image/png" => "PNG", _ => "JPEG" };
        return $"{type}, {Formats.Taille(fichier.Taille)}";
    }

    /// <summary>« ≥ 500 000 » quand la source dit « au moins », « ≈ 35 000 » quand elle dit « environ ».</summary>
    public static string ValeurAffichee(this ReleveDto releve)
    {
        ArgumentNullException.ThrowIfNull(releve);
        return releve.Borne.Ecrire(releve.Valeur);
    }
}
