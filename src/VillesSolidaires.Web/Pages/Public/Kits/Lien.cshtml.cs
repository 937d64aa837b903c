using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Web.Pages.Public.Kits;

/// <summary>
/// Adresse courte d'une affiche : mène au fichier ou à la page du kit, avec la commune, le canal et le lien qui seront comptés. La suivre ne
/// compte rien. Toujours une adresse de ce site, bâtie d'un kit en ligne : rien de ce que dit la demande n'y entre.
/// </summary>
public sealed class LienModel(ILienPublicAppService liens, ICatalogueKitsAppService kits) : PageModel
{
    public IReadOnlyList<CarteKitDto> Kits { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        // Une redirection gardée en mémoire par le navigateur survivrait à la révocation du lien.
        Response.Headers.CacheControl = "no-store";
        if (await liens.TrouverAsync(code, ct) is { } lien)
        {
            return LocalRedirect(Destination(lien));
        }
        Kits = (await kits.GetListAsync(new CataloguePublicInput(), ct)).Kits;
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    private string Destination(DestinationLienDto lien)
    {
        var chemin = lien.Fichier is { } fichier ? $"~/kits/{lien.KitSlug}/{fichier}" : $"~/kits-a-telecharger/{lien.KitSlug}";
        // Sans numéro de version : une affiche imprimée mène à la version du jour.
        var parametres = new List<KeyValuePair<string, string?>> { new("canal", lien.Canal), new("lien", lien.Code) };
        if (lien.CommuneCode is { } commune)
        {
            parametres.Insert(0, new("commune", commune));
        }
        return Url.Content(chemin) + QueryString.Create(parametres);
    }
}
