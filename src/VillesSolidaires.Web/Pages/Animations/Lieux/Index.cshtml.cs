using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Animations.Lieux;

/// <summary>Lieux d'une commune : la liste, et de quoi en ajouter un.</summary>
[Authorize(AnimationPermissions.Consulter)]
public sealed class IndexModel(ILieuAppService lieux, ICalendrierAppService calendriers, IUtilisateurCourant utilisateur, TimeProvider horloge) : PageMetier
{
    [FromQuery(Name = "commune")]
    public string? Commune { get; set; }

    public SaisieLieuInput Saisie { get; private set; } = new();

    public ChoixCalendrierDto Choix { get; private set; } = new([], false);

    /// <summary>Nul tant que la commune n'est pas choisie.</summary>
    public ProgrammeDto? Programme { get; private set; }

    public string? DeLaCommune { get; private set; }

    public bool PeutGerer { get; private set; }

    public IReadOnlyList<LieuDto> Liste { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Bailleurs { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public async Task<IActionResult> OnPostAsync(SaisieLieuInput saisie, CancellationToken ct)
    {
        if (!utilisateur.Peut(AnimationPermissions.Gerer))
        {
            return Forbid();
        }
        Saisie = saisie;
        await ChargerAsync(ct);
        if (Programme is null || !ModelState.IsValid || !await EssayerAsync(() => lieux.CreateAsync(Programme.CommuneCode, saisie, ct), nameof(Saisie)))
        {
            return Page();
        }
        this.Notifier($"« {saisie.Nom.Trim()} » est ajouté.");
        return RedirectToPage(new { commune = Programme.CommuneCode });
    }

    private async Task ChargerAsync(CancellationToken ct)
    {
        var annee = horloge.Aujourdhui().Year;
        Choix = await calendriers.GetChoixAsync(annee, ct);
        var commune = !string.IsNullOrWhiteSpace(Commune) ? Commune : !Choix.EstLibre || Choix.Communes.Count == 1 ? Choix.Communes.FirstOrDefault()?.Code : null;
        if (commune is null)
        {
            return;
        }
        await EssayerAsync(async () =>
        {
            var calendrier = await calendriers.GetAsync(new CalendrierInput { Commune = commune, Annee = annee }, ct);
            (Programme, DeLaCommune, PeutGerer) = (calendrier.Programme, calendrier.DeLaCommune, calendrier.PeutGerer);
        });
        if (Programme is not null)
        {
            Liste = await lieux.GetListAsync(Programme.CommuneCode, ct);
            Bailleurs = [.. (await lieux.GetBailleursAsync(ct)).Select(b => new SelectListItem(b.Nom, b.Id.ToString()))];
        }
    }
}
