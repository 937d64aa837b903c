using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Kits;

/// <summary>Relevés d'un kit : une page de la liste, et ce que tous disent les uns des autres.</summary>
/// <param name="Divergences">Par territoire, les relevés qui ne s'accordent pas ; vide si tous se suivent.</param>
public sealed record RelevesKitDto(ListeDto<ReleveLuDto> Releves, IReadOnlyList<DivergenceDto> Divergences);

/// <param name="Accord">Face au plus haut des relevés antérieurs du même compteur ; nul pour le premier.</param>
public sealed record ReleveLuDto(ReleveDto Releve, AccordDto? Accord);

/// <param name="Phrase">Ce que le relevé dit de l'autre, en clair, valeurs et dates comprises.</param>
public sealed record AccordDto(AccordReleves Accord, string Phrase);

public sealed record ReleveDetailDto(Guid KitId, ReleveDto Releve, string ConcurrencyStamp);

public sealed record SaisieReleveInput
{
    [Required(ErrorMessage = "Saisissez le premier jour compté.")]
    public DateOnly? Du { get; init; }

    [Required(ErrorMessage = "Saisissez le jour du relevé.")]
    public DateOnly? Au { get; init; }

    [StringLength(MesureConsts.PeriodeMax, ErrorMessage = "La période ne dépasse pas 60 caractères.")]
    public string? Periode { get; init; }

    /// <summary>Nom ou code d'une commune, d'un département ou d'une région ; vide : la France entière.</summary>
    [StringLength(100, ErrorMessage = "Le territoire ne dépasse pas 100 caractères.")]
    public string? Territoire { get; init; }

    public BorneReleve Borne { get; init; } = BorneReleve.Exacte;

    [Required(ErrorMessage = "Saisissez le nombre de téléchargements.")]
    public long? Valeur { get; init; }

    [Required(ErrorMessage = "Recopiez ce que la source affirme.")]
    [StringLength(MesureConsts.EnonceMax, ErrorMessage = "L’énoncé ne dépasse pas 300 caractères.")]
    public string Enonce { get; init; } = "";

    [Required(ErrorMessage = "Dites d’où vient ce chiffre.")]
    [StringLength(MesureConsts.SourceMax, ErrorMessage = "La source ne dépasse pas 200 caractères.")]
    public string Source { get; init; } = "";

    [StringLength(MesureConsts.AdresseMax, ErrorMessage = "L’adresse web ne dépasse pas 500 caractères.")]
    public string? Adresse { get; init; }

    [StringLength(MesureConsts.ReserveMax, ErrorMessage = "La réserve ne dépasse pas 400 caractères.")]
    public string? Reserve { get; init; }

    public string? ConcurrencyStamp { get; init; }
}

/// <param name="Code">Commune, département, ou région précédée de « R ».</param>
/// <param name="Precision">« commune, Bouches-du-Rhône », « département », « région ».</param>
public sealed record TerritoireTrouveDto(string Code, string Nom, string Precision)
{
    /// <summary>Ce que le champ garde : le code lève l'homonymie.</summary>
    public string Designation => $"{Nom} ({Code})";
}

public interface IReleveKitAppService
{
    /// <summary>Relevés d'un kit, le plus récent d'abord ; tri par <c>au</c>, <c>valeur</c> ou <c>territoire</c>.</summary>
    Task<RelevesKitDto> GetListAsync(Guid kitId, ListeInput input, CancellationToken ct);

    Task<ReleveDetailDto> GetAsync(Guid id, CancellationToken ct);

    Task<Guid> CreateAsync(Guid kitId, SaisieReleveInput input, CancellationToken ct);

    Task ModifierAsync(Guid id, SaisieReleveInput input, CancellationToken ct);

    Task SupprimerAsync(Guid id, string? concurrencyStamp, CancellationToken ct);

    /// <summary>Communes, départements et régions dont le nom ou le code répond à la recherche.</summary>
    Task<IReadOnlyList<TerritoireTrouveDto>> ChercherTerritoiresAsync(string? recherche, CancellationToken ct);
}
