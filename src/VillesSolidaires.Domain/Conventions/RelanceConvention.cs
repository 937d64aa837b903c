namespace VillesSolidaires.Conventions;

/// <summary>Rappel envoyé à la partie qui doit agir. Une par jour au plus.</summary>
public sealed class RelanceConvention
{
    internal RelanceConvention(Guid partieId, string partie, DateOnly jour, bool automatique, Acte acte)
    {
        Id = Guid.CreateVersion7();
        PartieId = partieId;
        Partie = partie;
        Jour = jour;
        Automatique = automatique;
        Le = acte.Instant;
        Par = acte.Auteur;
    }

    private RelanceConvention()
    {
    }

    public Guid Id { get; private set; }
    public Guid PartieId { get; private set; }
    public string Partie { get; private set; } = "";

    /// <summary>Jour à Paris.</summary>
    public DateOnly Jour { get; private set; }
    public DateTime Le { get; private set; }
    public bool Automatique { get; private set; }
    public string Par { get; private set; } = "";
}
