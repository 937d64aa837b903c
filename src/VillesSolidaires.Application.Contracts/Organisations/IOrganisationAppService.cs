namespace VillesSolidaires.Organisations;

public interface IOrganisationAppService
{
    Task<ListeDto<OrganisationDto>> GetListAsync(OrganisationListeInput input, CancellationToken ct);

    /// <returns>L'organisation ; si <paramref name="id"/> est un doublon fusionné, celle qui a été gardée, avec son propre identifiant.</returns>
    /// <exception cref="EntityNotFoundException">Inconnue ou hors du périmètre.</exception>
    Task<OrganisationDetailDto> GetAsync(Guid id, CancellationToken ct);

    Task<Guid> CreateAsync(ModifierOrganisationInput input, CancellationToken ct);

    Task ModifierAsync(Guid id, ModifierOrganisationInput input, CancellationToken ct);

    Task<Guid> AjouterContactAsync(Guid id, ContactInput input, CancellationToken ct);

    Task ModifierContactAsync(Guid id, Guid contactId, ContactInput input, CancellationToken ct);

    Task RetirerContactAsync(Guid id, Guid contactId, string? concurrencyStamp, CancellationToken ct);
}

/// <summary>Réunion de deux fiches d'une même organisation.</summary>
public interface IFusionOrganisationAppService
{
    /// <summary>Fiches du même type à proposer comme doublons : noms proches, ou réponses à la recherche.</summary>
    Task<IReadOnlyList<OrganisationDto>> GetCandidatesAsync(Guid garderId, string? recherche, CancellationToken ct);

    /// <summary>Les deux fiches côte à côte, et ce qui serait gardé. N'écrit rien.</summary>
    Task<ApercuFusionDto> GetApercuAsync(Guid garderId, Guid doublonId, CancellationToken ct);

    /// <summary>Complète la fiche gardée, y réunit les contacts, supprime le doublon et fait suivre ce qui le désignait.</summary>
    Task FusionnerAsync(Guid garderId, FusionnerInput input, CancellationToken ct);
}

/// <summary>Import d'organisations depuis un CSV ou un classeur : dépôt, aperçu ligne à ligne, confirmation.</summary>
public interface IImportOrganisationAppService
{
    /// <summary>Garde le fichier, lu et vérifié, jusqu'à sa confirmation.</summary>
    /// <returns>Identifiant de l'import, à donner à l'aperçu et à la confirmation.</returns>
    Task<Guid> DeposerAsync(DeposerImportInput input, CancellationToken ct);

    /// <exception cref="BusinessException">Import confirmé, expiré, ou d'une autre personne.</exception>
    Task<ApercuImportDto> GetApercuAsync(Guid id, CancellationToken ct);

    /// <summary>Relit le fichier gardé et importe ses lignes saines, en une fois ; les lignes en erreur sont rendues, rien d'elles n'est écrit.</summary>
    Task<BilanImportDto> ConfirmerAsync(Guid id, CancellationToken ct);
}
