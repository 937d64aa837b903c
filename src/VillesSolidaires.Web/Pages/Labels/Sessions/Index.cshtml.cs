using Microsoft.AspNetCore.Authorization;
using VillesSolidaires.Labels;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Labels.Sessions;

/// <summary>Les sessions du label, la plus récente d'abord.</summary>
[Authorize(LabelPermissions.Consulter)]
public sealed class IndexModel(ISessionLabelAppService sessions) : PageMetier
{
    public IReadOnlyList<SessionLabelDto> Sessions { get; private set; } = [];

    public bool PeutGerer { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        PeutGerer = await PeutAsync(LabelPermissions.GererReferentiel);
        Sessions = await sessions.GetListAsync(ct);
    }
}
