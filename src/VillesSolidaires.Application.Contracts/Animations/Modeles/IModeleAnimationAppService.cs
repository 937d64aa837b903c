namespace VillesSolidaires.Animations;

/// <summary>Modèles nationaux d'animation, versionnés, et leurs dates publiées.</summary>
public interface IModeleAnimationAppService
{
    /// <summary>Par moment de l'année, puis par intitulé.</summary>
    /// <param name="archives">Vrai : les modèles archivés aussi.</param>
    Task<IReadOnlyList<ModeleAnimationDto>> GetListAsync(bool archives, CancellationToken ct);

    /// <summary>Le modèle, toutes ses versions et ses dates, les plus récentes d'abord.</summary>
    Task<ModeleAnimationDetailDto> GetAsync(Guid id, CancellationToken ct);

    /// <summary>Crée le modèle, avec sa première version en préparation.</summary>
    Task<Guid> CreateAsync(CreerModeleAnimationInput input, CancellationToken ct);

    /// <summary>Prépare une version d'après la dernière publiée.</summary>
    Task OuvrirVersionAsync(Guid id, string? concurrencyStamp, CancellationToken ct);

    /// <summary>Écrit la version en préparation.</summary>
    Task EcrireAsync(Guid id, EcrireModeleAnimationInput input, CancellationToken ct);

    Task PublierAsync(Guid id, PublierModeleAnimationInput input, CancellationToken ct);

    /// <summary>Note la date annoncée pour une année ; elle remplace celle que l'année avait.</summary>
    Task AnnoncerDateAsync(Guid id, AnnoncerDateInput input, CancellationToken ct);

    Task RetirerDateAsync(Guid id, int annee, string? concurrencyStamp, CancellationToken ct);

    Task ArchiverAsync(Guid id, string? concurrencyStamp, CancellationToken ct);

    Task ReactiverAsync(Guid id, string? concurrencyStamp, CancellationToken ct);
}

/// <param name="Intitule">De la version publiée, sinon de celle en préparation.</param>
/// <param name="Regle">Règle de date, en mots.</param>
/// <param name="ProchaineDate">Date proposée pour l'année qui vient, avec sa certitude ; nulle si rien n'est connu.</param>
public sealed record ModeleAnimationDto(
    Guid Id, string Code, string Intitule, TypeAnimation Type, SaisonAnnee Saison, GenreRegleDate Genre, string Regle, int Taches, string? Kit,
    int? PublieeNumero, int? BrouillonNumero, bool EstArchive, DateProposeeDto? ProchaineDate);

/// <param name="Explication">« Dernier vendredi de mai, à confirmer ».</param>
public sealed record DateProposeeDto(DateOnly Debut, DateOnly Fin, CertitudeDate Certitude, string Explication);

/// <param name="Propositions">Dates proposées pour cette année et la suivante.</param>
public sealed record ModeleAnimationDetailDto(
    Guid Id, string Code, bool EstArchive, IReadOnlyList<VersionModeleAnimationDto> Versions, IReadOnlyList<DateAnnonceeDto> Dates,
    IReadOnlyList<DateProposeeDto> Propositions, string ConcurrencyStamp)
{
    public VersionModeleAnimationDto? Publiee => Versions.FirstOrDefault(v => v.PublieeLe is not null);

    public VersionModeleAnimationDto? Brouillon => Versions.FirstOrDefault(v => v.PublieeLe is null);
}

/// <param name="PublieeLe">UTC ; nul en préparation.</param>
/// <param name="Regle">Règle de date, en mots.</param>
/// <param name="SaisieRegle">La même, telle qu'on la saisit.</param>
public sealed record VersionModeleAnimationDto(
    int Numero, DateTime? PublieeLe, string? Notes, string Intitule, TypeAnimation Type, string? Description, string? Public, KitDAnimationDto? Kit,
    int? DureeJours, string? Materiel, bool OccupeVoiePublique, string Regle, RegleDateInput SaisieRegle, IReadOnlyList<TacheModeleDto> Taches);

public sealed record TacheModeleDto(string Libelle, int Decalage);

public sealed record DateAnnonceeDto(int Annee, DateOnly Debut, DateOnly Fin, string? Source);
