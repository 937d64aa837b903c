namespace VillesSolidaires.Kits;

public interface IKitAppService
{
    Task<ListeDto<KitDto>> GetListAsync(KitListeInput input, CancellationToken ct);

    Task<KitDetailDto> GetAsync(Guid id, CancellationToken ct);

    Task<Guid> CreateAsync(CreerKitInput input, CancellationToken ct);

    Task ModifierAsync(Guid id, ModifierKitInput input, CancellationToken ct);

    Task AjouterFichierAsync(Guid id, AjouterFichierKitInput input, CancellationToken ct);

    Task RetirerFichierAsync(Guid id, Guid fichierId, string? concurrencyStamp, CancellationToken ct);

    Task OuvrirVersionAsync(Guid id, string? concurrencyStamp, CancellationToken ct);

    Task PublierAsync(Guid id, PublierKitInput input, CancellationToken ct);

    Task ArchiverAsync(Guid id, string? concurrencyStamp, CancellationToken ct);

    Task RemettreEnLigneAsync(Guid id, string? concurrencyStamp, CancellationToken ct);

    Task SupprimerAsync(Guid id, string? concurrencyStamp, CancellationToken ct);
}
