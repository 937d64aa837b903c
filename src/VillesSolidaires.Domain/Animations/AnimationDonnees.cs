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
public sealed record NouvelleTache(string Libelle, int Decalage)
{
    /// <exception cref="BusinessException">Sans libellé, ou décalage hors bornes.</exception>
    internal NouvelleTache Verifier()
    {
        if (Decalage is < 0 or > AnimationConsts.DecalageTacheMax)
        {
            throw new BusinessException(AnimationErrorCodes.DecalageInvalide).WithData("Max", AnimationConsts.DecalageTacheMax).SurChamp(nameof(Decalage));
        }
        return this with { Libelle = Textes.Exiger(Libelle, AnimationConsts.LibelleTacheMax, nameof(Libelle), AnimationErrorCodes.LibelleTacheObligatoire) };
    }
}
