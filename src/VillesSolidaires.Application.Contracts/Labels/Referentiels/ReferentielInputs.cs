using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Labels;

public record GesteReferentielInput
{
    public string? ConcurrencyStamp { get; init; }
}

/// <summary>Tout le texte d'une version en préparation. Elle peut rester inachevée : la publication dit ce qui manque.</summary>
public sealed record EcrireReferentielInput : GesteReferentielInput
{
    [Required(ErrorMessage = "Donnez un intitulé à cette version.")]
    [StringLength(LabelConsts.IntituleMax, ErrorMessage = "L’intitulé ne dépasse pas 120 caractères.")]
    public string Intitule { get; init; } = "";

    [StringLength(LabelConsts.PresentationMax, ErrorMessage = "La présentation ne dépasse pas 1 000 caractères.")]
    public string? Presentation { get; init; }

    /// <summary>Points exigés aux niveaux 1, 2 et 3.</summary>
    [MaxLength(LabelConsts.NiveauMax, ErrorMessage = "Il y a trois niveaux.")]
    public IList<decimal?> Seuils { get; init; } = [];

    [MaxLength(LabelConsts.AxesMax, ErrorMessage = "Un référentiel compte 12 axes au plus.")]
    public IList<AxeInput> Axes { get; init; } = [];
}

public sealed record AxeInput
{
    /// <summary>Gardé d'une version à l'autre ; vide, il se déduit de l'intitulé.</summary>
    [StringLength(LabelConsts.CodeMax, ErrorMessage = "Le code ne dépasse pas 40 caractères.")]
    public string? Code { get; init; }

    [StringLength(LabelConsts.IntituleMax, ErrorMessage = "L’intitulé ne dépasse pas 120 caractères.")]
    public string? Intitule { get; init; }

    [MaxLength(LabelConsts.CriteresMax, ErrorMessage = "Un référentiel compte 80 critères au plus.")]
    public IList<CritereInput> Criteres { get; init; } = [];
}

public sealed record CritereInput : IValidatableObject
{
    /// <summary>Gardé d'une version à l'autre ; vide, il se déduit de l'intitulé.</summary>
    [StringLength(LabelConsts.CodeMax, ErrorMessage = "Le code ne dépasse pas 40 caractères.")]
    public string? Code { get; init; }

    [Range(0, ReferentielConsts.NumeroCritereMax, ErrorMessage = "Le numéro va de 1 à 999.")]
    public int? Numero { get; init; }

    [StringLength(LabelConsts.IntituleMax, ErrorMessage = "L’intitulé ne dépasse pas 120 caractères.")]
    public string? Intitule { get; init; }

    /// <summary>Points sur 100.</summary>
    [Range(0, 100, ErrorMessage = "Un poids va de 0 à 100.")]
    public decimal? Poids { get; init; }

    [EnumDataType(typeof(ConditionCritere), ErrorMessage = "Choisissez dans la liste les communes concernées.")]
    public ConditionCritere Condition { get; init; } = ConditionCritere.Toujours;

    [StringLength(LabelConsts.PresentationMax, ErrorMessage = "La présentation ne dépasse pas 1 000 caractères.")]
    public string? Presentation { get; init; }

    /// <summary>Ce que veut dire chaque note, de 0 à 4.</summary>
    [MaxLength(LabelConsts.NoteMax + 1, ErrorMessage = "Il y a cinq notes, de 0 à 4.")]
    public IList<string?> Descripteurs { get; init; } = [];

    /// <summary>Note exigée aux niveaux 1, 2 et 3.</summary>
    [MaxLength(LabelConsts.NiveauMax, ErrorMessage = "Il y a trois niveaux.")]
    public IList<int?> Minimums { get; init; } = [];

    [MaxLength(ReferentielConsts.PreuvesExigeesMax, ErrorMessage = "Un critère demande 8 preuves au plus.")]
    public IList<PreuveExigeeInput> Preuves { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        for (var note = 0; note < Descripteurs.Count; note++)
        {
            if (Descripteurs[note]?.Trim().Length > LabelConsts.DescripteurMax)
            {
                yield return new ValidationResult("Un descripteur ne dépasse pas 400 caractères.", [$"{nameof(Descripteurs)}[{note}]"]);
            }
        }
        for (var niveau = 0; niveau < Minimums.Count; niveau++)
        {
            if (Minimums[niveau] is < 0 or > LabelConsts.NoteMax)
            {
                yield return new ValidationResult("Une note va de 0 à 4.", [$"{nameof(Minimums)}[{niveau}]"]);
            }
        }
    }
}

public sealed record PreuveExigeeInput
{
    /// <summary>Gardé d'une version à l'autre ; vide, il se déduit du libellé.</summary>
    [StringLength(LabelConsts.CodeMax, ErrorMessage = "Le code ne dépasse pas 40 caractères.")]
    public string? Code { get; init; }

    [StringLength(LabelConsts.LibellePreuveMax, ErrorMessage = "Le libellé ne dépasse pas 160 caractères.")]
    public string? Libelle { get; init; }

    public bool Obligatoire { get; init; }

    /// <summary>Ce que l'application en prouve seule ; nulle : un fichier ou un lien.</summary>
    [EnumDataType(typeof(SourcePreuve), ErrorMessage = "Choisissez l’origine de la preuve dans la liste.")]
    public SourcePreuve? Source { get; init; }
}
