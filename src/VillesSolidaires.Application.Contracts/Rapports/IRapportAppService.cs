using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Rapports;

public static class RapportPermissions
{
    public const string Consulter = "Rapports.Consulter";
    public const string Produire = "Rapports.Produire";

    /// <summary>Programmer des rapports qui partent d'eux-mêmes par courriel.</summary>
    public const string Programmer = "Rapports.Programmer";

    /// <summary>Ouvrir un rapport à qui n'a pas de compte, par un lien à échéance.</summary>
    public const string Partager = "Rapports.Partager";

    /// <summary>Produire d'un coup le rapport de toutes les communes sous convention d'un département, ou de la France.</summary>
    public const string ProduireEnLot = "Rapports.ProduireEnLot";

    public static readonly IReadOnlyList<string> Toutes = [Consulter, Produire, Programmer, Partager, ProduireEnLot];
}

public interface IRapportAppService
{
    Task<ListeDto<RapportDto>> GetListAsync(RapportListeInput input, CancellationToken ct);

    Task<RapportDto> GetAsync(Guid id, CancellationToken ct);

    /// <summary>Enregistre la demande et son travail en une transaction ; la production se fait en arrière-plan.</summary>
    Task<Guid> CreateAsync(CreerRapportInput input, CancellationToken ct);

    /// <exception cref="EntityNotFoundException">Rapport hors du périmètre, ou document pas encore offert.</exception>
    Task<FichierDto> GetDocumentAsync(Guid id, string format, CancellationToken ct);
}

public sealed record RapportListeInput : ListeInput
{
    public string? Type { get; init; }
    public int? Annee { get; init; }
    public StatutRapport? Statut { get; init; }

    /// <summary>Vrai : rapports demandés ou en production ; faux : les autres ; nul : tous.</summary>
    public bool? EnCours { get; init; }
}

public sealed record CreerRapportInput
{
    [Required(ErrorMessage = "Choisissez un type de rapport.")]
    public string Type { get; init; } = CodesRapport.ImpactCommunal;

    /// <summary>
    /// Code INSEE d'une commune, code d'un département, <c>R</c> et code d'une région, <c>FR</c>, ou identifiant d'un bailleur, selon ce que le type accepte.
    /// </summary>
    [Required(ErrorMessage = "Choisissez un territoire.")]
    [StringLength(CodesTerritoire.Max, ErrorMessage = "Un code de territoire compte 36 caractères au plus.")]
    public string CodeTerritoire { get; init; } = "";

    [Required(ErrorMessage = "Choisissez la date de début.")]
    public DateOnly? Du { get; init; }

    [Required(ErrorMessage = "Choisissez la date de fin.")]
    public DateOnly? Au { get; init; }

    // IList : la liaison d'un formulaire remplit la liste en place, et ne peut rien ajouter au tableau vide d'un IReadOnlyList.
    [Required(ErrorMessage = "Choisissez au moins un format : PDF, synopsis ou Excel.")]
    [MinLength(1, ErrorMessage = "Choisissez au moins un format : PDF, synopsis ou Excel.")]
    public IList<string> Formats { get; init; } = [];
}

/// <param name="Formats">Formats demandés.</param>
/// <param name="Progression">De 0 à 100.</param>
public sealed record RapportDto(
    Guid Id, string Type, string TypeLibelle, string? CodeTerritoire, string Territoire, DateOnly Du, DateOnly Au,
    IReadOnlyList<string> Formats, StatutRapport Statut, int Progression, string? Etape, DateTime DemandeLe, string DemandePar, DateTime? DisponibleLe, int TotauxRecoupes, string? MotifEchec,
    Guid? TravailId, IReadOnlyList<DocumentDto> Documents);

/// <param name="Taille">En octets.</param>
public sealed record DocumentDto(string Format, string Url, string Sha256, long Taille);
