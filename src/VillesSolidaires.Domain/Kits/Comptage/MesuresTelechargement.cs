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

/// <summary>Compte d'un fichier et d'un canal, sur un temps que dit chaque table.</summary>
public abstract class CompteDeFichier : MesuresTelechargement
{
    public Guid FichierId { get; private set; }
    public Guid KitId { get; private set; }
    public int NumeroVersion { get; private set; }
    public string Canal { get; private set; } = "";
}
