using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Kits;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Kits;

/// <summary>Crée un kit, puis ouvre sa fiche pour y déposer des fichiers.</summary>
[Authorize(KitPermissions.Gerer)]
public sealed class NouveauModel(IKitAppService kits) : PageMetier
{
    [BindProperty]
    public CreerKitInput Saisie { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = Guid.Empty;
        if (!ModelState.IsValid || !await EssayerAsync(async () => id = await kits.CreateAsync(Saisie, ct), nameof(Saisie))) return Page();
        this.Notifier($"Le kit « {Saisie.Titre} » est créé. Déposez ses fichiers, puis publiez-le.");
        return RedirectToPage("/Kits/Fiche", new { id });
    }
}
