namespace VillesSolidaires.Animations;

/// <summary>Ce qu'une personne écrit d'une animation.</summary>
/// <param name="Lieu">Lieu de la même commune ; nul tant qu'il n'est pas choisi.</param>
public sealed record AnimationDonnees(string Titre, PeriodeAnimation Periode)
{
    public TypeAnimation Type { get; init; } = TypeAnimation.InitiativeCommune;
    public string? Description { get; init; }
    public Lieu? Lieu { get; init; }
    public string? Organisateur { get; init; }
    public string? Public { get; init; }

    /// <summary>Personnes accueillies au plus.</summary>
    public int? Capacite { get; init; }
    public string? Materiel { get; init; }
    public bool OccupeVoiePublique { get; init; }
    public Guid? KitId { get; init; }
}

/// <summary>D'où vient une animation née d'un modèle national.</summary>
public sealed record OrigineModele(Guid ModeleId, int Version);

/// <summary>Étape du rétro-planning.</summary>
/// <param name="Decalage">Jours avant l'animation.</param>
public sealed record NouvelleTache(string Libelle, int Decalage);
