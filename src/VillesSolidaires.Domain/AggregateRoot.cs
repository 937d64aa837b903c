namespace VillesSolidaires;

/// <summary>Qui a créé et modifié, et quand (UTC). Rempli à l'enregistrement, jamais par l'agrégat.</summary>
public interface IAudite
{
    DateTime CreeLe { get; }
    Guid? CreeParId { get; }
    DateTime? ModifieLe { get; }
    Guid? ModifieParId { get; }
}

/// <summary>Une suppression demandée par une personne marque la ligne et la cache : elle ne l'efface pas.</summary>
public interface ISoftDelete
{
    bool EstSupprime { get; }
    DateTime? SupprimeLe { get; }
}

/// <summary>Écritures trop nombreuses ou sans valeur d'historique : tenues hors du journal des modifications.</summary>
public interface IHorsJournal;

/// <summary>Racine d'agrégat : identité, audit, jeton de concurrence optimiste.</summary>
public abstract class AggregateRoot : IAudite
{
    protected AggregateRoot(Guid id) => Id = id;

    protected AggregateRoot()
    {
    }

    public Guid Id { get; private set; }
    public string ConcurrencyStamp { get; private set; } = Guid.NewGuid().ToString("N");
    public DateTime CreeLe { get; private set; }
    public Guid? CreeParId { get; private set; }
    public DateTime? ModifieLe { get; private set; }
    public Guid? ModifieParId { get; private set; }
}
