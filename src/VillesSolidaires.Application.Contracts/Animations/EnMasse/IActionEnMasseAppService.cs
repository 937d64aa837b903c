using System.ComponentModel.DataAnnotations;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Animations;

/// <summary>Met un modèle au programme de toutes les communes d'un territoire sous convention en vigueur, en arrière-plan.</summary>
public interface IActionEnMasseAppService
{
    /// <summary>Ce que l'action ferait, sans rien écrire.</summary>
    Task<ApercuEnMasseDto> GetApercuAsync(EnMasseInput input, CancellationToken ct);

    /// <summary>Demande l'action : un travail la fait.</summary>
    Task<Guid> LancerAsync(EnMasseInput input, CancellationToken ct);

    /// <summary>Les dernières actions du périmètre, la plus récente d'abord.</summary>
    Task<IReadOnlyList<ActionEnMasseDto>> GetListAsync(CancellationToken ct);

    /// <summary>L'action et ce qu'elle a fait, commune par commune.</summary>
    Task<ActionEnMasseDetailDto> GetAsync(Guid id, CancellationToken ct);
}

public sealed record EnMasseInput
{
    [Required(ErrorMessage = "Choisissez le modèle.")]
    public Guid? ModeleId { get; init; }

    [Required(ErrorMessage = "Saisissez l’année.")]
    [Range(AnimationConsts.AnneeMin, AnimationConsts.AnneeMax, ErrorMessage = "L’année est comprise entre 2000 et 2100.")]
    public int? Annee { get; init; }

    /// <summary>Vide : toute la France, pour un compte national.</summary>
    [StringLength(3, ErrorMessage = "Un code de département a 3 caractères au plus.")]
    public string? Departement { get; init; }
}

/// <param name="Communes">Communes du territoire parties à une convention en vigueur.</param>
/// <param name="DejaAuProgramme">Parmi elles, celles qui ont déjà cette animation.</param>
/// <param name="ProgrammesPublies">Celles dont le programme est déjà publié : on n'y touche pas.</param>
/// <param name="AProposer">Celles qui recevront la proposition : ni l'une ni l'autre.</param>
public sealed record ApercuEnMasseDto(string Intitule, string Territoire, IReadOnlyList<DateProposeeDto> Dates, int Communes, int DejaAuProgramme, int ProgrammesPublies, int AProposer);

/// <param name="Travail">Nul : le travail est purgé.</param>
public sealed record ActionEnMasseDto(
    Guid Id, string Intitule, int Annee, string? DepartementCode, string Territoire, DateTime DemandeeLe, int Traitees, int Creees, int Ignorees,
    StatutTravail? Travail, int Progression, string? Etape, Guid? TravailId, string? Erreur);

public sealed record ActionEnMasseDetailDto(ActionEnMasseDto Action, IReadOnlyList<CommuneEnMasseDto> Communes);

public sealed record CommuneEnMasseDto(string Code, string Nom, IssueEnMasse Issue, int Animations);
