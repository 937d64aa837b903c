using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Labels;

/// <summary>Sessions du label : le calendrier d'un appel à candidatures, et le référentiel auquel ses dossiers se tiennent.</summary>
public interface ISessionLabelAppService
{
    /// <summary>La plus récente d'abord.</summary>
    Task<IReadOnlyList<SessionLabelDto>> GetListAsync(CancellationToken ct);

    Task<SessionLabelDetailDto> GetAsync(Guid id, CancellationToken ct);

    /// <exception cref="BusinessException">Référentiel non publié, ou calendrier impossible.</exception>
    Task<Guid> CreateAsync(EcrireSessionInput input, CancellationToken ct);

    /// <summary>Le référentiel ne change plus dès qu'un dossier est ouvert.</summary>
    Task ModifierAsync(Guid id, EcrireSessionInput input, CancellationToken ct);
}

/// <param name="Referentiel">Numéro de la version : « 2026.1 ».</param>
/// <param name="Dossiers">Dossiers que la personne peut voir ; nul si elle ne gère pas les sessions.</param>
public sealed record SessionLabelDto(
    Guid Id, string Intitule, Guid ReferentielId, string Referentiel, DateOnly Ouverture, DateOnly Cloture, DateOnly FinCorrections, EtatSessionLabel Etat, int? Dossiers);

/// <param name="Annee">Année dont le programme et les animations prouvent les dossiers.</param>
/// <param name="DelaiComplements">Jours laissés à la mairie pour répondre.</param>
/// <param name="DelaiReponse">Jours du droit de réponse à une décision défavorable.</param>
/// <param name="Validite">Années du label attribué.</param>
/// <param name="ParEtat">Dossiers par état ; vide si la personne ne gère pas les sessions.</param>
public sealed record SessionLabelDetailDto(
    Guid Id, string Intitule, Guid ReferentielId, string Referentiel, DateOnly Ouverture, DateOnly Cloture, DateOnly FinCorrections, EtatSessionLabel Etat,
    int Annee, int DelaiComplements, int DelaiReponse, int Validite, IReadOnlyList<DossiersParEtatDto> ParEtat, bool PeutGerer, string ConcurrencyStamp)
{
    public int Dossiers => ParEtat.Sum(e => e.Nombre);
}

public sealed record DossiersParEtatDto(CandidatureStatut Statut, int Nombre);

public sealed record EcrireSessionInput
{
    [Required(ErrorMessage = "Donnez un intitulé à la session.")]
    [StringLength(LabelConsts.IntituleMax, ErrorMessage = "L’intitulé ne dépasse pas 120 caractères.")]
    public string Intitule { get; init; } = "";

    [Required(ErrorMessage = "Choisissez la version du référentiel.")]
    public Guid? ReferentielId { get; init; }

    [Required(ErrorMessage = "Choisissez le premier jour des candidatures.")]
    public DateOnly? Ouverture { get; init; }

    [Required(ErrorMessage = "Choisissez le dernier jour du dépôt.")]
    public DateOnly? Cloture { get; init; }

    [Required(ErrorMessage = "Choisissez le dernier jour des corrections.")]
    public DateOnly? FinCorrections { get; init; }

    /// <summary>Jours laissés à la mairie pour répondre à une demande de compléments.</summary>
    [Required(ErrorMessage = "Saisissez un nombre de jours.")]
    public int? DelaiComplements { get; init; } = 21;

    /// <summary>Jours du droit de réponse après la publication d'une décision défavorable.</summary>
    [Required(ErrorMessage = "Saisissez un nombre de jours.")]
    public int? DelaiReponse { get; init; } = 30;

    /// <summary>Années de validité du label attribué.</summary>
    [Required(ErrorMessage = "Saisissez un nombre d’années.")]
    public int? Validite { get; init; } = 3;

    public string? ConcurrencyStamp { get; init; }
}
