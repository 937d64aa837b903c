namespace VillesSolidaires.Rapports;

/// <summary>Comptes que concerne un rapport : qui l'a demandé, à qui l'envoyer, qui alerter.</summary>
public interface IPersonnesDeRapport
{
    /// <summary>Comptes de l'association dont le périmètre contient ce territoire ; sans code, ceux du périmètre national. Par nom.</summary>
    Task<IReadOnlyList<PersonneDeRapport>> AssociationAsync(string? communeCode, string? departementCode, CancellationToken ct);

    /// <summary>Comptes qui ont une de ces adresses, sans égard à la casse.</summary>
    Task<IReadOnlyList<PersonneDeRapport>> ParAdresseAsync(IReadOnlyCollection<string> adresses, CancellationToken ct);

    /// <summary>Comptes dont le périmètre nomme cette commune, ou ce département quand le code de commune est nul. Par nom.</summary>
    Task<IReadOnlyList<PersonneDeRapport>> DuTerritoireAsync(string? communeCode, string? departementCode, CancellationToken ct);

    /// <summary>Parmi ces adresses, celles d'un compte ouvert, d'un de ces rôles, dont le périmètre contient ce territoire.</summary>
    /// <param name="instant">UTC : un compte verrouillé à cet instant n'ouvre rien.</param>
    Task<IReadOnlySet<string>> AyantAccesAsync(
        IReadOnlyCollection<string> adresses, IReadOnlyCollection<string> roles, TerritoireRapport territoire, DateTime instant, CancellationToken ct);

    /// <returns>Nul si le compte n'existe plus.</returns>
    Task<PersonneDeRapport?> TrouverAsync(Guid id, CancellationToken ct);

    /// <summary>Noms de ces comptes, par identifiant ; un compte effacé n'y est pas.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NomsAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);
}

/// <param name="Adresse">Courriel du compte, en minuscules.</param>
public sealed record PersonneDeRapport(Guid Id, string Nom, string Adresse);
