using System.ComponentModel.DataAnnotations;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Web.Pages.Organisations;

/// <summary>Fichier déposé par le formulaire d'import.</summary>
public sealed class DepotImport
{
    [Required(ErrorMessage = "Choisissez le fichier à importer.")]
    public IFormFile? Fichier { get; set; }

    public TypeOrganisation TypeParDefaut { get; set; } = TypeOrganisation.BailleurSocial;

    /// <summary>Le fichier en mémoire : <see cref="Formulaires.DepotLimiteAttribute"/> a déjà borné la requête.</summary>
    public async Task<DeposerImportInput> LireAsync(CancellationToken ct)
    {
        var contenu = new byte[Fichier!.Length];
        await using var flux = Fichier.OpenReadStream();
        await flux.ReadExactlyAsync(contenu, ct);
        return new DeposerImportInput(Path.GetFileName(Fichier.FileName), contenu, TypeParDefaut);
    }
}
