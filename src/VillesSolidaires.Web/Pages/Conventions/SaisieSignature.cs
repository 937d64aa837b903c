using System.ComponentModel.DataAnnotations;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>Formulaire de signature : la personne dit qui signe, et qu'elle a lu le texte dont la page porte l'empreinte.</summary>
public sealed class SaisieSignature
{
    [Required(ErrorMessage = "Choisissez le signataire.")]
    public Guid? SignataireId { get; set; }

    [Required(ErrorMessage = "Choisissez la date de signature.")]
    public DateOnly? Le { get; set; }

    [Range(typeof(bool), "true", "true", ErrorMessage = "Lisez le texte, puis cochez la case : on ne signe que ce qu’on a lu.")]
    public bool Lu { get; set; }

    /// <summary>Empreinte du texte montré.</summary>
    public string? Empreinte { get; set; }

    public string? ConcurrencyStamp { get; set; }

    /// <param name="partieId">Partie du signataire choisi.</param>
    public SignerConventionInput VersInput(Guid? partieId) =>
        new() { PartieId = partieId, SignataireId = SignataireId, Le = Le, Empreinte = Empreinte ?? "", ConcurrencyStamp = ConcurrencyStamp };
}
