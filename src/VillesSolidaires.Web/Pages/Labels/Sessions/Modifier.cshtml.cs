using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Labels;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Pages.Labels.Sessions;

/// <summary>Modifie une session ; son référentiel ne change plus dès qu'un dossier est ouvert.</summary>
public sealed class ModifierModel(ISessionLabelAppService sessions, IReferentielLabelAppService referentiels) : PageEcrireSession(referentiels)
{
    public SessionLabelDetailDto Session { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken ct)
    {
        Session = await sessions.GetAsync(id, ct);
        Saisie = new EcrireSessionInput
        {
            Intitule = Session.Intitule, ReferentielId = Session.ReferentielId, Ouverture = Session.Ouverture, Cloture = Session.Cloture,
            FinCorrections = Session.FinCorrections, DelaiComplements = Session.DelaiComplements, DelaiReponse = Session.DelaiReponse, Validite = Session.Validite,
            ConcurrencyStamp = Session.ConcurrencyStamp,
        };
        await ChargerAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, EcrireSessionInput saisie, CancellationToken ct)
    {
        Saisie = saisie;
        if (ModelState.IsValid && await EssayerAsync(() => sessions.ModifierAsync(id, saisie, ct), nameof(Saisie)))
        {
            this.Notifier("La session est enregistrée.");
            return RedirectToPage("/Labels/Sessions/Fiche", new { id });
        }
        OublierEmpreintes();
        Session = await sessions.GetAsync(id, ct);
        Saisie = saisie with { ConcurrencyStamp = Session.ConcurrencyStamp };
        await ChargerAsync(ct);
        return Page();
    }
}
