using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Web.Pages.Conventions.Suivi;

/// <summary>Note l'appel de fonds d'un versement, puis son paiement.</summary>
[Authorize(ConventionPermissions.Gerer)]
public sealed class VersementModel(OutilsFiche outils, IFinancementConventionAppService financements) : PageGeste(outils)
{
    public FinancementDto Aide { get; private set; } = null!;

    public VersementDto Versement { get; private set; } = null!;

    public DaterInput Appel { get; private set; } = new();

    public DaterInput Paiement { get; private set; } = new();

    public async Task OnGetAsync(Guid id, Guid versementId, CancellationToken ct)
    {
        await TrouverAsync(id, versementId, ct);
        Appel = new() { Le = Versement.AppelRecuLe };
    }

    public async Task<IActionResult> OnPostAppelAsync(Guid id, Guid versementId, DaterInput appel, CancellationToken ct)
    {
        Appel = appel;
        await TrouverAsync(id, versementId, ct);
        return await FaireAsync(id, () => financements.RecevoirAppelAsync(id, Aide.Id, versementId, appel, ct), () => "L’appel de fonds est noté : le délai de paiement court.", nameof(Appel), ct, "financement");
    }

    public async Task<IActionResult> OnPostPaiementAsync(Guid id, Guid versementId, DaterInput paiement, CancellationToken ct)
    {
        Paiement = paiement;
        await TrouverAsync(id, versementId, ct);
        return await FaireAsync(id, () => financements.NoterVersementAsync(id, Aide.Id, versementId, paiement, ct),
            () => $"Le versement de {Formats.Montant(Versement.Montant)} est noté.", nameof(Paiement), ct, "financement");
    }

    private async Task TrouverAsync(Guid id, Guid versementId, CancellationToken ct)
    {
        await ChargerAsync(id, ct);
        Aide = Convention.Financements.FirstOrDefault(f => f.Versements.Any(v => v.Id == versementId)) ?? throw new EntityNotFoundException(ConventionErrorCodes.VersementInconnu);
        Versement = Aide.Versements.First(v => v.Id == versementId);
    }
}
