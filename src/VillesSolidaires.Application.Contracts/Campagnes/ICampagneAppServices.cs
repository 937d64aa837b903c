namespace VillesSolidaires.Campagnes;

/// <summary>Campagnes nationales : leurs dates, leurs étapes, leur ouverture. Les conduire demande le périmètre national.</summary>
public interface ICampagneAppService
{
    /// <summary>La plus récente d'abord.</summary>
    Task<ListeDto<CampagneDto>> GetListAsync(CampagneListeInput input, CancellationToken ct);

    Task<CampagneDetailDto> GetAsync(Guid id, CancellationToken ct);

    /// <summary>Titre, dates et étapes que propose une saison, à corriger avant de créer.</summary>
    Task<CreerCampagneInput> ProposerAsync(SaisonCampagne saison, int annee, CancellationToken ct);

    /// <summary>Kits en ligne qu'une campagne peut mettre en avant.</summary>
    Task<IReadOnlyList<KitDeCampagneDto>> GetKitsAsync(CancellationToken ct);

    Task<Guid> CreateAsync(CreerCampagneInput input, CancellationToken ct);

    Task ModifierAsync(Guid id, SaisieCampagneInput input, CancellationToken ct);

    /// <summary>Ouvre la campagne et y inscrit les communes sous convention en vigueur ou qui ont un programme cette année-là.</summary>
    /// <returns>Communes inscrites.</returns>
    Task<int> OuvrirAsync(Guid id, string? concurrencyStamp, CancellationToken ct);

    Task CloreAsync(Guid id, string? concurrencyStamp, CancellationToken ct);
}

/// <summary>Où en sont les communes d'une campagne, dans le périmètre de la personne.</summary>
public interface ISuiviCampagneAppService
{
    /// <summary>Un département par ligne, par code : la carte et son tableau.</summary>
    Task<IReadOnlyList<AvancementDepartementDto>> GetDepartementsAsync(Guid campagneId, CancellationToken ct);

    /// <summary><c>tri</c> : commune (par défaut), faites, retard.</summary>
    Task<ListeDto<AvancementCommuneDto>> GetCommunesAsync(Guid campagneId, AvancementListeInput input, CancellationToken ct);

    Task<SuiviCommuneDto> GetAsync(Guid campagneId, string communeCode, CancellationToken ct);

    Task CocherAsync(Guid campagneId, string communeCode, Guid etapeId, CocherEtapeInput input, CancellationToken ct);

    /// <summary>Écrit aux coordinateurs des communes en retard, une fois par jour au plus.</summary>
    Task<RelanceCampagneDto> RelancerAsync(Guid campagneId, RelancerCampagneInput input, CancellationToken ct);
}

/// <summary>Vigilances déclarées pour des départements.</summary>
public interface IAlerteAppService
{
    /// <summary>Celle qui finit le plus tard d'abord.</summary>
    Task<ListeDto<AlerteDto>> GetListAsync(AlerteListeInput input, CancellationToken ct);

    Task<AlerteDto> GetAsync(Guid id, CancellationToken ct);

    /// <summary>Départements que la personne peut déclarer, par code.</summary>
    Task<IReadOnlyList<DepartementAlerteDto>> GetDepartementsAsync(CancellationToken ct);

    /// <summary>Déclare la vigilance : ouvre ou retrouve la campagne, y inscrit les communes concernées et écrit une fois à chacun de leurs coordinateurs.</summary>
    Task<Guid> CreateAsync(DeclarerAlerteInput input, CancellationToken ct);

    Task AjusterAsync(Guid id, AjusterAlerteInput input, CancellationToken ct);

    Task LeverAsync(Guid id, LeverAlerteInput input, CancellationToken ct);
}
