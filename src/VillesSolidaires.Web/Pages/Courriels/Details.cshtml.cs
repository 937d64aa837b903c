using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Courriels;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Courriels;

/// <summary>Un courriel tel qu'il est parti, où il en est, et de quoi le renvoyer s'il a échoué.</summary>
public sealed class DetailsModel(ICourrielAppService courriels) : PageMetier
{
    public CourrielDetailDto Courriel { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken ct) => Courriel = await courriels.GetAsync(id, ct);

    public async Task<IActionResult> OnPostRenvoyerAsync(Guid id, CancellationToken ct)
    {
        if (!await EssayerAsync(() => courriels.RenvoyerAsync(id, ct)))
        {
            Courriel = await courriels.GetAsync(id, ct);
            return Page();
        }
        this.Notifier("Le courriel est remis en file : il part dans un instant.");
        return RedirectToPage(new { id });
    }
}
