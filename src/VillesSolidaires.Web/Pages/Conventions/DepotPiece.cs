using System.ComponentModel.DataAnnotations;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>Document déposé par formulaire.</summary>
public sealed class DepotPiece
{
    [Required(ErrorMessage = "Choisissez le fichier à déposer.")]
    public IFormFile? Fichier { get; set; }

    [Required(ErrorMessage = "Choisissez ce que c’est.")]
    public TypePiece? Type { get; set; }

    /// <summary>Partie que le document concerne.</summary>
    public Guid? PartieId { get; set; }

    public string? ConcurrencyStamp { get; set; }

    /// <summary>Le fichier en mémoire : <see cref="Formulaires.DepotLimiteAttribute"/> a déjà borné la requête.</summary>
    public async Task<DeposerPieceInput> LireAsync(CancellationToken ct)
    {
        var contenu = new byte[Fichier!.Length];
        await using var flux = Fichier.OpenReadStream();
        await flux.ReadExactlyAsync(contenu, ct);
        return new DeposerPieceInput(Type!.Value, Fichier.FileName, PartieId, contenu, ConcurrencyStamp);
    }
}
