using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Web.Pages.Conventions.Redaction;

/// <summary>Ce que chaque partie s'engage à faire, pour quand, en quelle quantité.</summary>
[Authorize(ConventionPermissions.Consulter)]
public sealed class EngagementsModel(IConventionAppService conventions, IRedactionConventionAppService redaction) : PageRedaction(conventions)
{
    /// <summary>Engagement ouvert à la modification.</summary>
    [FromQuery(Name = "engagement")]
    public Guid? EngagementId { get; set; }

    public EngagementInput Saisie { get; private set; } = new();

    public EngagementDto? Ouvert => Convention.Engagements.FirstOrDefault(e => e.Id == EngagementId);

    public IEnumerable<SelectListItem> Parties => Convention.Parties.Select(p => new SelectListItem(p.Nom, p.Id.ToString()));

    protected override string Permission => ConventionPermissions.Rediger;

    public override async Task OnGetAsync(Guid id, CancellationToken ct)
    {
        await base.OnGetAsync(id, ct);
        if (Ouvert is { } engagement)
        {
            Saisie = new EngagementInput
            {
                PartieId = engagement.PartieId,
                Libelle = engagement.Libelle,
                Echeance = engagement.Echeance,
                Cible = engagement.Cible,
                Unite = engagement.Unite,
            };
        }
    }

    public Task<IActionResult> OnPostAjouterAsync(Guid id, EngagementInput saisie, CancellationToken ct)
    {
        Saisie = saisie;
        if (saisie.PartieId is null)
        {
            ModelState.AddModelError($"{nameof(Saisie)}.{nameof(Saisie.PartieId)}", "Choisissez la partie qui s’engage.");
        }
        return FaireAsync(id, () => redaction.AjouterEngagementAsync(id, saisie, ct), "L’engagement est ajouté.", nameof(Saisie), ct, "saisie");
    }

    public Task<IActionResult> OnPostModifierAsync(Guid id, EngagementInput saisie, CancellationToken ct)
    {
        Saisie = saisie;
        return FaireAsync(id, () => redaction.ModifierEngagementAsync(id, EngagementId ?? Guid.Empty, saisie, ct), "L’engagement est enregistré.", nameof(Saisie), ct, "engagements");
    }

    public Task<IActionResult> OnPostRetirerAsync(Guid id, string? concurrencyStamp, CancellationToken ct) =>
        FaireAsync(id, () => redaction.RetirerEngagementAsync(id, EngagementId ?? Guid.Empty, concurrencyStamp, ct), "L’engagement est retiré.", "", ct, "engagements");
}
