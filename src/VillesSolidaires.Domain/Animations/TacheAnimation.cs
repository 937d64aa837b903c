namespace VillesSolidaires.Animations;

/// <summary>Étape du rétro-planning : elle suit la date de l'animation.</summary>
public sealed class TacheAnimation
{
    internal TacheAnimation(NouvelleTache donnees, DateOnly debut)
    {
        var verifiee = donnees.Verifier();
        Id = Guid.CreateVersion7();
        (Libelle, Decalage) = (verifiee.Libelle, verifiee.Decalage);
        Suivre(debut);
    }

    private TacheAnimation()
    {
    }

    public Guid Id { get; private set; }
    public string Libelle { get; private set; } = "";

    /// <summary>Jours avant l'animation.</summary>
    public int Decalage { get; private set; }

    /// <summary>Gardée pour chercher les retards en SQL.</summary>
    public DateOnly Echeance { get; private set; }
    public DateOnly? FaiteLe { get; private set; }

    internal void Suivre(DateOnly debut) => Echeance = debut.AddDays(-Decalage);

    internal void Cocher(DateOnly? faiteLe) => FaiteLe = faiteLe;
}

/// <summary>Dates qu'une animation annoncée a quittées.</summary>
public sealed class ReportAnimation
{
    internal ReportAnimation(PeriodeAnimation ancienne, string motif, DateTime le)
    {
        Id = Guid.CreateVersion7();
        (Debut, Fin, Motif, Le) = (ancienne.Debut, ancienne.Fin, motif, le);
    }

    private ReportAnimation()
    {
    }

    public Guid Id { get; private set; }
    public DateOnly Debut { get; private set; }
    public DateOnly Fin { get; private set; }
    public string Motif { get; private set; } = "";
    public DateTime Le { get; private set; }
}
