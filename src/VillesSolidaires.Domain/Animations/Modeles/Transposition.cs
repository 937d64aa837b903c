namespace VillesSolidaires.Animations;

/// <summary>D'une année à une autre : le même rang de jour dans le mois, ou les mêmes jours pour une saison.</summary>
public static class Transposition
{
    /// <summary>Durée au-delà de laquelle une animation est une saison : elle garde ses jours du calendrier.</summary>
    private const int DureeSaison = AvertissementsAnimation.DureeSaison;

    private const int JoursParSemaine = 7;

    /// <summary>Le deuxième samedi d'un mois devient le deuxième samedi du même mois ; le cinquième, le dernier.</summary>
    public static PeriodeAnimation Vers(PeriodeAnimation periode, int annee)
    {
        if (periode.Jours > DureeSaison)
        {
            return periode with { Debut = MemeJour(periode.Debut, annee), Fin = MemeJour(periode.Fin, annee + periode.Fin.Year - periode.Debut.Year) };
        }
        return periode.AuJour(MemeRang(periode.Debut, annee));
    }

    internal static DateOnly MemeRang(DateOnly jour, int annee)
    {
        var rang = ((jour.Day - 1) / JoursParSemaine) + 1;
        return new JourDeSemaine(jour.DayOfWeek, rang > 4 ? RangDansMois.Dernier : (RangDansMois)rang).DuMois(annee, jour.Month).Single();
    }

    private static DateOnly MemeJour(DateOnly jour, int annee) => new JourMois(jour.Day, jour.Month).En(annee);
}
