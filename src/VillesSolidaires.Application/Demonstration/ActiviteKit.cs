namespace VillesSolidaires.Demonstration;

/// <summary>Allure d'un kit au fil des jours : saison, épisodes (canicule, vague de froid, mouvement social), creux du week-end, croissance.</summary>
internal sealed class ActiviteKit
{
    private readonly double[] _poids;
    private readonly DateOnly _debut;

    /// <param name="jours">Nombre de jours de la série.</param>
    public ActiviteKit(string slug, DateOnly debut, int jours)
    {
        _debut = debut;
        var episodes = Episodes(slug, debut, jours);
        _poids = [.. Enumerable.Range(0, jours).Select(i =>
        {
            var jour = debut.AddDays(i);
            var finDeSemaine = jour.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0.55 : 1;
            var croissance = 1 + (0.3 * i / jours);
            return Saison(slug, jour) * episodes[i] * finDeSemaine * croissance;
        })];
        Total = _poids.Sum();
    }

    public double Total { get; }

    /// <summary>Poids de ce jour et des suivants.</summary>
    /// <param name="jours">Nombre de jours, le premier compris ; ceux d'après la série ne pèsent rien.</param>
    public double Poids(DateOnly jour, int jours)
    {
        var premier = jour.DayNumber - _debut.DayNumber;
        double total = 0;
        for (var i = premier; i < premier + jours && i < _poids.Length; i++)
        {
            total += _poids[i];
        }
        return total;
    }

    private static double Saison(string slug, DateOnly jour)
    {
        var mmjj = (jour.Month * 100) + jour.Day;
        return slug switch
        {
            "canicule" => mmjj is >= 601 and <= 915 ? 1 : mmjj is >= 501 and < 601 ? 0.35 : 0.03,
            "grand-froid" => mmjj is >= 1101 or <= 331 ? 1 : mmjj is >= 1001 and < 1101 ? 0.3 : 0.02,
            "ete-des-voisins" => mmjj is >= 615 and <= 831 ? 1 : mmjj is >= 515 and < 615 ? 0.3 : 0.03,
            "cyber-voisins" => jour.Month == 10 ? 1.8 : 0.6,
            _ => 0.3,
        };
    }

    /// <summary>Coefficient de chaque jour : 1, ou bien plus pendant un épisode, qui monte puis retombe.</summary>
    private static double[] Episodes(string slug, DateOnly debut, int jours)
    {
        var hasard = new Random(IdentifiantStable.Graine("episodes/" + slug));
        var coefficients = Enumerable.Repeat(1d, jours).ToArray();
        for (var n = 0; n < jours / 45; n++)
        {
            var premier = hasard.Next(jours);
            var duree = hasard.Next(3, 9);
            var hauteur = 2 + (4 * hasard.NextDouble());
            for (var i = 0; i < duree && premier + i < jours; i++)
            {
                if (Saison(slug, debut.AddDays(premier + i)) >= 0.3)
                {
                    coefficients[premier + i] = Math.Max(coefficients[premier + i], 1 + (hauteur * (duree - i) / duree));
                }
            }
        }
        return coefficients;
    }
}
