using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Kits;

public sealed record RemiseListeInput : ListeInput
{
    public Guid? Campagne { get; init; }
    public CanalRemise? Canal { get; init; }
}

/// <summary>Packs d'un kit remis en main propre, dans le périmètre de la personne et au niveau national. Jamais additionnés aux téléchargements.</summary>
/// <param name="Total">Packs de toutes les remises qui répondent aux filtres.</param>
/// <param name="ParCommune">Les communes qui en ont remis le plus, puis les remises sans commune.</param>
/// <param name="NombreCommunes">Communes différentes, au-delà de celles montrées.</param>
/// <param name="Campagnes">Campagnes qui portent ce kit.</param>
public sealed record RemisesKitDto(
    ListeDto<RemiseDto> Remises, long Total, IReadOnlyList<TotalRemiseDto> ParCommune, int NombreCommunes, IReadOnlyList<TotalRemiseDto> ParCampagne,
    IReadOnlyList<CampagneDeKitDto> Campagnes);

/// <param name="Code">Code INSEE ou identifiant de la campagne ; vide : sans commune, ou hors campagne.</param>
public sealed record TotalRemiseDto(string Code, string Libelle, long Quantite, int Remises);

public sealed record CampagneDeKitDto(Guid Id, string Titre);

/// <param name="Territoire">« Marseille (13055) », « Mayenne (53) », ou « France entière ».</param>
/// <param name="Modifiable">Vrai si le territoire est dans le périmètre de la personne.</param>
public sealed record RemiseDto(
    Guid Id, long Quantite, string Periode, DateOnly? Du, DateOnly? Au, string Territoire, string? CommuneCode, string? DepartementCode, Guid? CampagneId, string? Campagne,
    CanalRemise? Canal, string? Lieu, string Enonce, string Source, string? Reserve, bool Modifiable);

public sealed record RemiseDetailDto(Guid KitId, RemiseDto Remise, string ConcurrencyStamp);

public sealed record SaisieRemiseInput
{
    [Required(ErrorMessage = "Saisissez le nombre de packs remis.")]
    public long? Quantite { get; init; }

    public DateOnly? Du { get; init; }

    /// <summary>Vide : le même jour.</summary>
    public DateOnly? Au { get; init; }

    /// <summary>Période comme la source la dit, quand elle ne donne pas de jour : « canicules de 2022 ».</summary>
    [StringLength(MesureConsts.PeriodeMax, ErrorMessage = "La période ne dépasse pas 60 caractères.")]
    public string? Periode { get; init; }

    /// <summary>Nom ou code d'une commune ou d'un département ; vide : chiffre national ou de plusieurs communes, réservé aux comptes nationaux.</summary>
    [StringLength(100, ErrorMessage = "Le territoire ne dépasse pas 100 caractères.")]
    public string? Territoire { get; init; }

    public Guid? CampagneId { get; init; }
    public CanalRemise? Canal { get; init; }

    [StringLength(MesureConsts.LieuMax, ErrorMessage = "Le lieu ne dépasse pas 120 caractères.")]
    public string? Lieu { get; init; }

    [StringLength(MesureConsts.EnonceMax, ErrorMessage = "La précision ne dépasse pas 300 caractères.")]
    public string? Enonce { get; init; }

    [Required(ErrorMessage = "Dites qui déclare cette remise.")]
    [StringLength(MesureConsts.SourceMax, ErrorMessage = "La source ne dépasse pas 200 caractères.")]
    public string Source { get; init; } = "";

    [StringLength(MesureConsts.ReserveMax, ErrorMessage = "La réserve ne dépasse pas 400 caractères.")]
    public string? Reserve { get; init; }

    public string? ConcurrencyStamp { get; init; }
}

public interface IDiffusionKitAppService
{
    /// <summary>Remises d'un kit, la plus récente d'abord ; tri par <c>du</c>, <c>quantite</c> ou <c>commune</c>.</summary>
    Task<RemisesKitDto> GetListAsync(Guid kitId, RemiseListeInput input, CancellationToken ct);

    Task<RemiseDetailDto> GetAsync(Guid id, CancellationToken ct);

    Task<Guid> CreateAsync(Guid kitId, SaisieRemiseInput input, CancellationToken ct);

    Task ModifierAsync(Guid id, SaisieRemiseInput input, CancellationToken ct);

    Task SupprimerAsync(Guid id, string? concurrencyStamp, CancellationToken ct);
}
