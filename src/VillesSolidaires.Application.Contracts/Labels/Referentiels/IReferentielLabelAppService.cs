namespace VillesSolidaires.Labels;

/// <summary>Versions du référentiel du label. Lues par qui consulte le label ; écrites par qui les gère.</summary>
public interface IReferentielLabelAppService
{
    /// <summary>La plus récente d'abord ; celles en préparation seulement pour qui gère les référentiels.</summary>
    Task<IReadOnlyList<ReferentielDto>> GetListAsync(CancellationToken ct);

    /// <exception cref="EntityNotFoundException">Inconnue, ou en préparation pour qui ne gère pas les référentiels.</exception>
    Task<ReferentielDetailDto> GetAsync(Guid id, CancellationToken ct);

    /// <summary>Ce qui change de <paramref name="avantId"/> à <paramref name="apresId"/>.</summary>
    Task<ComparaisonReferentielDto> ComparerAsync(Guid avantId, Guid apresId, CancellationToken ct);

    /// <summary>Prépare une version d'après celle-là ; une seule se prépare à la fois.</summary>
    Task<Guid> OuvrirVersionAsync(Guid dApresId, CancellationToken ct);

    /// <summary>Remplace tout le texte de la version en préparation, même inachevé.</summary>
    Task EcrireAsync(Guid id, EcrireReferentielInput input, CancellationToken ct);

    /// <summary>La met à disposition des sessions ; elle ne change plus.</summary>
    Task PublierAsync(Guid id, string? concurrencyStamp, CancellationToken ct);

    /// <summary>Ne la propose plus aux sessions nouvelles.</summary>
    Task ArchiverAsync(Guid id, string? concurrencyStamp, CancellationToken ct);

    /// <summary>Efface la version en préparation.</summary>
    Task AbandonnerAsync(Guid id, string? concurrencyStamp, CancellationToken ct);
}

/// <param name="PublieLe">UTC ; nul en préparation.</param>
/// <param name="DApres">Numéro de la version dont elle est partie.</param>
public sealed record ReferentielDto(
    Guid Id, string Numero, string Intitule, ReferentielStatut Statut, DateTime? PublieLe, int Axes, int Criteres, string? DApres);

/// <param name="Seuils">Points exigés aux niveaux 1, 2 et 3.</param>
/// <param name="Defauts">Ce qui empêche de publier, en phrases ; vide si rien, ou si la version n'est plus en préparation.</param>
/// <param name="PeutGerer">La personne écrit, publie et archive.</param>
public sealed record ReferentielDetailDto(
    Guid Id, string Numero, string Intitule, string? Presentation, ReferentielStatut Statut, DateTime? PublieLe, Guid? DApresId, string? DApres,
    IReadOnlyList<AxeReferentielDto> Axes, IReadOnlyList<decimal> Seuils, IReadOnlyList<string> Defauts, bool PeutGerer, string ConcurrencyStamp);

public sealed record AxeReferentielDto(string Code, string Intitule, decimal Poids, IReadOnlyList<CritereReferentielDto> Criteres);

/// <param name="Poids">Points sur 100.</param>
/// <param name="Descripteurs">Ce que veut dire chaque note, de 0 à 4.</param>
/// <param name="Minimums">Note exigée aux niveaux 1, 2 et 3.</param>
public sealed record CritereReferentielDto(
    string Code, int Numero, string Intitule, decimal Poids, string? Presentation, ConditionCritere Condition, IReadOnlyList<string> Descripteurs,
    IReadOnlyList<int> Minimums, IReadOnlyList<PreuveExigeeDto> Preuves);

/// <param name="Source">Ce que l'application en prouve seule ; nulle : un fichier ou un lien.</param>
public sealed record PreuveExigeeDto(string Code, string Libelle, bool Obligatoire, SourcePreuve? Source);

public sealed record ComparaisonReferentielDto(ReferentielDto Avant, ReferentielDto Apres, IReadOnlyList<EcartReferentielDto> Ecarts);

/// <param name="Objet">Axe ou critère en cause, « Ensemble » pour les seuils.</param>
/// <param name="Quoi">Ce qui change : « Poids », « Note 3 ».</param>
/// <param name="Avant">Nul : ajouté.</param>
/// <param name="Apres">Nul : retiré.</param>
public sealed record EcartReferentielDto(string Objet, string Quoi, string? Avant, string? Apres);
