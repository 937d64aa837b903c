using Microsoft.AspNetCore.Authorization;
using VillesSolidaires.Animations;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Animations.Masse;

/// <summary>Une action en masse : où elle en est, et ce qu'elle a fait dans chaque commune.</summary>
[Authorize(AnimationPermissions.Piloter)]
public sealed class ResumeModel(IActionEnMasseAppService actions) : PageMetier
{
    public ActionEnMasseDetailDto Action { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken ct) => Action = await actions.GetAsync(id, ct);
}
