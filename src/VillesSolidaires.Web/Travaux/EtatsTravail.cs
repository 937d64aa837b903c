using VillesSolidaires.Rapports;
using VillesSolidaires.Travaux;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Travaux;

/// <summary>Mot, icône et ton des états d'un travail et d'un rapport.</summary>
public static class EtatsTravail
{
    public static EtatAffiche Etat(this StatutTravail statut) => statut switch
    {
        StatutTravail.EnAttente => new(Ton.Neutre, Icones.EnAttente, "En attente"),
        StatutTravail.EnCours => new(Ton.Info, Icones.EnCours, "En cours"),
        StatutTravail.Termine => new(Ton.Succes, Icones.Termine, "Terminé"),
        StatutTravail.Echec => new(Ton.Danger, Icones.Echec, "Échec"),
        StatutTravail.Arrete => new(Ton.Clos, Icones.Arrete, "Arrêté"),
        _ => throw new ArgumentOutOfRangeException(nameof(statut)),
    };

    public static EtatAffiche Etat(this StatutRapport statut) => statut switch
    {
        StatutRapport.Demande => new(Ton.Neutre, Icones.EnAttente, "En attente"),
        StatutRapport.EnProduction => new(Ton.Info, Icones.EnCours, "En production"),
        StatutRapport.Disponible => new(Ton.Succes, Icones.Termine, "Disponible"),
        StatutRapport.Echec => new(Ton.Danger, Icones.Echec, "Échec"),
        StatutRapport.Arrete => new(Ton.Clos, Icones.Arrete, "Arrêté"),
        _ => throw new ArgumentOutOfRangeException(nameof(statut)),
    };
}
