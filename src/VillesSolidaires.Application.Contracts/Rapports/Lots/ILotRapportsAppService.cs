using System.ComponentModel.DataAnnotations;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

/// <summary>Le rapport de toutes les communes sous convention d'un territoire, en une demande.</summary>
public interface ILotRapportsAppService
{
    /// <summary>Les vingt derniers, le plus récent d'abord.</summary>
    Task<IReadOnlyList<LotRapportsDto>> GetListAsync(CancellationToken ct);

    Task<LotRapportsDetailDto> GetAsync(Guid id, CancellationToken ct);

    /// <summary>Communes parties à une convention en vigueur dans le périmètre : celles qu'un lot produirait.</summary>
    Task<int> CompterAsync(string? departement, CancellationToken ct);

    /// <summary>Enregistre le lot, ses communes et son travail en une transaction ; la production se fait en arrière-plan.</summary>
    Task<Guid> LancerAsync(LotRapportsInput input, CancellationToken ct);

    /// <summary>Arrête le lot : les rapports déjà produits restent.</summary>
    Task AnnulerAsync(Guid id, CancellationToken ct);

    /// <summary>Reprend un lot arrêté, ou refait ses échecs ; rien de ce qui est produit ne se refait.</summary>
    Task ReprendreAsync(Guid id, CancellationToken ct);

    /// <summary>Refait le rapport d'une seule commune en échec.</summary>
    /// <exception cref="EntityNotFoundException">Commune absente du lot, ou hors du périmètre.</exception>
    Task ReprendreCommuneAsync(Guid id, string commune, CancellationToken ct);

    /// <summary>Tous les documents d'un département du lot, en une archive écrite au fil de l'eau.</summary>
    /// <exception cref="BusinessException">Il reste des rapports à produire, ou aucun n'est disponible.</exception>
    Task<ArchiveEnFlux> GetArchiveAsync(Guid id, string departement, CancellationToken ct);
}

public sealed record LotRapportsInput
{
    /// <summary>Code du département ; vide : toute la France, pour un compte national.</summary>
    [StringLength(3, ErrorMessage = "Un code de département compte trois caractères au plus.")]
    public string? Departement { get; init; }

    [Required(ErrorMessage = "Choisissez la date de début.")]
    public DateOnly? Du { get; init; }

    [Required(ErrorMessage = "Choisissez la date de fin.")]
    public DateOnly? Au { get; init; }

    // IList : la liaison d'un formulaire remplit la liste en place, et ne peut rien ajouter au tableau vide d'un IReadOnlyList.
    [Required(ErrorMessage = "Choisissez au moins un format : PDF, synopsis ou Excel.")]
    [MinLength(1, ErrorMessage = "Choisissez au moins un format : PDF, synopsis ou Excel.")]
    public IList<string> Formats { get; init; } = [];
}

/// <param name="Departement">Code ; nul pour toute la France.</param>
/// <param name="Territoire">Nom du département, ou « France ».</param>
/// <param name="Communes">Communes du lot, dans le périmètre de qui le lit.</param>
/// <param name="Travail">Nul si la ligne du travail a été effacée.</param>
public sealed record LotRapportsDto(
    Guid Id, string? Departement, string Territoire, DateOnly Du, DateOnly Au, IReadOnlyList<string> Formats, DateTime DemandeLe, string DemandePar,
    int Communes, int Produits, int Echecs, Guid? TravailId, StatutTravail? Travail, string? Etape, string? Erreur)
{
    public int Restants => Communes - Produits - Echecs;

    /// <summary>De 0 à 100.</summary>
    public int Progression => Communes == 0 ? 0 : 100 * (Produits + Echecs) / Communes;

    public bool EstEnCours => Travail is StatutTravail.EnAttente or StatutTravail.EnCours;

    public bool PeutReprendre => !EstEnCours && Produits < Communes;
}

public sealed record LotRapportsDetailDto(LotRapportsDto Lot, IReadOnlyList<DepartementDeLotDto> Departements, IReadOnlyList<EchecDeLotDto> Echecs);

public sealed record DepartementDeLotDto(string Code, string Nom, int Communes, int Produits, int Echecs)
{
    /// <summary>Plus rien à faire : l'archive est complète, aux échecs nommés près.</summary>
    public bool EstFini => Produits + Echecs == Communes;

    public bool AUneArchive => EstFini && Produits > 0;
}

public sealed record EchecDeLotDto(string CommuneCode, string Nom, string Departement, string Motif);

/// <summary>Archive trop grande pour tenir en mémoire : elle s'écrit dans la réponse, un document à la fois.</summary>
/// <param name="Nom">Nom proposé au téléchargement.</param>
public sealed record ArchiveEnFlux(string Nom, Func<Stream, CancellationToken, Task> EcrireAsync);
