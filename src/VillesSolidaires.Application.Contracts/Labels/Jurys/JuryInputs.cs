using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Labels;

public record GesteJuryInput
{
    public string? ConcurrencyStamp { get; init; }
}

public sealed record ConvoquerJuryInput : GesteJuryInput
{
    [Required(ErrorMessage = "Choisissez le jour de la réunion.")]
    public DateOnly? ReuniLe { get; init; }

    [Required(ErrorMessage = "Saisissez le quorum.")]
    [Range(1, LabelConsts.MembresMax, ErrorMessage = "Le quorum est un nombre de 1 à 30.")]
    public int? Quorum { get; init; }
}

public sealed record NommerMembreInput : GesteJuryInput
{
    [Required(ErrorMessage = "Choisissez un compte de juré.")]
    public Guid? Membre { get; init; }

    [Required(ErrorMessage = "Dites à quel titre cette personne siège : sociologue, maire honoraire…")]
    [StringLength(LabelConsts.FonctionMax, ErrorMessage = "La qualité ne dépasse pas 120 caractères.")]
    public string Qualite { get; init; } = "";

    /// <summary>Commune où elle habite, exerce ou est élue : code INSEE, nom, ou « Laval (53130) ».</summary>
    [StringLength(100, ErrorMessage = "Saisissez un nom de commune ou un code INSEE.")]
    public string? Commune { get; init; }

    /// <summary>Département, s'il n'est pas celui de la commune.</summary>
    [StringLength(100, ErrorMessage = "Saisissez un nom ou un code de département.")]
    public string? Departement { get; init; }

    /// <summary>Nom exact ou SIREN de l'organisation qui l'emploie.</summary>
    [StringLength(200, ErrorMessage = "Le nom de l’organisation ne dépasse pas 200 caractères.")]
    public string? Employeur { get; init; }
}

public sealed record PresiderInput : GesteJuryInput
{
    [Required(ErrorMessage = "Choisissez qui préside.")]
    public Guid? PresidentId { get; init; }

    public Guid? SuppleantId { get; init; }
}
