namespace VillesSolidaires.Travaux;

/// <summary>
/// Travail que le programme fait seul, à heure fixe, sous l'identité du système : tout le périmètre, aucune permission (les services
/// applicatifs lui sont donc fermés, il emploie les dépôts). Une ligne du registre le montre : dernier passage, durée, erreur.
/// Jamais deux passages à la fois ; un passage manqué, programme arrêté, se rattrape une fois au démarrage. Il peut être rejoué
/// depuis le début après un arrêt brutal : il doit alors ne rien faire deux fois.
/// </summary>
public interface ITravailRecurrent
{
    /// <summary>Nom stable, écrit en base et tapé à la ligne de commande : « relances-conventions ».</summary>
    string Nom { get; }

    /// <summary>Ce qu'en montre le tableau des travaux : « Relances des conventions ».</summary>
    string Libelle { get; }

    /// <summary>
    /// Quand : cron de Quartz, six champs dont le premier est la seconde, à l'heure de Paris. « 0 30 7 * * ? » : chaque jour à 7 h 30.
    /// Entre 2 h et 3 h, un passage est sauté ou doublé aux changements d'heure.
    /// </summary>
    string Cron { get; }

    /// <summary>Mêmes exceptions que <see cref="IExecutantTravail.ExecuterAsync"/>.</summary>
    Task ExecuterAsync(CancellationToken ct);
}
