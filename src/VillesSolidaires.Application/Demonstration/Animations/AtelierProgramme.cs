using VillesSolidaires.Animations;

namespace VillesSolidaires.Demonstration;

/// <summary>Compose l'année d'une commune : le tirage ne dépend que d'elle, deux semis du même jour donnent le même programme.</summary>
internal sealed class AtelierProgramme(
    string communeCode, int population, IReadOnlyList<Lieu> lieux, IReadOnlyDictionary<string, Guid> kits, DateOnly today)
{
    // Les grandes villes font tout ; une petite commune, une animation sur deux.
    private const int GrandeVille = 20_000;
    private const double PartPetiteCommune = 0.5;

    private const int JoursConfirmes = 40;
    private const int JoursPlanifies = 150;

    /// <summary>Une animation de ces derniers jours peut attendre encore son bilan.</summary>
    private const int JoursDeBilan = 35;

    public IReadOnlyList<Animation> Composer(Programme programme)
    {
        var tirage = new Random(IdentifiantStable.Graine($"{communeCode}/{programme.Annee}"));
        List<Animation> composees = [];
        foreach (var idee in IdeesAnimation.Toutes)
        {
            // Le temps fort se fait partout.
            if (population < GrandeVille && idee.Type != TypeAnimation.TempsFort && tirage.NextDouble() > PartPetiteCommune)
            {
                continue;
            }
            foreach (var date in RegleDate.Lire(idee.Regle).Proposer(programme.Annee, DatesPubliees(idee)))
            {
                composees.Add(Ajouter(programme, idee, date.Debut, composees.Count, tirage));
            }
        }
        // L'année prochaine se prépare encore ; les deux autres sont publiées depuis janvier.
        if (programme.Annee <= today.Year && composees.Count > 0)
        {
            programme.Publier(composees.Count, Instant(new DateOnly(programme.Annee, 1, Math.Min(28, today.Year == programme.Annee && today.Month == 1 ? today.Day : 28))));
        }
        return composees;
    }

    private static IReadOnlyList<DatePubliee> DatesPubliees(IdeeAnimation idee) =>
        CatalogueDAnimations.Tous.FirstOrDefault(m => m.Code == idee.Modele)?.Dates ?? [];

    private Animation Ajouter(Programme programme, IdeeAnimation idee, DateOnly jour, int rang, Random tirage)
    {
        var lieu = lieux.Count == 0 ? null : lieux[tirage.Next(lieux.Count)];
        var animation = programme.Ajouter(
            new AnimationDonnees(idee.Titre, PeriodeAnimation.Jour(jour, idee.De, idee.A))
            {
                Type = idee.Type, Description = idee.Description, Public = idee.Public, Lieu = lieu, OccupeVoiePublique = idee.VoiePublique,
                Organisateur = idee.Type == TypeAnimation.InitiativeCommune ? "Conseil de quartier (démonstration)" : "Mairie et habitants volontaires",
                KitId = idee.Kit is { } kit && kits.TryGetValue(kit, out var id) ? id : null,
            },
            rang, idee.Modele is { } code ? new OrigineModele(IdentifiantStable.De("modele-animation", code), 1) : null, idee.Taches);
        Mener(animation, tirage);
        return animation;
    }

    private void Mener(Animation animation, Random tirage)
    {
        var sort = tirage.NextDouble();
        var restant = animation.Debut.DayNumber - today.DayNumber;
        if (restant > JoursPlanifies || animation.Annee > today.Year)
        {
            return;
        }
        animation.Planifier();
        if (restant > JoursConfirmes)
        {
            return;
        }
        animation.Confirmer();
        foreach (var tache in animation.Taches.Where(t => t.Echeance < today && (restant < 0 || sort > 0.3)).ToList())
        {
            animation.CocherTache(tache.Id, tache.Echeance);
        }
        if (sort < 0.05)
        {
            animation.Annuler(animation.Debut.Month is >= 6 and <= 8 ? "Vigilance orange canicule" : "Salle indisponible");
        }
        else if (sort < 0.1 && animation.Debut.AddDays(7).Year == animation.Annee)
        {
            animation.Reporter(animation.Periode.AuJour(animation.Debut.AddDays(7)), "Pluie annoncée", Instant(Avant(animation.Debut.AddDays(-2))));
        }
        if (animation.Statut != AnimationStatut.Annulee && animation.Fin < today && (sort > 0.35 || today.DayNumber - animation.Fin.DayNumber > JoursDeBilan))
        {
            animation.SaisirBilan(Bilan(animation, tirage), Instant(Avant(animation.Fin.AddDays(1 + tirage.Next(6)))));
        }
    }

    /// <summary>L'affluence suit la taille de la commune, sans y être proportionnelle : une place ne contient pas une ville.</summary>
    private BilanDonnees Bilan(Animation animation, Random tirage)
    {
        var base_ = Math.Sqrt(population) * (animation.Type == TypeAnimation.TempsFort ? 1.2 : 0.25);
        var participants = Math.Max(6, (int)(base_ * (0.6 + tirage.NextDouble())));
        var benevoles = Math.Max(2, participants / 14);
        return new BilanDonnees(participants, benevoles, benevoles * (2 + tirage.Next(4)), Publics(animation.Public), null, null);
    }

    private static PublicsTouches Publics(string? annonce) => annonce switch
    {
        "Personnes âgées" => PublicsTouches.PersonnesAgees | PublicsTouches.PersonnesIsolees,
        "Personnes isolées" => PublicsTouches.PersonnesIsolees | PublicsTouches.PersonnesAgees,
        "Familles" => PublicsTouches.Familles | PublicsTouches.Enfants,
        "Nouveaux arrivants" => PublicsTouches.NouveauxArrivants | PublicsTouches.Familles,
        "Salariés" => PublicsTouches.Salaries,
        _ => PublicsTouches.Familles | PublicsTouches.Enfants | PublicsTouches.Jeunes | PublicsTouches.PersonnesAgees,
    };

    // Un bilan ou un report ne se saisit pas dans l'avenir du semis.
    private DateOnly Avant(DateOnly jour) => jour < today ? jour : today;

    private static DateTime Instant(DateOnly jour) => jour.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
}
