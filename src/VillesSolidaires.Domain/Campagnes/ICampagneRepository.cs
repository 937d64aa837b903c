using VillesSolidaires.Conventions;

namespace VillesSolidaires.Campagnes;

public interface ICampagneRepository : IRepository<Campagne>
{
    /// <summary>Campagne de cette clé, pour l'écrire ; nulle s'il n'y en a pas.</summary>
    Task<Campagne?> TrouverAsync(string cle, CancellationToken ct);
}

public interface ISuiviCampagneRepository : IRepository<SuiviCampagne>
{
    /// <summary>Suivi d'une commune, pour l'écrire ; nul si la campagne ne la suit pas encore.</summary>
    Task<SuiviCampagne?> TrouverAsync(Guid campagneId, string communeCode, CancellationToken ct);

    /// <summary>Plusieurs suivis du périmètre, pour noter leur relance : sans leurs coches.</summary>
    Task<IReadOnlyList<SuiviCampagne>> ChargerAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);
}

public interface IAlerteRepository : IRepository<Alerte>;

/// <summary>Qui prévenir, dans une commune ou à l'association.</summary>
public interface ICoordinateurs
{
    /// <summary>Comptes de l'association nationale, ceux d'un administrateur non compris.</summary>
    Task<IReadOnlyList<Interlocuteur>> DeLAssociationAsync(CancellationToken ct);

    /// <summary>
    /// Comptes de coordination de ces communes ; à défaut de compte dans une commune, les contacts de sa mairie. Une personne n'y est qu'une
    /// fois, avec toutes ses communes. Dans le périmètre de qui demande : les communes données en sont.
    /// </summary>
    Task<IReadOnlyList<Coordinateur>> DesCommunesAsync(IReadOnlyCollection<string> communes, CancellationToken ct);
}

/// <param name="Communes">Codes INSEE, parmi celles demandées.</param>
public sealed record Coordinateur(string Adresse, string Nom, IReadOnlyList<string> Communes);
