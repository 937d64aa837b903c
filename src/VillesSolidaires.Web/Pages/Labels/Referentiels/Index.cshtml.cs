using Microsoft.AspNetCore.Authorization;
using VillesSolidaires.Labels;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Labels.Referentiels;

/// <summary>Les versions du référentiel, la plus récente d'abord.</summary>
[Authorize(LabelPermissions.Consulter)]
public sealed class IndexModel(IReferentielLabelAppService referentiels) : PageMetier
{
    public IReadOnlyList<ReferentielDto> Versions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Versions = await referentiels.GetListAsync(ct);
}
