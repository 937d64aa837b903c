namespace VillesSolidaires.Travaux;

/// <summary>
/// Écritures du registre que plusieurs exécutions peuvent tenter à la fois : des mises à jour conditionnelles, sans lecture préalable.
/// S'emploie dans une portée du système. Un changement d'état renouvelle le jeton de concurrence ; un signe de vie, non, pour que
/// l'arrêt demandé par une personne n'entre pas en conflit avec lui.
/// </summary>
public interface IRegistreTravaux
{
    /// <summary>
    /// Réclame un travail en attente et échu, ou en cours mais sans signe de vie depuis <paramref name="peremption"/>. Compte une tentative.
    /// </summary>
    /// <param name="jeton">Identité de cette exécution, unique.</param>
    /// <returns><c>null</c> si une autre exécution le tient, s'il est clos ou pas encore échu.</returns>
    Task<Travail?> ReclamerAsync(Guid id, string jeton, TimeSpan peremption, CancellationToken ct);

    /// <summary>Note l'étape et la progression (0 à 100), et donne signe de vie.</summary>
    Task<SuiteExecution> AvancerAsync(Guid id, string jeton, string etape, int progression, CancellationToken ct);

    Task<SuiteExecution> DonnerSigneDeVieAsync(Guid id, string jeton, CancellationToken ct);

    /// <summary>Remet en attente les travaux en cours d'exécutions mortes : sans signe de vie depuis <paramref name="peremption"/>, ou d'un autre processus.</summary>
    /// <param name="seulProcessus">
    /// Préfixe des jetons du seul processus qui puisse exécuter des travaux (SQLite, verrou pris) ; <c>null</c> en grappe.
    /// </param>
    /// <returns>Nombre de travaux remis en attente.</returns>
    Task<int> RemettreEnAttenteAsync(string? seulProcessus, TimeSpan peremption, CancellationToken ct);

    /// <summary>Travaux en attente et échus, les plus anciens d'abord.</summary>
    Task<IReadOnlyList<TravailAPlanifier>> ListerEchusAsync(int max, CancellationToken ct);
}

/// <summary>Ce que l'exécution doit faire après avoir écrit au registre.</summary>
public enum SuiteExecution
{
    Continuer,

    /// <summary>Une personne a demandé l'arrêt.</summary>
    Arreter,

    /// <summary>Une autre exécution a réclamé le travail : ne plus rien écrire.</summary>
    Abandonner,
}
