namespace VillesSolidaires.Rapports;

/// <summary>Rapports qui reviennent d'eux-mêmes et partent par courriel.</summary>
public interface IProgrammationAppService
{
    Task<ListeDto<ProgrammationDto>> GetListAsync(ProgrammationListeInput input, CancellationToken ct);

    /// <exception cref="EntityNotFoundException">Inconnue, supprimée ou hors du périmètre.</exception>
    Task<ProgrammationDetailDto> GetAsync(Guid id, CancellationToken ct);

    /// <summary>Passages d'une programmation, le plus récent d'abord.</summary>
    Task<ListeDto<ExecutionDto>> GetExecutionsAsync(Guid id, ListeInput input, CancellationToken ct);

    /// <summary>Campagnes après lesquelles un rapport peut encore partir.</summary>
    Task<IReadOnlyList<CampagneAttendueDto>> GetCampagnesAsync(CancellationToken ct);

    /// <summary>Comptes et contacts du territoire, à proposer comme destinataires. Vide si le territoire est inconnu ou hors du périmètre.</summary>
    Task<IReadOnlyList<DestinataireDto>> GetContactsAsync(string type, string codeTerritoire, CancellationToken ct);

    /// <exception cref="BusinessException">Territoire, rythme, formats ou destinataires refusés ; le champ est nommé.</exception>
    /// <exception cref="AutorisationRefuseeException">Territoire hors du périmètre.</exception>
    Task<Guid> CreateAsync(EcrireProgrammationInput input, CancellationToken ct);

    /// <summary>Change tout, et met la programmation au nom de la personne.</summary>
    Task ModifierAsync(Guid id, EcrireProgrammationInput input, CancellationToken ct);

    Task SuspendreAsync(Guid id, SuspendreProgrammationInput input, CancellationToken ct);

    Task<RepriseDto> ReprendreAsync(Guid id, CancellationToken ct);

    /// <summary>Demande un rapport tout de suite, au nom de la personne ; il part aux destinataires dès qu'il est produit.</summary>
    /// <returns>Identifiant du passage.</returns>
    /// <exception cref="BusinessException">Un passage est déjà en cours.</exception>
    Task<Guid> LancerAsync(Guid id, CancellationToken ct);

    Task SupprimerAsync(Guid id, CancellationToken ct);

    /// <summary>Envoie quand même un rapport retenu parce que vide.</summary>
    /// <exception cref="BusinessException">Le passage n'est pas retenu.</exception>
    Task DiffuserAsync(Guid executionId, CancellationToken ct);

    /// <summary>Diffusion de ces rapports, par identifiant ; ceux que rien ne programme n'y sont pas.</summary>
    Task<IReadOnlyDictionary<Guid, DiffusionDto>> GetDiffusionsAsync(IReadOnlyCollection<Guid> rapports, CancellationToken ct);
}
