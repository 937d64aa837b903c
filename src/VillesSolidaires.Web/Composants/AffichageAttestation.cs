using VillesSolidaires.Labels;

namespace VillesSolidaires.Web.Composants;

/// <summary>Mots, tons et icônes des attestations du label.</summary>
public static class AffichageAttestation
{
    public static EtatAffiche Affichage(this EtatAttestation etat) => etat switch
    {
        EtatAttestation.Valable => new(Ton.Succes, Icones.Attribuee, etat.Libelle()),
        EtatAttestation.AVenir => new(Ton.Info, Icones.EcheanceProche, etat.Libelle()),
        EtatAttestation.Expiree => new(Ton.Clos, Icones.Expiree, etat.Libelle()),
        _ => new(Ton.Danger, Icones.Resiliee, etat.Libelle()),
    };
}
