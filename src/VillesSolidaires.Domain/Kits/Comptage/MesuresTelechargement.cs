namespace VillesSolidaires.Kits;

/// <summary>
/// Ce qu'on compte, en nombre de fichiers servis. <see cref="Brut"/> est la somme des cinq autres : chaque demande est qualifiée,
/// ou écartée pour un seul motif.
/// </summary>
public abstract class MesuresTelechargement
{
    public long Brut { get; private set; }
    public long Qualifie { get; private set; }
    public long Robots { get; private set; }
    public long Doubles { get; private set; }
    public long Partiels { get; private set; }

    /// <summary>Servis à une adresse qui avait dépassé sa limite : comptés en brut seulement.</summary>
    public long Exces { get; private set; }
}
