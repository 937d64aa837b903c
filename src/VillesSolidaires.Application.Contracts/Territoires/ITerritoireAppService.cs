namespace VillesSolidaires.Territoires;

public static class TerritoirePermissions
{
    public const string Consulter = "Territoires.Consulter";

    /// <summary>Logo et contact imprimables d’une commune de son périmètre.</summary>
    public const string GererIdentite = "Territoires.GererIdentite";

    public static readonly IReadOnlyList<string> Toutes = [Consulter, GererIdentite];
}

public interface ITerritoireAppService
{
    /// <summary>Communes du périmètre, cherchées par nom (sans accents), code INSEE ou code postal.</summary>
    Task<ListeDto<CommuneDto>> GetListAsync(CommuneListeInput input, CancellationToken ct);

    /// <summary>Départements entiers du périmètre, par code.</summary>
    Task<IReadOnlyList<DepartementDto>> GetDepartementsAsync(CancellationToken ct);

    /// <exception cref="EntityNotFoundException">Inconnue ou hors du périmètre.</exception>
    Task<CommuneDetailDto> GetAsync(string code, CancellationToken ct);
}

public sealed record CommuneListeInput : ListeInput
{
    public string? Departement { get; init; }
}

public sealed record DepartementDto(string Code, string Nom);

public sealed record CommuneDto(string Code, string Nom, string DepartementCode, string DepartementNom, int Population, string CodesPostaux);

public sealed record CommuneDetailDto(
    string Code, string Nom, string DepartementCode, string DepartementNom, string RegionNom, string? EpciNom,
    int Population, string Strate, string CodesPostaux, double? Longitude, double? Latitude);
