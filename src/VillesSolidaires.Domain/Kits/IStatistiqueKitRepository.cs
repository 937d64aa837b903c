namespace VillesSolidaires.Kits;

/// <summary>Compteurs et relevés, en lecture.</summary>
public interface IStatistiqueKitRepository
{
    /// <summary>Compteurs du périmètre de la personne.</summary>
    IQueryable<CompteurTelechargement> Compteurs { get; }

    /// <summary>
    /// Compteurs de la France entière : à n'employer qu'agrégés (total d'un kit, moyenne d'une strate ou d'un département),
    /// jamais pour montrer la ligne d'une autre commune.
    /// </summary>
    IQueryable<CompteurTelechargement> CompteursFranceEntiere { get; }

    IQueryable<ReleveTelechargement> Releves { get; }
    IQueryable<DiffusionKit> Diffusions { get; }
}
