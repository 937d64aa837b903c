using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Web.Pages.Kits;

/// <summary>Fichier déposé par le formulaire de la fiche.</summary>
public sealed partial class DepotFichier
{
    [Required(ErrorMessage = "Choisissez le fichier à déposer.")]
    public IFormFile? Fichier { get; set; }

    [Required(ErrorMessage = "Choisissez le type du fichier.")]
    public TypeFichierKit? Type { get; set; }

    [Required(ErrorMessage = "Choisissez la langue du fichier.")]
    public string Langue { get; set; } = LanguesKit.Francais;

    [StringLength(KitConsts.LibelleFichierMax, ErrorMessage = "Le libellé ne dépasse pas 120 caractères.")]
    public string? Libelle { get; set; }

    [StringLength(KitConsts.NomFichierMax, ErrorMessage = "Le nom ne dépasse pas 80 caractères.")]
    public string? Nom { get; set; }

    /// <summary>Le fichier en mémoire : <see cref="Formulaires.DepotLimiteAttribute"/> a déjà borné la requête.</summary>
    public async Task<AjouterFichierKitInput> LireAsync(string? concurrencyStamp, CancellationToken ct)
    {
        var contenu = new byte[Fichier!.Length];
        await using var flux = Fichier.OpenReadStream();
        await flux.ReadExactlyAsync(contenu, ct);
        return new AjouterFichierKitInput(string.IsNullOrWhiteSpace(Nom) ? NomPublic(Fichier.FileName) : Nom.Trim(), Libelle ?? "", Type!.Value, contenu, concurrencyStamp)
        {
            Langue = Langue,
        };
    }

    /// <summary>« Affiche été (A3).JPEG » donne <c>affiche-ete-a3.jpg</c>.</summary>
    internal static string NomPublic(string nomFichier)
    {
        var extension = Path.GetExtension(nomFichier).ToLowerInvariant();
        var sansAccent = string.Concat(Path.GetFileNameWithoutExtension(nomFichier).ToLowerInvariant().Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
        var racine = HorsNom().Replace(sansAccent, "-").Trim('-');
        return racine[..Math.Min(racine.Length, KitConsts.NomFichierMax - extension.Length)].TrimEnd('-') + (extension == ".jpeg" ? ".jpg" : extension);
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HorsNom();
}
