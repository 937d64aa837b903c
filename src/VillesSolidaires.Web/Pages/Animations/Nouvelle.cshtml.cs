using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Animations;
using VillesSolidaires.Kits;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Animations;

/// <summary>Ajoute une animation au programme d'une commune. Changer de commune recharge ses lieux, la saisie restant.</summary>
[Authorize(AnimationPermissions.Gerer)]
public sealed class NouvelleModel(
    IAnimationAppService animations, ICalendrierAppService calendriers, ILieuAppService lieux, IKitAppService kits, TimeProvider horloge) : PageMetier
{
    /// <summary>Bouton qui relit les lieux de la commune saisie.</summary>
    public const string ChangerDeCommune = "commune";

    [BindProperty]
    public CreerAnimationInput Saisie { get; set; } = new();

    public ChoixCalendrierDto Communes { get; private set; } = new([], false);

    public ChoixDAnimation Choix { get; private set; } = ChoixDAnimation.Aucun;

    /// <summary>Code INSEE de la commune reconnue ; nul si elle ne l'est pas encore.</summary>
    public string? Code { get; private set; }

    public IEnumerable<SelectListItem> ChoixCommunes => Communes.Communes.Select(c => new SelectListItem($"{c.Nom} ({c.Code})", c.Code));

    private int AnneeCourante => horloge.Aujourdhui().Year;

    public async Task OnGetAsync(string? commune, int? annee, DateOnly? debut, CancellationToken ct)
    {
        ModelState.Clear();
        Saisie = new() { Commune = commune ?? "", Annee = annee is >= AnimationConsts.AnneeMin and <= AnimationConsts.AnneeMax ? annee : null, Debut = debut };
        await ChargerAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(string? geste, CancellationToken ct)
    {
        if (geste == ChangerDeCommune)
        {
            ModelState.Clear();
            await ChargerAsync(ct);
            return Page();
        }
        var id = Guid.Empty;
        if (!TryValidateModel(Saisie, nameof(Saisie)) || !await EssayerAsync(async () => id = await animations.CreateAsync(Saisie, ct), nameof(Saisie)))
        {
            await ChargerAsync(ct);
            return Page();
        }
        this.Notifier($"« {Saisie.Titre.Trim()} » est proposée. Planifiez-la quand vous la retenez.");
        return RedirectToPage("/Animations/Fiche", new { id });
    }

    private async Task ChargerAsync(CancellationToken ct)
    {
        Communes = await calendriers.GetChoixAsync(Saisie.Annee ?? AnneeCourante, ct);
        if (string.IsNullOrWhiteSpace(Saisie.Commune) && (!Communes.EstLibre || Communes.Communes.Count == 1) && Communes.Communes.Count > 0)
        {
            Saisie = Saisie with { Commune = Communes.Communes[0].Code };
        }
        if (!string.IsNullOrWhiteSpace(Saisie.Commune))
        {
            // Reconnaît la commune par la même lecture que le calendrier : nom, code, périmètre.
            await EssayerAsync(async () => Code = (await calendriers.GetAsync(new CalendrierInput { Commune = Saisie.Commune, Annee = Saisie.Annee ?? AnneeCourante }, ct)).Programme.CommuneCode, nameof(Saisie));
        }
        Choix = await ChoixDAnimation.LireAsync(lieux, kits, Code, ct);
    }
}
