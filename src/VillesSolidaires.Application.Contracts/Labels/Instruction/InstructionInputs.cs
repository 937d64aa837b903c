using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Labels;

public record GesteInstructionInput
{
    public string? ConcurrencyStamp { get; init; }
}

public sealed record AffecterInstructionInput : GesteInstructionInput
{
    [Required(ErrorMessage = "Choisissez qui instruit.")]
    public Guid? InstructeurId { get; init; }
}

public sealed record PointsVerifiesInput : GesteInstructionInput
{
    /// <summary>Points cochés ; ceux qui n'y sont pas se décochent.</summary>
    public IList<PointsVerifies> Points { get; init; } = [];
}

public sealed record InstruireCritereInput
{
    [Range(0, LabelConsts.NoteMax, ErrorMessage = "Choisissez une note de 0 à 4 : chacune a son descripteur.")]
    public int? Note { get; init; }

    [StringLength(LabelConsts.MotifMax, ErrorMessage = "Le motif ne dépasse pas 2 000 caractères.")]
    public string? MotifEcart { get; init; }

    /// <summary>Révision lue.</summary>
    public int? Revision { get; init; }
}

public record MessageInstructionInput : GesteInstructionInput
{
    [Required(ErrorMessage = "Écrivez votre message.")]
    [StringLength(LabelConsts.MessageMax, ErrorMessage = "Le message ne dépasse pas 4 000 caractères.")]
    public string Texte { get; init; } = "";
}

public sealed record QuestionnerInput : MessageInstructionInput
{
    /// <summary>Code d'un critère ; nul : le dossier entier.</summary>
    [StringLength(LabelConsts.CodeMax, ErrorMessage = "Le code d’un critère ne dépasse pas 40 caractères.")]
    public string? Critere { get; init; }
}

public sealed record DemanderComplementsInput : GesteInstructionInput
{
    [Required(ErrorMessage = "Choisissez le dernier jour de réponse.")]
    public DateOnly? Echeance { get; init; }
}

public sealed record MotiverInstructionInput : GesteInstructionInput
{
    [Required(ErrorMessage = "Écrivez le motif : il figurera dans le courrier et au dossier.")]
    [StringLength(LabelConsts.MotifMax, ErrorMessage = "Le motif ne dépasse pas 2 000 caractères.")]
    public string Motif { get; init; } = "";
}
