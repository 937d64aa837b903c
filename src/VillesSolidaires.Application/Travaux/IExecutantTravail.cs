namespace VillesSolidaires.Travaux;

/// <summary>
/// Corps d'un type de travail. Il peut être rejoué depuis le début après un arrêt brutal : il doit alors aboutir au même résultat,
/// une seule fois. Il s'exécute avec l'identité, les droits et le périmètre actuels de la personne qui l'a demandé.
/// </summary>
public interface IExecutantTravail
{
    /// <summary>Nom stable, écrit en base.</summary>
    string Type { get; }

    /// <summary>Permission revérifiée au moment de l'exécution : la personne a pu la perdre depuis sa demande.</summary>
    string Permission { get; }

    /// <summary>
    /// Une <see cref="BusinessException"/> est un refus définitif, son texte va à la personne (sauf <see cref="ConcurrenceException"/>,
    /// qui se reprend, et <see cref="EmpechementException"/>, qui dit quand) ; toute autre exception se reprend plus tard, jusqu'à <see cref="TravailConsts.TentativesMax"/> tentatives.
    /// </summary>
    Task ExecuterAsync(ContexteTravail contexte, CancellationToken ct);

    /// <summary>
    /// Appelé quand le travail s'arrête pour de bon sans aboutir, pour que l'agrégat le dise. Modifie l'agrégat sans l'enregistrer :
    /// l'appelant enregistre le travail et l'agrégat en une transaction.
    /// </summary>
    /// <param name="issue"><see cref="StatutTravail.Echec"/> ou <see cref="StatutTravail.Arrete"/>.</param>
    Task AbandonnerAsync(Guid entiteId, StatutTravail issue, string motif, CancellationToken ct);

    /// <summary>Appelé quand une personne relance le travail, pour que l'agrégat revienne en attente. N'enregistre pas non plus.</summary>
    Task ReprendreAsync(Guid entiteId, CancellationToken ct);
}

/// <summary>Ce que l'exécution donne au corps du travail.</summary>
/// <param name="AvancerAsync">
/// Note l'étape et la progression (0 à 100), en une écriture sur une autre connexion : jamais dans une transaction ouverte, que SQLite
/// ferait attendre. Lève <see cref="OperationCanceledException"/> si l'arrêt a été demandé.
/// </param>
public sealed record ContexteTravail(Guid TravailId, Guid EntiteId, Func<string, int, Task> AvancerAsync);
