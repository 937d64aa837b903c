using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Travaux;

/// <summary>Section <c>Jobs</c> de la configuration. Les durées s'écrivent <c>hh:mm:ss</c>.</summary>
public sealed class JobsOptions : IValidatableObject
{
    public const string Section = "Jobs";

    private static readonly TimeSpan[] DelaisParDefaut =
        [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10)];

    /// <summary>Faux : ce nœud sert les pages et inscrit des travaux, un autre les exécute.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Plusieurs nœuds se partagent les travaux. SQL Server seulement.</summary>
    public bool Clustered { get; set; }

    /// <summary>
    /// Crée au démarrage les tables de Quartz qui manquent dans SQL Server. Faux par défaut : le compte de l'application n'a pas à créer
    /// de tables, <c>database/sqlserver/quartz.sql</c> s'en charge. Avec SQLite, elles sont toujours créées.
    /// </summary>
    public bool ProvisionSchema { get; set; }

    /// <summary>Intervalle du balayage, qui retrouve les travaux morts ou jamais planifiés.</summary>
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Intervalle des signes de vie d'une exécution ; un arrêt demandé est vu au plus tard au suivant.</summary>
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Silence au bout duquel une exécution est tenue pour morte et son travail repris.</summary>
    public TimeSpan HeartbeatTimeout { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>Durée permise à une tentative.</summary>
    public TimeSpan MaxDuration { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Attentes avant chaque reprise après une erreur ; la dernière sert ensuite. Par défaut 5 s, 30 s, 2 min, 10 min.</summary>
    public IReadOnlyList<TimeSpan>? RetryDelays { get; set; }

    /// <param name="tentatives">Tentatives déjà faites, à partir de 1.</param>
    public TimeSpan DelaiAvantReprise(int tentatives)
    {
        var delais = RetryDelays is { Count: > 0 } donnes ? donnes : DelaisParDefaut;
        return delais[Math.Clamp(tentatives - 1, 0, delais.Count - 1)];
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (SweepInterval <= TimeSpan.Zero || HeartbeatInterval <= TimeSpan.Zero || MaxDuration <= TimeSpan.Zero)
        {
            yield return new ValidationResult("Jobs : SweepInterval, HeartbeatInterval et MaxDuration sont des durées positives.");
        }
        if (HeartbeatTimeout < 3 * HeartbeatInterval)
        {
            yield return new ValidationResult("Jobs:HeartbeatTimeout vaut au moins trois fois Jobs:HeartbeatInterval : un signe de vie en retard n’est pas une mort.");
        }
    }
}
