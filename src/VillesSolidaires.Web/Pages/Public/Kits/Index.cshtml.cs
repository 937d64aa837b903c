using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Web.Pages.Public.Kits;

/// <summary>Kits en ligne, sans compte.</summary>
public sealed class IndexModel(ITelechargementKitAppService kits) : PageModel
{
    public IReadOnlyList<KitPublicDto> Kits { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Kits = await kits.GetKitsPublicsAsync(ct);
}
