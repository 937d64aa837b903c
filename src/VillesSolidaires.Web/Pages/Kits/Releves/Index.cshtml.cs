using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Kits;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Kits.Releves;

/// <summary>Relevés d'un kit : ce que d'autres ont publié, et ce que ces chiffres disent les uns des autres.</summary>
[Authorize(KitPermissions.Gerer)]
public sealed class IndexModel(IKitAppService kits, IReleveKitAppService releves) : PageDeListe
{
    public KitDetailDto Kit { get; private set; } = null!;

    public RelevesKitDto Lus { get; private set; } = null!;

    public IReadOnlyList<FiltreActif> FiltresActifs => [.. FiltreDeRecherche];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Kit = await kits.GetAsync(id, ct);
        Lus = await releves.GetListAsync(id, new ListeInput { Page = NumeroPage, Taille = Taille, Tri = Tri, Recherche = Recherche }, ct);
        return PageOuPremiere(Lus.Releves);
    }
}
