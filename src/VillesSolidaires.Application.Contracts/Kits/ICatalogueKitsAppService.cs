namespace VillesSolidaires.Kits;

/// <summary>Catalogue public : kits en ligne et valables, sans compte.</summary>
public interface ICatalogueKitsAppService
{
    Task<CataloguePublicDto> GetListAsync(CataloguePublicInput input, CancellationToken ct);

    /// <summary>Un kit périmé se lit encore : sa page dit pourquoi il n'est plus au catalogue.</summary>
    /// <exception cref="EntityNotFoundException">Kit inconnu, en préparation ou archivé.</exception>
    Task<KitPublicDto> GetAsync(string slug, CancellationToken ct);

    /// <summary>Image d'aperçu. Sans compte, seulement celles des versions publiées d'un kit en ligne.</summary>
    /// <exception cref="EntityNotFoundException">Inconnue, pas publique, ou absente du dépôt.</exception>
    Task<FichierDto> LireApercuAsync(string sha256, CancellationToken ct);
}

public sealed record CataloguePublicInput
{
    /// <summary>Kits par page : leurs vignettes et la page tiennent en 100 ko.</summary>
    public const int ParPage = 6;

    public int Page { get; init; } = 1;
    public ThemesKit? Theme { get; init; }

    /// <summary>Code ISO 639-1.</summary>
    public string? Langue { get; init; }
}

/// <param name="Total">Kits au catalogue, filtre compris.</param>
/// <param name="Themes">Thèmes d'au moins un kit du catalogue, filtre oublié.</param>
/// <param name="Langues">Langues d'au moins un fichier du catalogue, filtre oublié.</param>
/// <param name="Perimes">Kits sortis du catalogue parce que leur validité est passée.</param>
public sealed record CataloguePublicDto(
    int Total, IReadOnlyList<CarteKitDto> Kits, IReadOnlyList<ThemesKit> Themes, IReadOnlyList<string> Langues, IReadOnlyList<KitPerimeDto> Perimes);

/// <param name="Vignette">Aperçu de la première affiche, ou du premier fichier qui en a un.</param>
public sealed record CarteKitDto(
    string Slug, string Titre, KitNature Nature, ThemesKit Themes, string Resume, string? Periode, DateTime PublieLe, int Fichiers,
    IReadOnlyList<string> Langues, VignetteDto? Vignette);

public sealed record VignetteDto(string Sha256, int Largeur, int Hauteur);

public sealed record KitPerimeDto(string Slug, string Titre, DateOnly ValideAu);

public sealed record KitPublicDto(
    string Slug, string Titre, KitNature Nature, ThemesKit Themes, string Resume, string? Periode, int Version, DateTime PublieLe,
    DateOnly? ValideDu, DateOnly? ValideAu, ValiditeKit Validite, IReadOnlyList<FichierKitDto> Fichiers,
    IReadOnlyList<EntreeJournalKitDto> Journal, IReadOnlyList<ModeleLieDto> Modeles);
