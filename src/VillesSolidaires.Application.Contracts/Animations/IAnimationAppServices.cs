namespace VillesSolidaires.Animations;

/// <summary>Animations d'un programme, de la proposition au bilan.</summary>
public interface IAnimationAppService
{
    /// <summary>Triées par date ; <c>tri</c> : debut, titre, statut, commune.</summary>
    Task<ListeDto<AnimationDto>> GetListAsync(FiltreAnimations input, CancellationToken ct);

    Task<AnimationDetailDto> GetAsync(Guid id, CancellationToken ct);

    /// <summary>Ajoute une animation, en ouvrant le programme de l'année s'il ne l'est pas.</summary>
    Task<Guid> CreateAsync(CreerAnimationInput input, CancellationToken ct);

    Task ModifierAsync(Guid id, ModifierAnimationInput input, CancellationToken ct);

    Task DeplacerAsync(Guid id, DeplacerAnimationInput input, CancellationToken ct);

    Task PlanifierAsync(Guid id, string? concurrencyStamp, CancellationToken ct);

    Task ConfirmerAsync(Guid id, string? concurrencyStamp, CancellationToken ct);

    Task ReporterAsync(Guid id, ReporterAnimationInput input, CancellationToken ct);

    Task AnnulerAsync(Guid id, AnnulerAnimationInput input, CancellationToken ct);

    /// <param name="photo">Nulle : la photo déjà déposée reste.</param>
    Task SaisirBilanAsync(Guid id, SaisirBilanInput input, PhotoDeposee? photo, CancellationToken ct);

    /// <summary>Ajoute ou remplace la photo d'un bilan déjà saisi.</summary>
    /// <param name="texte">Ce que montre la photo, pour qui ne la voit pas.</param>
    Task DeposerPhotoAsync(Guid id, PhotoDeposee photo, string? texte, string? concurrencyStamp, CancellationToken ct);

    Task<FichierDto> GetPhotoAsync(Guid id, CancellationToken ct);

    Task AjouterTacheAsync(Guid id, AjouterTacheInput input, CancellationToken ct);

    Task CocherTacheAsync(Guid id, Guid tacheId, CocherTacheInput input, CancellationToken ct);

    Task RetirerTacheAsync(Guid id, Guid tacheId, string? concurrencyStamp, CancellationToken ct);

    Task SupprimerAsync(Guid id, string? concurrencyStamp, CancellationToken ct);
}

/// <summary>Programme annuel d'une commune.</summary>
public interface IProgrammeAppService
{
    /// <exception cref="BusinessException">Commune inconnue.</exception>
    Task<ProgrammeDto> GetAsync(string communeCode, int annee, CancellationToken ct);

    Task PublierAsync(Guid id, string? concurrencyStamp, CancellationToken ct);

    Task DepublierAsync(Guid id, string? concurrencyStamp, CancellationToken ct);

    Task ReglerAsync(Guid id, ReglerProgrammeInput input, CancellationToken ct);
}

/// <summary>Lieux d'une commune.</summary>
public interface ILieuAppService
{
    Task<IReadOnlyList<LieuDto>> GetListAsync(string communeCode, CancellationToken ct);

    /// <summary>Bailleurs qu'une résidence peut avoir, par nom.</summary>
    Task<IReadOnlyList<BailleurDto>> GetBailleursAsync(CancellationToken ct);

    Task<LieuDto> GetAsync(Guid id, CancellationToken ct);

    Task<Guid> CreateAsync(string communeCode, SaisieLieuInput input, CancellationToken ct);

    Task ModifierAsync(Guid id, SaisieLieuInput input, CancellationToken ct);

    Task SupprimerAsync(Guid id, string? concurrencyStamp, CancellationToken ct);
}
