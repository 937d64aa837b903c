using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Kits;

/// <summary>Liens suivis d’un kit, dans le périmètre de la personne.</summary>
public interface ILienSuiviAppService
{
    /// <summary>Liens du kit, le plus récent d’abord.</summary>
    Task<ListeDto<LienDto>> GetListAsync(Guid kitId, LienListeInput input, CancellationToken ct);

    /// <exception cref="EntityNotFoundException">Inconnu, ou hors du périmètre.</exception>
    Task<LienDto> GetAsync(Guid id, CancellationToken ct);

    /// <summary>Ce que le formulaire propose pour ce kit.</summary>
    Task<ChoixLienDto> GetChoixAsync(Guid kitId, CancellationToken ct);

    /// <summary>Un lien par canal.</summary>
    /// <returns>Les liens créés, dans l’ordre des canaux.</returns>
    /// <exception cref="BusinessException">Kit hors ligne, fichier absent de la version en ligne, commune inconnue, canal inconnu.</exception>
    Task<IReadOnlyList<LienDto>> CreerAsync(Guid kitId, CreerLiensInput input, CancellationToken ct);

    /// <summary>Le lien mène encore à la page du kit, mais ne compte plus.</summary>
    Task RevoquerAsync(Guid id, CancellationToken ct);
}

/// <summary>Où mène une adresse courte, sans compte.</summary>
public interface ILienPublicAppService
{
    /// <returns><c>null</c> : code illisible ou inconnu, ou kit qui n’est plus en ligne.</returns>
    Task<DestinationLienDto?> TrouverAsync(string code, CancellationToken ct);
}

/// <param name="Code">Forme canonique.</param>
/// <param name="Fichier">Nul : la page du kit.</param>
/// <param name="EstDeKit">Le lien vaut pour tous les fichiers du kit.</param>
/// <param name="Revoque">À ne plus compter : la page du kit le dit.</param>
public sealed record DestinationLienDto(string Code, string KitSlug, string? Fichier, bool EstDeKit, string? CommuneCode, string Canal, bool Revoque);

public sealed record LienListeInput : ListeInput
{
    public string? Canal { get; init; }

    /// <summary>Vrai : les liens révoqués aussi.</summary>
    public bool Revoques { get; init; }
}

/// <param name="CommuneNom">Nul : lien national.</param>
/// <param name="FichierLibelle">Nul : la page du kit, ou un fichier qui n’est plus en ligne.</param>
/// <param name="Qualifies">Téléchargements qualifiés comptés sous ce lien.</param>
/// <param name="EstAffiche">Lien du code QR de l’affiche personnalisée de la commune.</param>
public sealed record LienDto(
    Guid Id, string Code, Guid KitId, string? Fichier, string? FichierLibelle, string? CommuneCode, string? CommuneNom, string Canal, string? Campagne,
    string Libelle, DateTime CreeLe, string CreePar, DateTime? RevoqueLe, long Qualifies, bool EstAffiche);

/// <param name="PeutEtreNational">La personne peut créer un lien sans commune.</param>
/// <param name="CommuneSeule">Commune du périmètre, s’il n’en a qu’une : inutile de la demander.</param>
public sealed record ChoixLienDto(IReadOnlyList<CampagneDeLienDto> Campagnes, bool PeutEtreNational, CommuneDeLienDto? CommuneSeule);

public sealed record CampagneDeLienDto(Guid Id, string Titre);

public sealed record CommuneDeLienDto(string Code, string Nom);

public sealed record CreerLiensInput
{
    /// <summary>Code INSEE ou nom, comme « Laval (53130) » ; vide : la seule commune du périmètre, ou un lien national.</summary>
    [StringLength(120, ErrorMessage = "La commune ne dépasse pas 120 caractères.")]
    public string? Commune { get; init; }

    [MinLength(1, ErrorMessage = "Choisissez au moins un canal.")]
    [MaxLength(20, ErrorMessage = "Choisissez au plus 20 canaux.")]
    public IList<string> Canaux { get; init; } = [];

    /// <summary>Nom d’un fichier de la version en ligne ; vide : la page du kit.</summary>
    [StringLength(KitConsts.NomFichierMax, ErrorMessage = "Le nom du fichier ne dépasse pas 80 caractères.")]
    public string? Fichier { get; init; }

    public Guid? CampagneId { get; init; }

    /// <summary>Pour s’y retrouver ; vide : le nom du canal.</summary>
    [StringLength(LienConsts.LibelleMax, ErrorMessage = "Le libellé ne dépasse pas 120 caractères.")]
    public string? Libelle { get; init; }
}
