using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Labels;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Pages.Labels.Sessions;

/// <summary>Ouvre une session.</summary>
public sealed class NouvelleModel(ISessionLabelAppService sessions, IReferentielLabelAppService referentiels) : PageEcrireSession(referentiels)
{
    public async Task OnGetAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        Saisie = Saisie with { ReferentielId = Referentiels.Count > 0 ? Guid.Parse(Referentiels[0].Value) : null };
    }

    public async Task<IActionResult> OnPostAsync(EcrireSessionInput saisie, CancellationToken ct)
    {
        Saisie = saisie;
        Guid id = default;
        if (ModelState.IsValid && await EssayerAsync(async () => id = await sessions.CreateAsync(saisie, ct), nameof(Saisie)))
        {
            this.Notifier("La session est créée. Les communes candidatent à partir de son ouverture.");
            return RedirectToPage("/Labels/Sessions/Fiche", new { id });
        }
        await ChargerAsync(ct);
        return Page();
    }
}
