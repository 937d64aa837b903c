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
        // Sans numéro de version : une affiche imprimée mène à la version du jour. Révoqué, le lien ne dit plus que son nom ; et celui d'un fichier
        // qui n'est plus en ligne ne vaut pas pour les autres.
        (string Nom, string? Valeur)[] portes = lien.Revoque
            ? [("lien", lien.Code)]
            : [("commune", lien.CommuneCode), ("canal", lien.Canal), ("lien", lien.EstDeKit || lien.Fichier is not null ? lien.Code : null)];
        return Url.Content(chemin) + QueryString.Create(portes.Where(p => p.Valeur is not null).Select(p => KeyValuePair.Create(p.Nom, p.Valeur)));
    }
}
