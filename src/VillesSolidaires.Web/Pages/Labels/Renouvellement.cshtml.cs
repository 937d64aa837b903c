using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Labels;

namespace VillesSolidaires.Web.Pages.Labels;

/// <summary>Ce qui a changé depuis la candidature que celle-ci renouvelle.</summary>
[Authorize(LabelPermissions.Candidater)]
public sealed class RenouvellementModel(OutilsDossier outils) : PageDossier(outils)
{
    public RenouvellementDto Changements { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        await ChargerAsync(id, ct);
        if (await Candidatures.GetRenouvellementAsync(id, ct) is not { } changements)
        {
            return RedirectToPage("/Labels/Dossier", new { id });
        }
        Changements = changements;
        return Page();
    }
}
