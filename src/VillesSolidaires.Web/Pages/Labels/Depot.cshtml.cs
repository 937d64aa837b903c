using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Labels;

namespace VillesSolidaires.Web.Pages.Labels;

/// <summary>Un dossier tel qu'il a été déposé, figé.</summary>
[Authorize(LabelPermissions.Candidater)]
public sealed class DepotModel(ICandidatureAppService candidatures) : PageModel
{
    public DepotDto Depot { get; private set; } = null!;

    public Guid Id { get; private set; }

    public async Task OnGetAsync(Guid id, int numero, CancellationToken ct)
    {
        Id = id;
        Depot = await candidatures.GetDepotAsync(id, numero, ct);
    }
}
