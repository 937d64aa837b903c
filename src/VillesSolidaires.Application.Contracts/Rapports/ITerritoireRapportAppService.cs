namespace VillesSolidaires.Rapports;

/// <summary>Ce qu'une personne peut choisir pour demander un rapport, dans son périmètre.</summary>
public interface ITerritoireRapportAppService
{
    /// <summary>Types de rapport dont au moins un territoire est dans le périmètre.</summary>
    Task<IReadOnlyList<TypeRapport>> GetTypesAsync(CancellationToken ct);

    /// <summary>Départements, régions, France ou bailleurs du périmètre que ce type accepte ; une commune se cherche par son nom et n'y est pas.</summary>
    Task<IReadOnlyList<TerritoireProposeDto>> GetListAsync(TypeRapport type, CancellationToken ct);
}

/// <param name="Code">Celui que la demande envoie.</param>
public sealed record TerritoireProposeDto(string Code, string Nom, NiveauTerritoire Niveau);
