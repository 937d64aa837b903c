using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Animations;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Alertes;

/// <summary>Une vigilance : ce qu'elle a déclenché, son niveau, son terme.</summary>
[Authorize(AnimationPermissions.Consulter)]
public sealed class FicheModel(IAlerteAppService alertes) : PageMetier
{
    public AlerteDto Alerte { get; private set; } = null!;

    public AjusterAlerteInput Saisie { get; private set; } = new();

    public LeverAlerteInput Levee { get; private set; } = new();

    public async Task OnGetAsync(Guid id, CancellationToken ct) => await ChargerAsync(id, ct);

    public async Task<IActionResult> OnPostAjusterAsync(Guid id, AjusterAlerteInput saisie, CancellationToken ct)
    {
        if (ModelState.IsValid && await EssayerAsync(() => alertes.AjusterAsync(id, saisie, ct), nameof(Saisie)))
        {
            this.Notifier("L’alerte est mise à jour.");
            return RedirectToPage(new { id });
        }
        await ChargerAsync(id, ct);
        Saisie = saisie;
        return Page();
    }

    public async Task<IActionResult> OnPostLeverAsync(Guid id, LeverAlerteInput levee, CancellationToken ct)
    {
        if (ModelState.IsValid && await EssayerAsync(() => alertes.LeverAsync(id, levee, ct), nameof(Levee)))
        {
            this.Notifier("L’alerte est levée.");
            return RedirectToPage(new { id });
        }
        await ChargerAsync(id, ct);
        Levee = levee;
        return Page();
    }

    private async Task ChargerAsync(Guid id, CancellationToken ct)
    {
        Alerte = await alertes.GetAsync(id, ct);
        Saisie = new() { Niveau = Alerte.Niveau, Au = Alerte.Au };
    }
}
