using Microsoft.AspNetCore.Authorization;
using VillesSolidaires.Labels;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Labels.Sessions;

/// <summary>Une session : son calendrier, ses délais, son référentiel, ses dossiers par état.</summary>
[Authorize(LabelPermissions.Consulter)]
public sealed class FicheModel(ISessionLabelAppService sessions) : PageMetier
{
    public SessionLabelDetailDto Session { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken ct) => Session = await sessions.GetAsync(id, ct);
}
