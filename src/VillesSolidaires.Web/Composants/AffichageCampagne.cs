using VillesSolidaires.Accompagnements;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Web.TagHelpers;

namespace VillesSolidaires.Web.Composants;

/// <summary>Mots, tons et icônes des campagnes et des alertes.</summary>
public static class AffichageCampagne
{
    public static EtatAffiche Affichage(this CampagneStatut statut) => statut switch
    {
        CampagneStatut.EnPreparation => new(Ton.Neutre, Icones.Brouillon, statut.Libelle()),
        CampagneStatut.Ouverte => new(Ton.Info, Icones.CampagneOuverte, statut.Libelle()),
        _ => new(Ton.Clos, Icones.CampagneClose, statut.Libelle()),
    };

    public static EtatAffiche Affichage(this AccompagnementStatut statut) => statut switch
    {
        AccompagnementStatut.Demande => new(Ton.Attention, Icones.EcheanceProche, statut.Libelle()),
        AccompagnementStatut.PrisEnCharge => new(Ton.Info, Icones.CampagneOuverte, statut.Libelle()),
        AccompagnementStatut.Clos => new(Ton.Succes, Icones.Fait, statut.Libelle()),
        _ => new(Ton.Clos, Icones.CampagneClose, statut.Libelle()),
    };

    public static EtatAffiche Affichage(this EtatAlerte etat) => etat switch
    {
        EtatAlerte.AVenir => new(Ton.Info, Icones.EcheanceProche, etat.Libelle()),
        EtatAlerte.EnCours => new(Ton.Attention, Icones.Urgence, etat.Libelle()),
        EtatAlerte.Levee => new(Ton.Clos, Icones.Fait, etat.Libelle()),
        _ => new(Ton.Clos, Icones.Expiree, etat.Libelle()),
    };

    /// <summary>Le niveau est toujours écrit : sa couleur officielle n'est qu'un rappel.</summary>
    public static EtatAffiche Affichage(this NiveauAlerte niveau) => niveau switch
    {
        NiveauAlerte.Rouge => new(Ton.Danger, Icones.Erreur, niveau.Libelle()),
        NiveauAlerte.Orange => new(Ton.Attention, Icones.Attention, niveau.Libelle()),
        _ => new(Ton.Info, Icones.Information, niveau.Libelle()),
    };

    public static string Icone(this NatureAlerte nature) => nature switch
    {
        NatureAlerte.Canicule => Icones.Canicule,
        NatureAlerte.GrandFroid => Icones.GrandFroid,
        _ => Icones.Urgence,
    };

    /// <summary>Où en est une étape d'une commune.</summary>
    public static EtatAffiche Affichage(this EtapeSuivieDto etape)
    {
        ArgumentNullException.ThrowIfNull(etape);
        return etape switch
        {
            { FaiteLe: not null } => new(Ton.Succes, Icones.Fait, "Faite"),
            { EnRetard: true } => new(Ton.Danger, Icones.AttenteLongue, "En retard"),
            _ => new(Ton.Neutre, Icones.Saisonnier, "À faire"),
        };
    }

    /// <summary>« Bouches-du-Rhône, Mayenne et 3 autres départements ».</summary>
    public static string Citer(this IReadOnlyList<DepartementAlerteDto> departements, int max = 3)
    {
        ArgumentNullException.ThrowIfNull(departements);
        var cites = string.Join(", ", departements.Take(max).Select(d => $"{d.Nom} ({d.Code})"));
        return departements.Count > max ? $"{cites} et {Formats.Accorder(departements.Count - max, "autre département", "autres départements")}" : cites;
    }
}
