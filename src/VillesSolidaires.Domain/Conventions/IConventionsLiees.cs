namespace VillesSolidaires.Conventions;

/// <summary>Ce que les règles lisent des autres conventions : numéros pris, avenants et renouvellements déjà là.</summary>
public interface IConventionsLiees
{
    /// <summary>Numéro suivant de l'année, toutes conventions du pays comprises.</summary>
    Task<int> ProchainNumeroAsync(int annee, CancellationToken ct);

    /// <summary>Rang du prochain avenant, annulés compris : un numéro ne se réemploie pas.</summary>
    Task<int> ProchainAvenantAsync(Guid conventionId, CancellationToken ct);

    /// <returns>Numéro de l'avenant en préparation, s'il y en a un.</returns>
    Task<string?> AvenantEnCoursAsync(Guid conventionId, CancellationToken ct);

    /// <returns>Numéro du renouvellement en préparation ou signé, s'il y en a un.</returns>
    Task<string?> RenouvellementEnCoursAsync(Guid conventionId, CancellationToken ct);

    /// <summary>Convention que celle-ci amende ou renouvelle, à modifier avec elle.</summary>
    Task<Convention> GetLieeAsync(Guid id, CancellationToken ct);
}
