using Microsoft.AspNetCore.Authorization;
using VillesSolidaires.Conventions;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Conventions.Modeles;

/// <summary>Les modèles de texte, un par type de convention.</summary>
[Authorize(ConventionPermissions.GererModeles)]
public sealed class IndexModel(IModeleConventionAppService modeles) : PageMetier
{
    public IReadOnlyList<ModeleConventionDto> Modeles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Modeles = await modeles.GetListAsync(ct);
}
