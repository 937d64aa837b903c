namespace VillesSolidaires;

/// <summary>Accès à un agrégat entier pour l'écrire, et à une requête pour le projeter.</summary>
public interface IRepository<T>
    where T : AggregateRoot
{
    /// <summary>Requête filtrée par le périmètre et la suppression logique ; à projeter, sans suivi.</summary>
    IQueryable<T> Requete { get; }

    /// <exception cref="EntityNotFoundException">Absent, supprimé, ou hors du périmètre.</exception>
    Task<T> GetAsync(Guid id, CancellationToken ct);

    void Ajouter(T agregat);

    void Supprimer(T agregat);

    /// <summary>Enregistre tout en une transaction. <paramref name="concurrencyStamp"/> : jeton lu par la personne avant sa modification.</summary>
    /// <exception cref="ConcurrenceException">Modifié entre-temps.</exception>
    /// <exception cref="UniciteException">Une valeur unique vient d'être prise par un autre enregistrement.</exception>
    Task SaveAsync(T agregat, string? concurrencyStamp, CancellationToken ct);
}
