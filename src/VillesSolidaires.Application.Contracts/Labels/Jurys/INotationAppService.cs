using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Labels;

/// <summary>
/// Un membre du jury déclare ses liens, puis note à l'aveugle les dossiers qui lui sont confiés : il n'en connaît que le numéro, et ne lit ni les
/// notes des autres ni celle de l'instruction. La présidence, sa propre note remise et le quorum atteint, arrête la décision.
/// </summary>
public interface INotationAppService
{
    /// <summary>Les jurys dont la personne est membre, le plus récent d'abord, et ses dossiers.</summary>
    Task<IReadOnlyList<JuryDeMembreDto>> GetListAsync(CancellationToken ct);

    /// <summary>Communes candidates d'une session, sans aucun lien avec les numéros de dossier.</summary>
    /// <exception cref="EntityNotFoundException">La personne n'est pas membre du jury de cette session.</exception>
    Task<IReadOnlyList<CommuneCandidateDto>> GetCommunesAsync(Guid sessionId, CancellationToken ct);

    /// <summary>Déclaration d'intérêts : la personne dit tous ses liens avec les communes candidates, ou n'en a aucun.</summary>
    Task DeclarerAsync(Guid sessionId, DeclarerLiensInput input, CancellationToken ct);

    Task<NotationDetailDto> GetAsync(Guid id, CancellationToken ct);

    Task NoterAsync(Guid id, NoterDossierInput input, CancellationToken ct);

    /// <summary>Enregistre puis remet : la note ne change plus.</summary>
    Task RemettreAsync(Guid id, NoterDossierInput input, CancellationToken ct);

    /// <summary>La personne se découvre un lien avec la commune d'un dossier : ses notes ne comptent plus.</summary>
    Task SeDeporterAsync(Guid id, SeDeporterInput input, CancellationToken ct);

    /// <summary>Arrête la décision du jury.</summary>
    /// <exception cref="BusinessException">La personne ne préside pas sur ce dossier, n'a pas remis sa note, ou le quorum n'est pas atteint.</exception>
    Task ArreterAsync(Guid id, ArreterDecisionInput input, CancellationToken ct);
}

public sealed record DeclarerLiensInput
{
    public IList<LienInput> Liens { get; init; } = [];
}

public sealed record LienInput
{
    [StringLength(5, ErrorMessage = "Choisissez la commune dans la liste.")]
    public string? Commune { get; init; }

    [StringLength(LabelConsts.MotifMax, ErrorMessage = "Le motif ne dépasse pas 2 000 caractères.")]
    public string? Motif { get; init; }
}

public sealed record NoterDossierInput
{
    public IList<NoteCritereInput> Notes { get; init; } = [];

    [StringLength(LabelConsts.CommentaireMax, ErrorMessage = "L’avis ne dépasse pas 4 000 caractères.")]
    public string? Avis { get; init; }

    public string? ConcurrencyStamp { get; init; }
}

public sealed record NoteCritereInput
{
    [Required(ErrorMessage = "Le critère manque.")]
    [StringLength(LabelConsts.CodeMax, ErrorMessage = "Le code d’un critère ne dépasse pas 40 caractères.")]
    public string Critere { get; init; } = "";

    /// <summary>Nulle : pas encore noté.</summary>
    public int? Note { get; init; }
}

public sealed record SeDeporterInput
{
    [Required(ErrorMessage = "Dites en quelques mots quel est ce lien.")]
    [StringLength(LabelConsts.MotifMax, ErrorMessage = "Le motif ne dépasse pas 2 000 caractères.")]
    public string Motif { get; init; } = "";

    public string? ConcurrencyStamp { get; init; }
}

public sealed record ArreterDecisionInput
{
    [Required(ErrorMessage = "Choisissez la décision.")]
    [EnumDataType(typeof(IssueLabel), ErrorMessage = "Choisissez la décision dans la liste.")]
    public IssueLabel? Issue { get; init; }

    public int? Niveau { get; init; }

    [Required(ErrorMessage = "Écrivez les motifs : ils figureront au procès-verbal et dans le courrier à la mairie.")]
    [StringLength(LabelConsts.MotifMax, ErrorMessage = "Les motifs ne dépassent pas 2 000 caractères.")]
    public string Motifs { get; init; } = "";
}
