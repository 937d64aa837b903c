namespace VillesSolidaires.Animations;

/// <summary>Abonnements de la personne connectée : les siens, jamais ceux d'une autre.</summary>
public interface IAgendaAppService
{
    /// <summary>Les ouverts d'abord, le plus récent en tête.</summary>
    Task<IReadOnlyList<AgendaDto>> GetListAsync(CancellationToken ct);

    Task<ChoixAgendaDto> GetChoixAsync(CancellationToken ct);

    Task<AgendaCreeDto> CreateAsync(CreerAgendaInput input, CancellationToken ct);

    Task RevoquerAsync(Guid id, CancellationToken ct);

    /// <summary>Révoque l'abonnement dont c'est le jeton.</summary>
    Task RevoquerParJetonAsync(string jeton, CancellationToken ct);
}

/// <summary>Ce que relèvent les agendas, sans compte.</summary>
public interface IFluxAgendaAppService
{
    /// <summary>Flux d'un abonnement : ce que son propriétaire verrait maintenant.</summary>
    /// <param name="racine">Adresse du site, pour les liens vers les fiches.</param>
    Task<FluxAgendaDto> GetAsync(string jeton, Uri racine, CancellationToken ct);

    /// <summary>Flux public d'une commune : les animations de ses programmes publiés.</summary>
    Task<FluxAgendaDto> GetPublicAsync(string communeCode, Uri racine, CancellationToken ct);
}

/// <summary>Agenda public d'une commune.</summary>
public interface IAgendaPublicAppService
{
    /// <exception cref="EntityNotFoundException">Aucune commune n'a ce code.</exception>
    Task<AgendaPublicDto> GetAsync(string communeCode, CancellationToken ct);
}
