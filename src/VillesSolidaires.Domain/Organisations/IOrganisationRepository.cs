namespace VillesSolidaires.Organisations;

public interface IOrganisationRepository : IRepository<Organisation>
{
    /// <summary>Bailleurs de toute la France, par nom : des personnes morales publiques, qu'une mairie doit pouvoir désigner avant de rien partager avec elles.</summary>
    Task<IReadOnlyList<Bailleur>> BailleursAsync(CancellationToken ct);

    /// <summary>Organisations qui portent un de ces numéros, même hors du périmètre de la personne.</summary>
    Task<IReadOnlyList<PorteurDeNumero>> PorteursAsync(IReadOnlyCollection<string> sirens, IReadOnlyCollection<string> rnas, CancellationToken ct);

    /// <summary>Organisations du périmètre, entières, pour en modifier plusieurs d'un coup.</summary>
    Task<IReadOnlyList<Organisation>> ListerAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);

    /// <returns>L'organisation qui a absorbé ce doublon, au bout de la chaîne des fusions ; nul si la fiche n'est pas un doublon.</returns>
    Task<Guid?> TrouverFusionAsync(Guid doublonId, CancellationToken ct);
}

/// <param name="Visible">Faux : hors du périmètre de la personne, à ne pas nommer.</param>
public sealed record PorteurDeNumero(Guid Id, string Nom, TypeOrganisation Type, string? Siren, string? Rna, bool Visible);

/// <summary>Bailleur à désigner dans une liste.</summary>
public sealed record Bailleur(Guid Id, string Nom, string? DepartementCode);
