using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Labels;

/// <summary>Vie des labels délivrés : échéances, contrôle à mi-parcours, retrait.</summary>
public interface IAttestationAppService
{
    /// <summary>Attestations du périmètre ; par défaut, ce qui demande qu'on agisse le plus tôt d'abord.</summary>
    Task<ListeDto<AttestationDto>> GetListAsync(AttestationListeInput input, CancellationToken ct);

    Task<AttestationDetailDto> GetAsync(string numero, CancellationToken ct);

    /// <summary>Le document tel qu'il a été émis, quel que soit l'état du label.</summary>
    Task<FichierDto> GetDocumentAsync(string numero, CancellationToken ct);

    Task RetirerAsync(string numero, RetirerAttestationInput input, CancellationToken ct);

    Task ControlerAsync(string numero, ControlerAttestationInput input, CancellationToken ct);
}

public sealed record AttestationListeInput : ListeInput
{
    public EtatAttestation? Etat { get; init; }

    public SuiviAttestation? Suivi { get; init; }

    [Range(1, LabelConsts.NiveauMax, ErrorMessage = "Le niveau va de 1 à 3.")]
    public int? Niveau { get; init; }
}

/// <summary>Ce qui attend quelqu'un.</summary>
public enum SuiviAttestation
{
    [Display(Name = "Contrôle à mi-parcours à faire")]
    ControleAFaire = 1,

    [Display(Name = "Fin de validité dans moins de 180 jours")]
    FinProche = 2,
}

/// <param name="ControleDu">Vrai si la date prévue du contrôle est passée sans qu'il soit fait.</param>
/// <param name="FinProche">Vrai si la validité finit dans moins de 180 jours.</param>
public sealed record AttestationDto(
    string Numero, string CommuneCode, string Commune, string Departement, int Niveau, EtatAttestation Etat, DateOnly DelivreeLe, DateOnly ValableDu,
    DateOnly ValableJusquau, DateOnly ControlePrevuLe, DateOnly? ControleLe, bool ControleDu, bool FinProche);

/// <param name="MotifRetrait">Dit à l'association et à la commune, jamais public.</param>
/// <param name="Precedente">Numéro de l'attestation renouvelée.</param>
/// <param name="Suivante">Numéro de celle qui la renouvelle.</param>
public sealed record AttestationDetailDto(
    AttestationDto Attestation, Guid CandidatureId, string ReferentielNumero, int ModeleDocument, string Sha256, DateOnly? RetireeLe, string? MotifRetrait,
    string? RetireePar, string? ConstatControle, string? ControlePar, string? Precedente, string? Suivante, bool PeutRetirer, bool PeutControler, string ConcurrencyStamp);

public sealed record RetirerAttestationInput
{
    [Display(Name = "Motif du retrait")]
    [Required(ErrorMessage = "Dites pourquoi le label est retiré : la commune le lira.")]
    [StringLength(LabelConsts.MotifMax)]
    public string Motif { get; init; } = "";

    public string? ConcurrencyStamp { get; init; }
}

public sealed record ControlerAttestationInput
{
    [Display(Name = "Constat du contrôle")]
    [Required(ErrorMessage = "Écrivez ce que le contrôle a relevé.")]
    [StringLength(LabelConsts.CommentaireMax)]
    public string Constat { get; init; } = "";

    public string? ConcurrencyStamp { get; init; }
}
