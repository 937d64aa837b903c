using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Kits;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Pages.Public.Kits;

/// <summary>Kits en ligne et valables, sans compte. Thème, langue et page vivent dans l'adresse.</summary>
public sealed class IndexModel(ICatalogueKitsAppService kits) : PageModel
{
    [FromQuery(Name = "theme")]
    public ThemesKit? Theme { get; set; }

    [FromQuery(Name = "langue")]
    public string? Langue { get; set; }

    [FromQuery(Name = "page")]
    public int NumeroPage { get; set; } = 1;

    public CataloguePublicDto Catalogue { get; private set; } = null!;

    public bool Filtre => Theme is not null || !string.IsNullOrEmpty(Langue);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Catalogue = await kits.GetListAsync(new CataloguePublicInput { Page = NumeroPage, Theme = Theme, Langue = Langue }, ct);
        return Catalogue.Kits.Count == 0 && Catalogue.Total > 0 ? LocalRedirect(Request.AdresseAvec(("page", null))) : Page();
    }

    public string Adresse(ThemesKit? theme, string? langue) =>
        Url.Page("/Public/Kits/Index", new { theme, langue = string.IsNullOrEmpty(langue) ? null : langue })!;
}
