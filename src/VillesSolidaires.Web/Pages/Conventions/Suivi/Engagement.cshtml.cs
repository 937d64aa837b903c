using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Web.Pages.Conventions.Suivi;

/// <summary>Note où en est un engagement, et ce qui le prouve.</summary>
[Authorize(ConventionPermissions.Participer)]
public sealed class EngagementModel(OutilsFiche outils, ISuiviConventionAppService suivi) : PageGeste(outils)
{
    public EngagementDto Engagement { get; private set; } = null!;

    public SuivreEngagementInput Saisie { get; private set; } = new();

    public async Task OnGetAsync(Guid id, Guid engagementId, CancellationToken ct)
    {
        await TrouverAsync(id, engagementId, ct);
        Saisie = new() { Fait = Engagement.Fait, RealiseLe = Engagement.RealiseLe, Preuve = Engagement.Preuve };
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid engagementId, SuivreEngagementInput saisie, CancellationToken ct)
    {
        Saisie = saisie;
        await TrouverAsync(id, engagementId, ct);
        return await FaireAsync(id, () => suivi.SuivreEngagementAsync(id, engagementId, saisie, ct),
            () => saisie.RealiseLe is null ? "L’avancement est noté." : "L’engagement est noté tenu.", nameof(Saisie), ct, "engagements");
    }

    private async Task TrouverAsync(Guid id, Guid engagementId, CancellationToken ct)
    {
        await ChargerAsync(id, ct);
        Engagement = Convention.Engagements.FirstOrDefault(e => e.Id == engagementId) ?? throw new EntityNotFoundException(ConventionErrorCodes.EngagementInconnu);
    }
}
