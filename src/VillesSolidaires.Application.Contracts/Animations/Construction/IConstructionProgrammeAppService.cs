using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Animations;

/// <summary>Bâtir le programme d'une commune et d'une année en un écran, d'après les modèles nationaux et l'an passé. Rien n'est imposé.</summary>
public interface IConstructionProgrammeAppService
{
    /// <summary>Ce qui peut entrer au programme, avec une date proposée et ses avertissements.</summary>
    /// <param name="copier">Vrai : reprend l'an passé, coché d'avance ; les animations annulées n'en sont pas.</param>
    Task<ConstructionDto> GetAsync(string commune, int annee, bool copier, CancellationToken ct);

    /// <summary>Le même écran, avec les dates et les cases de la personne : ses avertissements à jour, rien d'enregistré.</summary>
    Task<ConstructionDto> ExaminerAsync(ConstruireInput input, CancellationToken ct);

    /// <summary>Met au programme tout ce qui est coché, en un enregistrement, et le publie si c'est demandé.</summary>
    Task<ConstruitDto> CreerAsync(ConstruireInput input, CancellationToken ct);
}

/// <param name="Copie">L'an passé est repris.</param>
/// <param name="AnimationsPassees">Animations de l'an passé qui peuvent être reprises.</param>
public sealed record ConstructionDto(ProgrammeDto Programme, bool Copie, int AnimationsPassees, IReadOnlyList<LigneConstructionDto> Lignes);

/// <param name="Cle">Identité de la ligne, à renvoyer telle quelle.</param>
/// <param name="Debut">Nulle : aucune date n'est encore connue, à choisir.</param>
/// <param name="Certitude">Nulle pour une animation de l'an passé sans modèle.</param>
/// <param name="Passee">Quand et où elle s'est tenue l'an passé, si elle est reprise.</param>
/// <param name="DejaLe">Premier jour de celle qui est déjà au programme.</param>
public sealed record LigneConstructionDto(
    string Cle, Guid? ModeleId, string Titre, TypeAnimation Type, SaisonAnnee Saison, DateOnly? Debut, DateOnly? Fin, CertitudeDate? Certitude,
    string Explication, string? Passee, DateOnly? DejaLe, int Taches, bool OccupeVoiePublique, bool Retenue, IReadOnlyList<AvertissementLigneDto> Avertissements);

public sealed record AvertissementLigneDto(CodeAvertissement Code, string Titre, string Detail);

/// <param name="Creees">Animations ajoutées.</param>
public sealed record ConstruitDto(Guid ProgrammeId, int Creees, ProgrammeStatut Statut);

public sealed record ConstruireInput : GesteAnimationInput
{
    [Required(ErrorMessage = "Choisissez la commune.")]
    [StringLength(5, ErrorMessage = "Un code INSEE a 5 caractères.")]
    public string Commune { get; init; } = "";

    [Range(AnimationConsts.AnneeMin, AnimationConsts.AnneeMax, ErrorMessage = "L’année est comprise entre 2000 et 2100.")]
    public int Annee { get; init; }

    /// <summary>Les lignes viennent aussi de l'an passé.</summary>
    public bool Copier { get; init; }

    /// <summary>Publie le programme ; les animations ajoutées sont alors planifiées.</summary>
    public bool Publier { get; init; }

    [MaxLength(ModeleAnimationConsts.LignesConstructionMax, ErrorMessage = "Un envoi compte 300 lignes au plus.")]
    public IList<LigneConstruireInput> Lignes { get; init; } = [];
}

public sealed record LigneConstruireInput
{
    [Required(ErrorMessage = "La ligne n’a pas de clé.")]
    public string Cle { get; init; } = "";

    public bool Retenue { get; init; }

    public DateOnly? Debut { get; init; }

    /// <summary>Dernier jour, inclus ; vide : le même jour.</summary>
    public DateOnly? Fin { get; init; }
}
