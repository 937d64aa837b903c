using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Animations;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Campagnes;

/// <summary>Les étapes d'une commune, à cocher.</summary>
[Authorize(AnimationPermissions.Consulter)]
public sealed class CommuneModel(ISuiviCampagneAppService suivis) : PageMetier
{
    public SuiviCommuneDto Suivi { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, string code, CancellationToken ct) => Suivi = await suivis.GetAsync(id, code, ct);

    public async Task<IActionResult> OnPostCocherAsync(Guid id, string code, Guid etapeId, bool faite, string? concurrencyStamp, CancellationToken ct)
    {
        if (await EssayerAsync(() => suivis.CocherAsync(id, code, etapeId, new CocherEtapeInput { Faite = faite, ConcurrencyStamp = concurrencyStamp }, ct)))
        {
            this.Notifier(faite ? "L’étape est cochée." : "L’étape est à refaire.");
            return RedirectToPage(new { id, code });
        }
        Suivi = await suivis.GetAsync(id, code, ct);
        return Page();
    }
}
