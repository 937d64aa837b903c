using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Accompagnements;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Demonstration;

/// <summary>Un accompagnement dans chaque état, daté par rapport au jour du semis.</summary>
public sealed class AccompagnementsDemonstration(IAccompagnementRepository accompagnements, TimeProvider horloge)
{
    private const string Mairie = "Camille Modèle (contact fictif)";
    private const string Association = "Alix Exemple (contact fictif)";

    /// <returns>Nombre d'accompagnements ajoutés ; aucun s'il y en a déjà.</returns>
    public async Task<int> SemerAsync(CancellationToken ct)
    {
        if (await accompagnements.Requete.AnyAsync(ct))
        {
            return 0;
        }
        var demande = Demander(AnimationsDemonstration.Marseille, "13", 6, "Former des voisins relais à la veille de l’hiver", "Deux conseils de quartier veulent s’organiser avant les grands froids, sans savoir par où commencer.");
        var retire = Demander("53130", "53", 60, "Préparer un repas de quartier", "Premier repas partagé du centre-ville.");
        retire.Retirer(Acte(Mairie, 55));
        List<Accompagnement> tous = [demande, EnCharge(), retire, Clos()];
        tous.ForEach(accompagnements.Ajouter);
        await accompagnements.SaveAsync(demande, null, ct);
        return tous.Count;
    }

    private Accompagnement EnCharge()
    {
        var suivi = Demander(AnimationsDemonstration.Marseille, "13", 40, "Ouvrir la Fête des voisins aux résidences du nord", "Trois résidences n’ont jamais participé ; les gardiens sont volontaires.");
        suivi.PrendreEnCharge(Acte(Association, 35));
        suivi.FixerRendezVous(Jour(20), new TimeOnly(14, 30), "Hôtel de Ville de Marseille", Jour(20));
        suivi.FixerRendezVous(Jour(-9), new TimeOnly(10, 0), "Visioconférence", Jour(0));
        suivi.Convenir("Proposer aux gardiens trois dates de réunion", PorteurAction.Mairie, Jour(4));
        suivi.Convenir("Envoyer le guide de l’organisateur et les affiches", PorteurAction.Association, Jour(12));
        suivi.Convenir("Recenser les cours où installer des tables", PorteurAction.Mairie, Jour(-30));
        suivi.Cocher(suivi.Actions[1].Id, Jour(13));
        return suivi;
    }

    private Accompagnement Clos()
    {
        var clos = Demander("53130", "53", 300, "Monter le premier programme annuel", "La ville adhère cette année et découvre le calendrier.");
        clos.PrendreEnCharge(Acte(Association, 290));
        clos.FixerRendezVous(Jour(280), new TimeOnly(9, 30), "Mairie de Laval", Jour(280));
        clos.Convenir("Choisir les temps forts avec les élus", PorteurAction.Mairie, Jour(260));
        clos.Cocher(clos.Actions[0].Id, Jour(262));
        clos.Clore("Programme publié, deux agents formés au calendrier. Bilan commun prévu à l’automne.", Acte(Association, 240));
        return clos;
    }

    private Accompagnement Demander(string commune, string departement, int ilYA, string objet, string besoin) =>
        new(IdentifiantStable.De("accompagnement", $"{commune}/{objet}"), commune, departement, objet, besoin, Acte(Mairie, ilYA));

    private Acte Acte(string auteur, int ilYA) => new(null, auteur, horloge.GetUtcNow().UtcDateTime.AddDays(-ilYA));

    private DateOnly Jour(int ilYA) => horloge.Aujourdhui().AddDays(-ilYA);
}
