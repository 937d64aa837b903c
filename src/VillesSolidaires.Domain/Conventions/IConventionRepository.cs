using System.Linq.Expressions;

namespace VillesSolidaires.Conventions;

public interface IConventionRepository : IRepository<Convention>, IConventionsLiees
{
    /// <summary>
    /// La convention entière, pour la montrer : ses règles, ses tours et ses retards se calculent dans le domaine. Nombre de requêtes constant.
    /// </summary>
    /// <exception cref="EntityNotFoundException">Absente ou hors du périmètre.</exception>
    Task<Convention> LireAsync(Guid id, CancellationToken ct);

    /// <summary>Historique entier, dans l'ordre, d'une convention du périmètre.</summary>
    Task<IReadOnlyList<EvenementConvention>> HistoriqueAsync(Guid conventionId, CancellationToken ct);

    /// <summary>
    /// Interlocuteurs d'une organisation partie à cette convention, même hors du périmètre : on écrit à ses partenaires, on ne les consulte pas.
    /// </summary>
    Task<IReadOnlyList<Interlocuteur>> InterlocuteursAsync(Guid conventionId, Guid organisationId, CancellationToken ct);

    /// <summary>Textes figés, dans l'ordre, d'une convention du périmètre.</summary>
    Task<IReadOnlyList<VersionTexte>> VersionsAsync(Guid conventionId, CancellationToken ct);

    /// <summary>Conventions dont une partie répond à cette condition. Sans périmètre : ne sert qu'à restreindre une requête qui en porte un.</summary>
    IQueryable<Guid> AyantPourPartie(Expression<Func<PartieConvention, bool>> partie);

    /// <summary>
    /// Conventions signées porteuses d'une subvention, France entière : ce que la loi demande de publier, donc sans périmètre.
    /// </summary>
    IQueryable<Convention> PublieesFranceEntiere { get; }
}

/// <summary>Personne à qui écrire.</summary>
public sealed record Interlocuteur(string Nom, string Courriel);
