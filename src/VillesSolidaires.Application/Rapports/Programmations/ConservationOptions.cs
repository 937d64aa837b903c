using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Rapports;

/// <summary>Section <c>App:Rapports</c> de la configuration.</summary>
public sealed class ConservationOptions
{
    public const string Section = "App:Rapports";

    /// <summary>Années pendant lesquelles un rapport programmé se garde ; ceux qu'une personne a demandés ne s'effacent pas.</summary>
    [Range(1, 100, ErrorMessage = "App:Rapports:Conservation est un nombre d’années, de 1 à 100.")]
    public int Conservation { get; set; } = 10;
}
