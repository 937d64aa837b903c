namespace VillesSolidaires.Kits;

/// <summary>Pourquoi un téléchargement n'est pas qualifié.</summary>
public enum MotifEcart
{
    Aucun = 0,
    Robot = 1,
    Double = 2,
    Partiel = 3,
    Exces = 4,
}

/// <summary>Ce qu'il faut ajouter à un compteur, en nombre de fichiers servis.</summary>
public sealed class Increment
{
    public long Brut { get; private set; }
    public long Qualifie { get; private set; }
    public long Robots { get; private set; }
    public long Doubles { get; private set; }
    public long Partiels { get; private set; }
    public long Exces { get; private set; }

    public void Compter(MotifEcart motif, long fois = 1)
    {
        Brut += fois;
        switch (motif)
        {
            case MotifEcart.Aucun: Qualifie += fois; break;
            case MotifEcart.Robot: Robots += fois; break;
            case MotifEcart.Double: Doubles += fois; break;
            case MotifEcart.Partiel: Partiels += fois; break;
            case MotifEcart.Exces: Exces += fois; break;
            default: throw new ArgumentOutOfRangeException(nameof(motif));
        }
    }

    internal void Ajouter(Increment autre)
    {
        Brut += autre.Brut;
        Qualifie += autre.Qualifie;
        Robots += autre.Robots;
        Doubles += autre.Doubles;
        Partiels += autre.Partiels;
        Exces += autre.Exces;
    }
}

/// <summary>Téléchargements à écrire ensemble : par compteur horaire, et ce qu'ils ajoutent aux cumuls. N'est pas fait pour plusieurs fils à la fois.</summary>
public sealed class LotDeComptes
{
    private readonly Dictionary<CleCompteur, Increment> _heures = [];

    public IReadOnlyDictionary<CleCompteur, Increment> Heures => _heures;

    public void Compter(CleCompteur cle, MotifEcart motif, long fois = 1) => Increment(_heures, cle).Compter(motif, fois);

    /// <summary>Ce que le lot ajoute aux cumuls nationaux du jour.</summary>
    public IReadOnlyDictionary<CleNationale, Increment> Jours() => Cumuler(c => new CleNationale(c.KitId, c.Jour, c.FichierId, c.Canal, c.NumeroVersion));

    /// <summary>Ce que le lot ajoute aux cumuls nationaux du mois.</summary>
    public IReadOnlyDictionary<CleNationale, Increment> MoisNationaux() =>
        Cumuler(c => new CleNationale(c.KitId, PremierDuMois(c.Jour), c.FichierId, c.Canal, c.NumeroVersion));

    /// <summary>Ce que le lot ajoute aux cumuls du mois de chaque commune.</summary>
    public IReadOnlyDictionary<CleMois, Increment> Mois() => Cumuler(c => new CleMois(c.KitId, PremierDuMois(c.Jour), c.CommuneCode, c.DepartementCode));

    private static DateOnly PremierDuMois(DateOnly jour) => new(jour.Year, jour.Month, 1);

    private Dictionary<TCle, Increment> Cumuler<TCle>(Func<CleCompteur, TCle> cle)
        where TCle : struct
    {
        Dictionary<TCle, Increment> cumuls = [];
        foreach (var (heure, increment) in _heures)
        {
            Increment(cumuls, cle(heure)).Ajouter(increment);
        }
        return cumuls;
    }

    private static Increment Increment<TCle>(Dictionary<TCle, Increment> lignes, TCle cle)
        where TCle : struct
    {
        if (!lignes.TryGetValue(cle, out var increment))
        {
            lignes[cle] = increment = new Increment();
        }
        return increment;
    }
}
