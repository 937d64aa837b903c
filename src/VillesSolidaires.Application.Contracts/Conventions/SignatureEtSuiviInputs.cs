using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Conventions;

public sealed record SignerConventionInput : GesteConventionInput
{
    [Required(ErrorMessage = "Choisissez la partie.")]
    public Guid? PartieId { get; init; }

    [Required(ErrorMessage = "Choisissez le signataire.")]
    public Guid? SignataireId { get; init; }

    /// <summary>Empreinte du texte que la personne a sous les yeux.</summary>
    [Required(ErrorMessage = "L’empreinte du texte manque : rechargez la page.")]
    [StringLength(ConventionConsts.Empreinte)]
    public string Empreinte { get; init; } = "";

    [Required(ErrorMessage = "Choisissez la date de signature.")]
    public DateOnly? Le { get; init; }
}

public sealed record RefuserSignatureInput : GesteConventionInput
{
    [Required(ErrorMessage = "Choisissez la partie.")]
    public Guid? PartieId { get; init; }

    [Required(ErrorMessage = "Dites pourquoi : le motif est montré aux autres parties.")]
    [StringLength(ConventionConsts.MotifMax, ErrorMessage = "Le motif ne dépasse pas 1 000 caractères.")]
    public string Motif { get; init; } = "";
}

public sealed record DeliberationInput : GesteConventionInput
{
    [Required(ErrorMessage = "Choisissez la collectivité.")]
    public Guid? PartieId { get; init; }

    [Required(ErrorMessage = "Saisissez la référence de la délibération.")]
    [StringLength(ConventionConsts.ReferenceMax, ErrorMessage = "La référence ne dépasse pas 60 caractères.")]
    public string Reference { get; init; } = "";

    [Required(ErrorMessage = "Choisissez la date du vote.")]
    public DateOnly? Le { get; init; }

    [Required(ErrorMessage = "Choisissez la date exécutoire.")]
    public DateOnly? ExecutoireLe { get; init; }
}

public sealed record EngagementRepublicainInput : GesteConventionInput
{
    [Required(ErrorMessage = "Choisissez la partie.")]
    public Guid? PartieId { get; init; }

    [Required(ErrorMessage = "Choisissez la date de l’attestation.")]
    public DateOnly? Le { get; init; }
}

/// <summary>Contenu lu en mémoire : la taille est bornée avant.</summary>
public sealed record DeposerPieceInput(TypePiece Type, string Nom, Guid? PartieId, byte[] Contenu, string? ConcurrencyStamp);

public sealed record SuivreEngagementInput : GesteConventionInput
{
    [Range(0, 1_000_000, ErrorMessage = "Le nombre fait est positif.")]
    public int? Fait { get; init; }
    public DateOnly? RealiseLe { get; init; }

    [StringLength(ConventionConsts.PreuveMax, ErrorMessage = "La preuve ne dépasse pas 300 caractères.")]
    public string? Preuve { get; init; }
}

public sealed record DaterInput : GesteConventionInput
{
    [Required(ErrorMessage = "Choisissez la date.")]
    public DateOnly? Le { get; init; }
}

public sealed record CompteRenduInput : GesteConventionInput
{
    [Required(ErrorMessage = "Saisissez l’exercice.")]
    [Range(2000, 2100, ErrorMessage = "L’exercice est une année.")]
    public int? Exercice { get; init; }

    [Required(ErrorMessage = "Choisissez la date de réception.")]
    public DateOnly? Le { get; init; }
}

/// <summary>Compte rendu d'une relance de plusieurs conventions : ce qui est parti, ce qui ne l'est pas et pourquoi.</summary>
public sealed record RelanceEnMasseDto(int Envoyees, IReadOnlyList<RelanceEcarteeDto> Ecartees);

public sealed record RelanceEcarteeDto(Guid Id, string Numero, string Raison);

public sealed record RelancerPlusieursInput
{
    [MaxLength(200, ErrorMessage = "Relancez 200 conventions au plus à la fois.")]
    public IReadOnlyList<Guid> Ids { get; init; } = [];
}
