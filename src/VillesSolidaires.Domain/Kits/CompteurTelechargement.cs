using VillesSolidaires.Comptes;

namespace VillesSolidaires.Kits;

/// <summary>
/// Compte d'une heure, d'un fichier, d'une commune et d'un canal. Aucune donnée personnelle.
/// Écrit par <see cref="IEcritureCompteurs"/> seulement : cette classe sert à lire.
/// </summary>
public sealed class CompteurTelechargement : IDansPerimetre, IHorsJournal
{
    private CompteurTelechargement()
    {
    }

    public Guid FichierId { get; private set; }
    public Guid KitId { get; private set; }
    public int NumeroVersion { get; private set; }

    /// <summary>Code INSEE, ou vide si l'adresse ne dit pas de commune.</summary>
    public string CommuneCode { get; private set; } = "";
    public string DepartementCode { get; private set; } = "";
    public string Canal { get; private set; } = "";

    /// <summary>Début de l'heure, UTC.</summary>
    public DateTime Heure { get; private set; }

    /// <summary>Jour à Paris de cette heure, pour regrouper en SQL.</summary>
    public DateOnly Jour { get; private set; }

    public long Brut { get; private set; }
    public long Qualifie { get; private set; }
    public long Robots { get; private set; }
    public long Doubles { get; private set; }
    public long Partiels { get; private set; }
}

/// <summary>Pourquoi un téléchargement n'est pas qualifié.</summary>
public enum MotifEcart
{
    Aucun = 0,
    Robot = 1,
    Double = 2,
    Partiel = 3,
}

/// <summary>Clé d'un compteur horaire.</summary>
public readonly record struct CleCompteur(
    Guid FichierId, Guid KitId, int NumeroVersion, string CommuneCode, string DepartementCode, string Canal, DateTime Heure, DateOnly Jour);

/// <summary>Ce qu'il faut ajouter à un compteur.</summary>
public sealed class Increment
{
    public long Brut { get; private set; }
    public long Qualifie { get; private set; }
    public long Robots { get; private set; }
    public long Doubles { get; private set; }
    public long Partiels { get; private set; }

    public void Compter(MotifEcart motif)
    {
        Brut++;
        switch (motif)
        {
            case MotifEcart.Aucun: Qualifie++; break;
            case MotifEcart.Robot: Robots++; break;
            case MotifEcart.Double: Doubles++; break;
            case MotifEcart.Partiel: Partiels++; break;
            default: throw new ArgumentOutOfRangeException(nameof(motif));
        }
    }
}

/// <summary>Ajoute des incréments aux compteurs en une transaction courte et durable. Une mise en œuvre par fournisseur SQL.</summary>
public interface IEcritureCompteurs
{
    Task AjouterAsync(IReadOnlyDictionary<CleCompteur, Increment> increments, CancellationToken ct);
}
