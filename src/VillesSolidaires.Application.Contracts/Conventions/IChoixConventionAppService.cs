using VillesSolidaires.Organisations;

namespace VillesSolidaires.Conventions;

/// <summary>Ce parmi quoi choisir en créant une convention : territoires et organisations.</summary>
public interface IChoixConventionAppService
{
    /// <summary>Communes et départements dont le nom ou le code répond à la recherche, sans égard aux accents.</summary>
    Task<IReadOnlyList<TerritoireProposeDto>> ChercherTerritoiresAsync(string recherche, CancellationToken ct);

    /// <summary>Organisations dont le nom ou le SIREN contient la recherche, sans égard aux accents ; sans recherche, les associations porteuses.</summary>
    Task<IReadOnlyList<PartenaireDto>> ChercherOrganisationsAsync(string? recherche, CancellationToken ct);

    /// <summary>Les organisations désignées, dans l'ordre demandé ; celles qui n'existent plus manquent.</summary>
    Task<IReadOnlyList<PartenaireDto>> LireOrganisationsAsync(IReadOnlyList<Guid> ids, CancellationToken ct);
}

/// <summary>Règles datées que les conventions suivent.</summary>
public interface IReglesConventionAppService
{
    Task<IReadOnlyList<RegleDto>> GetListAsync(CancellationToken ct);
}

/// <param name="Libelle">« Laval (53), 53130 ».</param>
public sealed record TerritoireProposeDto(string Code, string Libelle);

public sealed record PartenaireDto(Guid Id, string Nom, TypeOrganisation Type, string? DepartementCode);

/// <param name="Depuis">Premier jour d'application.</param>
/// <param name="Source">Texte qui la fonde.</param>
public sealed record RegleDto(string Code, string Libelle, int? Valeur, string? Unite, DateOnly Depuis, string Source);
