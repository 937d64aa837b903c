using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Accompagnements;
using VillesSolidaires.Animations;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Accompagnements;

/// <summary>Un accompagnement : la demande, les rendez-vous, les actions convenues, la conclusion.</summary>
[Authorize(AnimationPermissions.Consulter)]
public sealed class FicheModel(IAccompagnementAppService accompagnements) : PageMetier
{
    public AccompagnementDetailDto Accompagnement { get; private set; } = null!;

    public RendezVousInput RendezVous { get; private set; } = new();

    public ActionConvenueInput Action { get; private set; } = new();

    public CloreAccompagnementInput Cloture { get; private set; } = new();

    public async Task OnGetAsync(Guid id, CancellationToken ct) => Accompagnement = await accompagnements.GetAsync(id, ct);

    public Task<IActionResult> OnPostPriseEnChargeAsync(Guid id, string? concurrencyStamp, CancellationToken ct) =>
        FaireAsync(id, AnimationPermissions.Accompagner, () => accompagnements.PrendreEnChargeAsync(id, concurrencyStamp, ct), "Vous suivez cet accompagnement.", "", ct);

    public Task<IActionResult> OnPostRetraitAsync(Guid id, string? concurrencyStamp, CancellationToken ct) =>
        FaireAsync(id, AnimationPermissions.Gerer, () => accompagnements.RetirerAsync(id, concurrencyStamp, ct), "La demande est retirée.", "", ct);

    public Task<IActionResult> OnPostClotureAsync(Guid id, CloreAccompagnementInput cloture, CancellationToken ct)
    {
        Cloture = cloture;
        return FaireAsync(id, AnimationPermissions.Accompagner, () => accompagnements.CloreAsync(id, cloture, ct), "L’accompagnement est clos.", nameof(Cloture), ct);
    }

    public Task<IActionResult> OnPostRendezVousAsync(Guid id, RendezVousInput rendezVous, CancellationToken ct)
    {
        RendezVous = rendezVous;
        return FaireAsync(id, AnimationPermissions.Gerer, () => accompagnements.FixerRendezVousAsync(id, rendezVous, ct), "Le rendez-vous est fixé.", nameof(RendezVous), ct);
    }

    public Task<IActionResult> OnPostActionAsync(Guid id, ActionConvenueInput action, CancellationToken ct)
    {
        Action = action;
        return FaireAsync(id, AnimationPermissions.Gerer, () => accompagnements.ConvenirAsync(id, action, ct), "L’action est convenue.", nameof(Action), ct);
    }

    public Task<IActionResult> OnPostCochageAsync(Guid id, Guid actionId, CocherActionInput coche, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coche);
        return FaireAsync(
            id, AnimationPermissions.Gerer, () => accompagnements.CocherAsync(id, actionId, coche.Faite, coche.ConcurrencyStamp, ct),
            coche.Faite ? "L’action est faite." : "L’action est de nouveau à faire.", "", ct);
    }

    // Un formulaire incomplet d'une personne sans droit doit rester un refus, pas une page de saisie.
    private async Task<IActionResult> FaireAsync(Guid id, string permission, Func<Task> geste, string reussite, string saisie, CancellationToken ct) => await PeutAsync(permission)
        ? await AccomplirAsync(geste, saisie, () => reussite, () => RedirectToPage(new { id }), () => OnGetAsync(id, ct))
        : Forbid();
}
