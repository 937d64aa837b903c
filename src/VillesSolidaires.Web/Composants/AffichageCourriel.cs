using VillesSolidaires.Courriels;
using VillesSolidaires.Web.TagHelpers;

namespace VillesSolidaires.Web.Composants;

/// <summary>Mots et icônes des courriels.</summary>
public static class AffichageCourriel
{
    public static EtatAffiche Affichage(this StatutCourriel statut) => statut switch
    {
        StatutCourriel.EnAttente => new(Ton.Neutre, Icones.EnAttente, statut.Libelle()),
        StatutCourriel.Envoye => new(Ton.Succes, Icones.Termine, statut.Libelle()),
        StatutCourriel.Echec => new(Ton.Danger, Icones.Echec, statut.Libelle()),
        _ => throw new ArgumentOutOfRangeException(nameof(statut)),
    };
}
