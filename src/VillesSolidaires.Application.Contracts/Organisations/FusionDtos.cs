using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Organisations;

/// <param name="Resultat">Fiche gardée, après fusion : contacts réunis.</param>
/// <param name="Avertissements">Ce qui fait douter que les deux fiches soient la même organisation ; n'empêche pas.</param>
/// <param name="Refus">Pourquoi elles ne fusionnent pas ; nul si elles peuvent.</param>
public sealed record ApercuFusionDto(
    OrganisationDetailDto Garder, OrganisationDetailDto Doublon, OrganisationDetailDto Resultat, IReadOnlyList<string> Avertissements, string? Refus);

public sealed record FusionnerInput
{
    [Required(ErrorMessage = "Choisissez le doublon à fusionner.")]
    public Guid? DoublonId { get; init; }

    /// <summary>Empreinte lue de la fiche gardée.</summary>
    public string? ConcurrencyStamp { get; init; }

    /// <summary>Empreinte lue du doublon.</summary>
    public string? ConcurrencyStampDoublon { get; init; }
}
