using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Kits;
using VillesSolidaires.Travaux;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Kits;

/// <summary>Les affiches d'un département : où en est leur préparation, et l'archive quand elle est prête.</summary>
[Authorize(KitPermissions.Diffuser)]
public sealed class LotAffichesModel(ILotAffichesAppService lots) : PageMetier
{
    public LotAffichesDto Lot { get; private set; } = null!;

    public bool EnCours => Lot.Travail is StatutTravail.EnAttente or StatutTravail.EnCours;

    public Task OnGetAsync(Guid id, Guid lotId, CancellationToken ct) => ChargerAsync(id, lotId, ct);

    public async Task<IActionResult> OnGetArchiveAsync(Guid id, Guid lotId, CancellationToken ct)
    {
        await ChargerAsync(id, lotId, ct);
        var archive = await lots.GetArchiveAsync(lotId, ct);
        return File(archive.Contenu, archive.TypeMime, archive.Nom);
    }

    private async Task ChargerAsync(Guid id, Guid lotId, CancellationToken ct)
    {
        Lot = await lots.GetAsync(lotId, ct);
        if (Lot.KitId != id) throw new EntityNotFoundException();
    }
}
