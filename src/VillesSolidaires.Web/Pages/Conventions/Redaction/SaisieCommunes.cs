using System.ComponentModel.DataAnnotations;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Web.Pages.Conventions.Redaction;

/// <summary>Liste de communes collée, et les réponses données aux homonymies.</summary>
public sealed class SaisieCommunes
{
    [Required(ErrorMessage = "Collez une commune par ligne.")]
    [StringLength(20_000, ErrorMessage = "La liste ne dépasse pas 20 000 caractères.")]
    public string Liste { get; set; } = "";

    [Range(1, 99, ErrorMessage = "Le rang va de 1 à 99.")]
    public int? Rang { get; set; }

    public IList<ChoixHomonyme> Choix { get; init; } = [];

    public AjouterCommunesInput VersInput() => new()
    {
        Liste = Liste,
        Rang = Rang,
        Choix = Choix.Where(c => c.Saisie is not null && c.Code is not null)
            .DistinctBy(c => c.Saisie, StringComparer.Ordinal).ToDictionary(c => c.Saisie!, c => c.Code!, StringComparer.Ordinal),
    };
}

/// <param name="Saisie">Ligne collée.</param>
/// <param name="Code">Code INSEE choisi ; nul tant que rien ne l'est.</param>
public sealed record ChoixHomonyme(string? Saisie, string? Code);
