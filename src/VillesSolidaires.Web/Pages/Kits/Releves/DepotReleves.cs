using System.ComponentModel.DataAnnotations;
using VillesSolidaires.Documents.Excel;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Web.Pages.Kits.Releves;

/// <summary>Fichier déposé par le formulaire d'import.</summary>
public sealed class DepotReleves
{
    [Required(ErrorMessage = "Choisissez le fichier à importer.")]
    public IFormFile? Fichier { get; set; }

    /// <summary>Le fichier en mémoire : <see cref="Formulaires.DepotLimiteAttribute"/> a déjà borné la requête.</summary>
    public async Task<DeposerRelevesInput> LireAsync(Guid kitId, CancellationToken ct)
    {
        var contenu = new byte[Fichier!.Length];
        await using var flux = Fichier.OpenReadStream();
        await flux.ReadExactlyAsync(contenu, ct);
        return new DeposerRelevesInput(kitId, Path.GetFileName(Fichier.FileName), contenu);
    }
}

/// <summary>Fichier d'exemple de l'import : ses titres de colonnes, et une ligne fictive à remplacer.</summary>
internal static class ModeleReleves
{
    public static readonly IReadOnlyList<Ligne> Exemple =
        [new(new(2019, 1, 7), new(2019, 2, 6), "≥", 12_000, "Mayenne (53)", "Plus de 12 000 téléchargements en un mois (ligne à remplacer)", "Exemple, 7 février 2019", "https://exemple.example/bilan", "Chiffre arrondi.")];

    public static readonly TableColumns<Ligne> Colonnes = new TableColumns<Ligne>()
        .Date("Du", l => l.Du).Date("Au", l => l.Au).Text("Borne", l => l.Borne, 10).Integer("Valeur", l => l.Valeur).Text("Territoire", l => l.Territoire, 24)
        .Text("Énoncé", l => l.Enonce, 50).Text("Source", l => l.Source, 40).Text("Adresse", l => l.Adresse, 40).Text("Réserve", l => l.Reserve, 40);

    internal sealed record Ligne(DateOnly Du, DateOnly Au, string Borne, long Valeur, string Territoire, string Enonce, string Source, string Adresse, string Reserve);
}
