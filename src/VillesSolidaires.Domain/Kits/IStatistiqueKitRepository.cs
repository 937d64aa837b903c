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

    /// <summary>Cumuls par jour, France entière.</summary>
    IQueryable<TelechargementJour> Jours { get; }

    /// <summary>Cumuls par mois, France entière.</summary>
    IQueryable<TelechargementMoisNational> MoisNationaux { get; }

    /// <summary>Cumuls par mois et par commune, du périmètre de la personne.</summary>
    IQueryable<TelechargementMois> Mois { get; }

    /// <summary>Mêmes cumuls, France entière : à n’employer qu’agrégés.</summary>
    IQueryable<TelechargementMois> MoisFranceEntiere { get; }

    IQueryable<ReleveTelechargement> Releves { get; }
    IQueryable<DiffusionKit> Diffusions { get; }
}
