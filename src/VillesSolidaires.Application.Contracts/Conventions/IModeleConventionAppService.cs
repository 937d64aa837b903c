using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Conventions;

/// <summary>Modèles de texte, un par type de convention, versionnés : une version publiée ne change plus.</summary>
public interface IModeleConventionAppService
{
    /// <summary>Un par type de convention, même sans version publiée.</summary>
    Task<IReadOnlyList<ModeleConventionDto>> GetListAsync(CancellationToken ct);

    /// <summary>Le modèle et toutes ses versions, la plus récente d'abord ; sans version s'il n'a jamais été ouvert.</summary>
    Task<ModeleConventionDetailDto> GetAsync(TypeConvention type, CancellationToken ct);

    /// <summary>Prépare une version d'après la dernière publiée, ou la première du type.</summary>
    Task OuvrirVersionAsync(TypeConvention type, string? concurrencyStamp, CancellationToken ct);

    /// <summary>Remplace les articles et annexes de la version en préparation.</summary>
    Task EcrireAsync(TypeConvention type, EcrireModeleInput input, CancellationToken ct);

    /// <summary>Met la version en préparation à disposition des conventions nouvelles.</summary>
    Task PublierAsync(TypeConvention type, PublierModeleInput input, CancellationToken ct);
}

/// <param name="PublieeNumero">Version que reprennent les conventions nouvelles ; nul s'il n'y en a pas.</param>
/// <param name="PublieeLe">UTC.</param>
/// <param name="BrouillonNumero">Version en préparation.</param>
public sealed record ModeleConventionDto(TypeConvention Type, int? PublieeNumero, DateTime? PublieeLe, int Articles, int Annexes, int? BrouillonNumero);

public sealed record ModeleConventionDetailDto(TypeConvention Type, string? ConcurrencyStamp, IReadOnlyList<VersionModeleDto> Versions)
{
    public VersionModeleDto? Publiee => Versions.FirstOrDefault(v => v.PublieeLe is not null);

    public VersionModeleDto? Brouillon => Versions.FirstOrDefault(v => v.PublieeLe is null);

    public int ProchaineVersion => Versions.Select(v => v.Numero).DefaultIfEmpty(0).Max() + 1;
}

/// <param name="PublieeLe">UTC ; nul en préparation.</param>
public sealed record VersionModeleDto(int Numero, DateTime? PublieeLe, string? Notes, IReadOnlyList<ClauseModeleDto> Clauses);

public sealed record ClauseModeleDto(NatureClause Nature, int Numero, string Titre, string Texte);

public sealed record EcrireModeleInput : GesteConventionInput
{
    public IList<ClauseModeleInput> Clauses { get; init; } = [];
}

public sealed record ClauseModeleInput
{
    public NatureClause Nature { get; init; } = NatureClause.Article;

    [Required(ErrorMessage = "Saisissez le titre.")]
    [StringLength(ConventionConsts.TitreClauseMax, ErrorMessage = "Le titre ne dépasse pas 160 caractères.")]
    public string Titre { get; init; } = "";

    [Required(ErrorMessage = "Saisissez le texte.")]
    [StringLength(ConventionConsts.TexteClauseMax, ErrorMessage = "Un texte ne dépasse pas 20 000 caractères. Coupez-le en plusieurs articles.")]
    public string Texte { get; init; } = "";
}

public sealed record PublierModeleInput : GesteConventionInput
{
    [StringLength(ConventionConsts.MotifMax, ErrorMessage = "Les notes ne dépassent pas 1 000 caractères.")]
    public string? Notes { get; init; }
}
