using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Web.Pages.Comptes;

/// <summary>Son propre compte : qui l'on est pour le programme, et ce que le compte ouvre.</summary>
public sealed class MonCompteModel(ICompteAppService comptes) : PageModel
{
    /// <summary>Un compte national ouvre tous les départements : les nommer n'apprend rien.</summary>
    private const int PartsMontrees = 20;

    public MonCompteDto Compte { get; private set; } = null!;

    public bool EstNational => Compte.Perimetres.Any(p => p.Cle == PerimetreClaims.National);

    public IEnumerable<PerimetreDto> Parts => EstNational ? Compte.Perimetres.Take(1) : Compte.Perimetres.Take(PartsMontrees);

    public int PartsTues => EstNational ? 0 : Math.Max(0, Compte.Perimetres.Count - PartsMontrees);

    public async Task OnGetAsync(CancellationToken ct) => Compte = await comptes.GetMonCompteAsync(ct);
}
