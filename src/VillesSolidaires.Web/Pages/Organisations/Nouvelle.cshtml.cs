using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Organisations;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Pages.Organisations;

/// <summary>Ajoute une organisation, puis ouvre sa fiche pour y noter des contacts.</summary>
[Authorize(OrganisationPermissions.Gerer)]
public sealed class NouvelleModel(IOrganisationAppService organisations) : PageOrganisation
{
    [BindProperty]
    public ModifierOrganisationInput Saisie { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = Guid.Empty;
        if (!ModelState.IsValid || !await EssayerAsync(() => NoterLaFicheNommeeAsync(async () => id = await organisations.CreateAsync(Saisie, ct)), nameof(Saisie))) return Page();
        this.Notifier($"« {Saisie.Nom} » est ajoutée. Notez maintenant ses contacts.");
        return RedirectToPage("/Organisations/Fiche", new { id });
    }
}
