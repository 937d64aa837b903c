using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Animations;

/// <summary>Papier sur lequel un programme s'imprime.</summary>
public enum FormatProgramme
{
    /// <summary>Le programme entier, mois par mois.</summary>
    [Display(Name = "Programme A4")]
    A4 = 1,

    /// <summary>L'affiche du hall de la mairie.</summary>
    [Display(Name = "Affiche A3")]
    A3 = 2,
}

/// <summary>Programme d'une commune et d'une année, à imprimer.</summary>
public interface IDocumentProgrammeAppService
{
    /// <param name="racine">Adresse du site, pour le lien et le code QR de l'agenda public.</param>
    /// <exception cref="BusinessException">Commune inconnue, ou rien à imprimer.</exception>
    Task<FichierDto> GetPdfAsync(string communeCode, int annee, FormatProgramme format, Uri racine, CancellationToken ct);
}
