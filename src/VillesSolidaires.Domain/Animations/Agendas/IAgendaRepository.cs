namespace VillesSolidaires.Animations;

/// <summary>Abonnements. Sans filtre de périmètre : chacun ne lit que les siens, et un flux se relève par l'empreinte de son jeton.</summary>
public interface IAgendaRepository : IRepository<Agenda>
{
    Task<Agenda?> TrouverAsync(string jetonEmpreinte, CancellationToken ct);

    /// <summary>Abonnements de la personne ni révoqués ni expirés.</summary>
    Task<int> CompterOuvertsAsync(Guid proprietaireId, DateOnly today, CancellationToken ct);

    /// <summary>Note un relevé. Hors du journal et du jeton de concurrence : un agenda relève son flux toutes les heures.</summary>
    Task NoterReleveAsync(Guid id, DateTime instant, CancellationToken ct);
}
