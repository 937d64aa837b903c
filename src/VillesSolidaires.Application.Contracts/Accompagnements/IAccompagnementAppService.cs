using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Accompagnements;

/// <summary>Accompagnements sur mesure : demandés par une mairie, conduits par l'association.</summary>
public interface IAccompagnementAppService
{
    /// <summary>Les demandes sans réponse d'abord, la plus ancienne en tête.</summary>
    Task<ListeDto<AccompagnementDto>> GetListAsync(AccompagnementListeInput input, CancellationToken ct);

    Task<AccompagnementDetailDto> GetAsync(Guid id, CancellationToken ct);

    Task<Guid> CreateAsync(DemanderAccompagnementInput input, CancellationToken ct);

    Task PrendreEnChargeAsync(Guid id, string? concurrencyStamp, CancellationToken ct);

    Task RetirerAsync(Guid id, string? concurrencyStamp, CancellationToken ct);

    Task CloreAsync(Guid id, CloreAccompagnementInput input, CancellationToken ct);

    Task FixerRendezVousAsync(Guid id, RendezVousInput input, CancellationToken ct);

    Task ConvenirAsync(Guid id, ActionConvenueInput input, CancellationToken ct);

    Task CocherAsync(Guid id, Guid actionId, bool faite, string? concurrencyStamp, CancellationToken ct);
}

public sealed record AccompagnementListeInput : ListeInput
{
    public AccompagnementStatut? Statut { get; init; }
}

/// <param name="Jours">Jours passés dans l'état.</param>
/// <param name="ProchainRendezVous">Nul s'il n'y en a pas à venir.</param>
/// <param name="ActionsRestantes">Actions convenues qui restent à faire.</param>
public sealed record AccompagnementDto(
    Guid Id, string CommuneCode, string Commune, string Objet, AccompagnementStatut Statut, int Jours, string DemandePar, string? SuiviPar,
    DateOnly? ProchainRendezVous, int ActionsRestantes);

/// <param name="PeutConduire">La personne est de l'association : elle prend en charge et clôt.</param>
/// <param name="PeutParticiper">La personne fixe rendez-vous et actions.</param>
public sealed record AccompagnementDetailDto(
    Guid Id, string CommuneCode, string Commune, string Objet, string Besoin, AccompagnementStatut Statut, DateTime Depuis, string DemandePar,
    DateTime DemandeLe, string? SuiviPar, string? Conclusion, IReadOnlyList<RendezVousDto> RendezVous, IReadOnlyList<ActionConvenueDto> Actions,
    bool PeutConduire, bool PeutParticiper, string ConcurrencyStamp);

/// <param name="EstPasse">Le jour est passé.</param>
public sealed record RendezVousDto(DateOnly Jour, TimeOnly? Heure, string Lieu, bool EstPasse);

public sealed record ActionConvenueDto(Guid Id, string Libelle, PorteurAction Porteur, DateOnly Echeance, DateOnly? FaiteLe, bool EnRetard);

public sealed record DemanderAccompagnementInput
{
    /// <summary>Code INSEE, nom, ou « Laval (53130) ».</summary>
    [Required(ErrorMessage = "Choisissez la commune.")]
    [StringLength(100, ErrorMessage = "Saisissez un nom de commune ou un code INSEE.")]
    public string Commune { get; init; } = "";

    [Required(ErrorMessage = "Dites en une ligne ce que vous demandez.")]
    [StringLength(AccompagnementConsts.ObjetMax, ErrorMessage = "L’objet ne dépasse pas 120 caractères.")]
    public string Objet { get; init; } = "";

    [Required(ErrorMessage = "Décrivez votre besoin : le contexte, ce que vous attendez, pour quand.")]
    [StringLength(AccompagnementConsts.BesoinMax, ErrorMessage = "Le besoin ne dépasse pas 2 000 caractères.")]
    public string Besoin { get; init; } = "";
}

public record GesteAccompagnementInput
{
    public string? ConcurrencyStamp { get; init; }
}

public sealed record CloreAccompagnementInput : GesteAccompagnementInput
{
    [Required(ErrorMessage = "Dites ce qui en est sorti.")]
    [StringLength(AccompagnementConsts.ConclusionMax, ErrorMessage = "La conclusion ne dépasse pas 2 000 caractères.")]
    public string Conclusion { get; init; } = "";
}

public sealed record RendezVousInput : GesteAccompagnementInput
{
    [Required(ErrorMessage = "Choisissez le jour.")]
    public DateOnly? Jour { get; init; }

    public TimeOnly? Heure { get; init; }

    [Required(ErrorMessage = "Dites où : une adresse, un téléphone, une visioconférence.")]
    [StringLength(AccompagnementConsts.LieuMax, ErrorMessage = "Le lieu ne dépasse pas 200 caractères.")]
    public string Lieu { get; init; } = "";
}

public sealed record ActionConvenueInput : GesteAccompagnementInput
{
    [Required(ErrorMessage = "Dites ce qui sera fait.")]
    [StringLength(AccompagnementConsts.LibelleActionMax, ErrorMessage = "L’action ne dépasse pas 200 caractères.")]
    public string Libelle { get; init; } = "";

    [Required(ErrorMessage = "Choisissez qui la fait.")]
    [EnumDataType(typeof(PorteurAction), ErrorMessage = "Choisissez qui la fait dans la liste.")]
    public PorteurAction? Porteur { get; init; }

    [Required(ErrorMessage = "Choisissez l’échéance.")]
    public DateOnly? Echeance { get; init; }
}

public sealed record CocherActionInput : GesteAccompagnementInput
{
    public bool Faite { get; init; }
}
