using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Animations;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Alertes;

/// <summary>Déclare une vigilance pour des départements du périmètre.</summary>
[Authorize(AnimationPermissions.Piloter)]
public sealed class NouvelleModel(IAlerteAppService alertes, TimeProvider horloge) : PageMetier
{
    private const int JoursProposes = 3;

    public DeclarerAlerteInput Saisie { get; private set; } = new();

    public IReadOnlyList<DepartementAlerteDto> Departements { get; private set; } = [];

    public IEnumerable<SelectListItem> Choix => Departements.Select(d => new SelectListItem($"{d.Code} {d.Nom}", d.Code));

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = horloge.Aujourdhui();
        Departements = await alertes.GetDepartementsAsync(ct);
        Saisie = new() { Du = today, Au = today.AddDays(JoursProposes), Departements = Departements is [var seul] ? [seul.Code] : [] };
    }

    public async Task<IActionResult> OnPostAsync(DeclarerAlerteInput saisie, CancellationToken ct)
    {
        Saisie = saisie;
        Guid id = default;
        if (ModelState.IsValid && await EssayerAsync(async () => id = await alertes.CreateAsync(saisie, ct), nameof(Saisie)))
        {
            this.Notifier("La vigilance est déclarée et la campagne est ouverte.");
            return RedirectToPage("/Alertes/Fiche", new { id });
        }
        Departements = await alertes.GetDepartementsAsync(ct);
        return Page();
    }
}
