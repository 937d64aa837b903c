namespace VillesSolidaires.Kits;

/// <summary>Kits remis en main propre, déclarés par une source : comptés à part des téléchargements.</summary>
public sealed class DiffusionKit : AggregateRoot
{
    public DiffusionKit(Guid id, Guid kitId, long quantite, string periode, string enonce, string source, string? reserve)
        : base(id)
    {
        KitId = kitId;
        Quantite = quantite;
        Periode = periode;
        Enonce = enonce;
        Source = source;
        Reserve = reserve;
    }

    private DiffusionKit()
    {
    }

    public Guid KitId { get; private set; }

    /// <summary>Nombre de kits imprimés remis.</summary>
    public long Quantite { get; private set; }
    public string Periode { get; private set; } = "";
    public string Enonce { get; private set; } = "";
    public string Source { get; private set; } = "";
    public string? Reserve { get; private set; }
}
