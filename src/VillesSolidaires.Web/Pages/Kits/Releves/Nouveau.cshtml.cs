using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Kits;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Kits.Releves;

/// <summary>Saisie d'un relevé, et suggestions de son territoire.</summary>
[Authorize(KitPermissions.Gerer)]
public sealed class NouveauModel(IKitAppService kits, IReleveKitAppService releves) : PageMetier
{
    public KitDetailDto Kit { get; private set; } = null!;

    public SaisieReleveInput Saisie { get; private set; } = new();

    public Task OnGetAsync(Guid id, CancellationToken ct) => ChargerAsync(id, ct);

    public async Task<IActionResult> OnPostAsync(Guid id, SaisieReleveInput saisie, CancellationToken ct)
    {
        Saisie = saisie;
        await ChargerAsync(id, ct);
        if (!ModelState.IsValid || !await EssayerAsync(() => releves.CreateAsync(id, saisie, ct), nameof(Saisie)))
        {
            return Page();
        }
        this.Notifier("Le relevé est ajouté.");
        return RedirectToPage("/Kits/Releves/Index", new { id });
    }

    /// <summary>Suggestions du champ de territoire, en options d'une liste.</summary>
    public async Task<IActionResult> OnGetTerritoiresAsync([FromQuery(Name = "Saisie.Territoire")] string? saisie, CancellationToken ct) =>
        Partial("_Territoires", await releves.ChercherTerritoiresAsync(saisie, ct));

    private async Task ChargerAsync(Guid id, CancellationToken ct)
    {
        Kit = await kits.GetAsync(id, ct);
        ViewData["Kit"] = id;
    }
}
