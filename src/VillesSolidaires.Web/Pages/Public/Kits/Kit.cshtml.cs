using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Web.Pages.Public.Kits;

/// <summary>Présentation publique d'un kit. La commune et le canal du lien suivi passent aux fichiers, pour que le téléchargement leur soit compté.</summary>
public sealed class KitModel(ICatalogueKitsAppService kits, ITelechargementKitAppService telechargements) : PageModel
{
    private const string CanalDeLaPage = "page";

    [FromQuery(Name = "commune")]
    public string? Commune { get; set; }

    [FromQuery(Name = "canal")]
    public string? Canal { get; set; }

    public KitPublicDto Kit { get; private set; } = null!;

    public async Task OnGetAsync(string slug, CancellationToken ct)
    {
        Kit = await kits.GetAsync(slug, ct);
        // Une commune ou un canal inconnus se disent ici, plutôt qu'à chaque fichier.
        if (Kit.Fichiers is [var premier, ..]) await telechargements.TrouverAsync(new DemandeTelechargement(slug, premier.Nom, Commune, Canal, Kit.Version), ct);
    }

    public string Adresse(FichierKitDto fichier)
    {
        ArgumentNullException.ThrowIfNull(fichier);
        var parametres = QueryString.Create(
            [new("v", $"{Kit.Version}"), new("canal", string.IsNullOrEmpty(Canal) ? CanalDeLaPage : Canal), .. string.IsNullOrEmpty(Commune) ? [] : new KeyValuePair<string, string?>[] { new("commune", Commune) }]);
        return Url.Content($"~/kits/{Kit.Slug}/{fichier.Nom}") + parametres;
    }
}
