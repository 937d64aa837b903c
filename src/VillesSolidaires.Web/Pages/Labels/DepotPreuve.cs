using System.ComponentModel.DataAnnotations;
using VillesSolidaires.Labels;

namespace VillesSolidaires.Web.Pages.Labels;

/// <summary>Preuve jointe par formulaire : un fichier, ou un lien.</summary>
public sealed class DepotPreuve
{
    [Required(ErrorMessage = "Dites en quelques mots ce que montre cette preuve.")]
    [StringLength(LabelConsts.LibellePreuveMax, ErrorMessage = "Le libellé ne dépasse pas 160 caractères.")]
    public string? Libelle { get; set; }

    public IFormFile? Fichier { get; set; }

    [StringLength(LabelConsts.LienMax, ErrorMessage = "L’adresse ne dépasse pas 500 caractères.")]
    public string? Lien { get; set; }

    public IList<string> Criteres { get; set; } = [];

    public string? ConcurrencyStamp { get; set; }

    /// <summary>Le fichier en mémoire : <see cref="Formulaires.DepotLimiteAttribute"/> a déjà borné la requête.</summary>
    public async Task<JoindrePreuveInput> LireAsync(CancellationToken ct)
    {
        FichierJoint? joint = null;
        if (Fichier is not null)
        {
            var contenu = new byte[Fichier.Length];
            await using var flux = Fichier.OpenReadStream();
            await flux.ReadExactlyAsync(contenu, ct);
            joint = new FichierJoint(Fichier.FileName, contenu);
        }
        return new JoindrePreuveInput { Libelle = Libelle!, Fichier = joint, Lien = Lien, Criteres = Criteres, ConcurrencyStamp = ConcurrencyStamp };
    }
}
