using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Conventions;

/// <summary>Base des gestes : le jeton lu avec la fiche, pour ne pas écraser le travail d'un autre.</summary>
public record GesteConventionInput
{
    public string? ConcurrencyStamp { get; init; }
}

public sealed record CreerConventionInput
{
    [Required(ErrorMessage = "Choisissez le type de convention.")]
    public TypeConvention? Type { get; init; }

    [Required(ErrorMessage = "Saisissez l’objet de la convention.")]
    [StringLength(ConventionConsts.ObjetMax, ErrorMessage = "L’objet ne dépasse pas 200 caractères.")]
    public string Objet { get; init; } = "";

    [Required(ErrorMessage = "Choisissez la date de début.")]
    public DateOnly? Debut { get; init; }

    [Required(ErrorMessage = "Choisissez la date de fin.")]
    public DateOnly? Fin { get; init; }

    /// <summary>Code INSEE, code de département, ou « FR ».</summary>
    [Required(ErrorMessage = "Choisissez la commune ou le département.")]
    [StringLength(5)]
    public string Territoire { get; init; } = "";

    /// <summary>Organisations parties, dans l'ordre de signature.</summary>
    public IList<Guid> OrganisationIds { get; init; } = [];
}

public sealed record RecadrerConventionInput : GesteConventionInput
{
    [Required(ErrorMessage = "Saisissez l’objet de la convention.")]
    [StringLength(ConventionConsts.ObjetMax, ErrorMessage = "L’objet ne dépasse pas 200 caractères.")]
    public string Objet { get; init; } = "";

    [Required(ErrorMessage = "Choisissez la date de début.")]
    public DateOnly? Debut { get; init; }

    [Required(ErrorMessage = "Choisissez la date de fin.")]
    public DateOnly? Fin { get; init; }
}

public sealed record EnvoyerEnRelectureInput : GesteConventionInput
{
    [Required(ErrorMessage = "Choisissez qui relit.")]
    public Guid? PartieId { get; init; }
}

public sealed record DemanderCorrectionsInput : GesteConventionInput
{
    [Required(ErrorMessage = "Choisissez qui corrige.")]
    public Guid? PartieId { get; init; }

    [Required(ErrorMessage = "Dites ce qui est à corriger.")]
    [StringLength(ConventionConsts.MotifMax, ErrorMessage = "Le motif ne dépasse pas 1 000 caractères.")]
    public string Motif { get; init; } = "";
}

public sealed record MotiverInput : GesteConventionInput
{
    [Required(ErrorMessage = "Dites pourquoi.")]
    [StringLength(ConventionConsts.MotifMax, ErrorMessage = "Le motif ne dépasse pas 1 000 caractères.")]
    public string Motif { get; init; } = "";
}

public sealed record ResilierInput : GesteConventionInput
{
    [Required(ErrorMessage = "Dites pourquoi.")]
    [StringLength(ConventionConsts.MotifMax, ErrorMessage = "Le motif ne dépasse pas 1 000 caractères.")]
    public string Motif { get; init; } = "";

    [Required(ErrorMessage = "Choisissez la date d’effet.")]
    public DateOnly? EffetLe { get; init; }

    /// <summary>Partie qui dénonce ; inutile pour une résiliation.</summary>
    public Guid? PartieId { get; init; }
}

public sealed record OuvrirAvenantInput : GesteConventionInput
{
    [Required(ErrorMessage = "Saisissez l’objet de la convention après avenant.")]
    [StringLength(ConventionConsts.ObjetMax, ErrorMessage = "L’objet ne dépasse pas 200 caractères.")]
    public string Objet { get; init; } = "";

    [Required(ErrorMessage = "Choisissez la date de fin après avenant.")]
    public DateOnly? Fin { get; init; }
}

/// <summary>Ce qu'une modification a fait de plus que modifier.</summary>
/// <param name="SignaturesAnnulees">Signatures tombées parce que le texte a changé.</param>
public sealed record EffetModificationDto(int SignaturesAnnulees, string ConcurrencyStamp);
