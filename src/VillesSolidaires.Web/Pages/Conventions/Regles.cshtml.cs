using Microsoft.AspNetCore.Authorization;
using VillesSolidaires.Conventions;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>Les règles que vérifie l'application, leur source et leur date.</summary>
[Authorize(ConventionPermissions.Consulter)]
public sealed class ReglesModel(IReglesConventionAppService regles) : PageMetier
{
    public IReadOnlyList<RegleDto> Regles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Regles = await regles.GetListAsync(ct);
}
