using VillesSolidaires.Conventions;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>Ce qui est publié des subventions, ce qui manque pour publier le reste, et jusqu'à quand.</summary>
public sealed class DonneesEssentiellesModel(IDonneesEssentiellesAppService donnees) : PageMetier
{
    public DonneesEssentiellesDto Donnees { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Donnees = await donnees.GetAsync(ct);
}
