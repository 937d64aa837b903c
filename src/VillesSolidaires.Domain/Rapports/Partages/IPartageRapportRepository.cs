namespace VillesSolidaires.Rapports;

/// <summary>Liens de partage des rapports.</summary>
public interface IPartageRapportRepository : IRepository<PartageRapport>
{
    /// <summary>Le partage que désigne l'empreinte d'un jeton, et son rapport, lus sans périmètre : qui a le lien n'a pas de compte.</summary>
    /// <returns>Nul si aucun lien n'a ce jeton.</returns>
    Task<(PartageRapport Partage, Rapport Rapport)?> OuvrirAsync(string jetonEmpreinte, CancellationToken ct);

    /// <summary>Compte une vue de plus, sans charger ni journaliser le partage.</summary>
    Task NoterVueAsync(Guid id, CancellationToken ct);
}
