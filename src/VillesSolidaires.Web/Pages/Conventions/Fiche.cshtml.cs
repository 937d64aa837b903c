using Microsoft.AspNetCore.Mvc;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>Fiche d'une convention : où elle en est, son texte, ses signatures, son exécution, son histoire.</summary>
public sealed class FicheModel(OutilsFiche outils) : PageFiche(outils)
{
    public override async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        await ChargerAsync(id, ct);
        return Page();
    }
}
