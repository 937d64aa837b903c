using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Animations;
using VillesSolidaires.Kits;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Animations.Modeles;

/// <summary>Crée un modèle, avec sa première version en préparation.</summary>
[Authorize(AnimationPermissions.GererModeles)]
public sealed class NouveauModel(IModeleAnimationAppService modeles, IKitAppService kits) : PageMetier
{
    public CreerModeleAnimationInput Saisie { get; private set; } = new() { Taches = ChampsModele.AvecLignesVides([]) };

    public IReadOnlyList<SelectListItem> Kits { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Kits = await ChampsModele.KitsAsync(kits, ct);

    public async Task<IActionResult> OnPostAsync(CreerModeleAnimationInput saisie, string? geste, CancellationToken ct)
    {
        Saisie = saisie;
        var id = Guid.Empty;
        if (geste == ChampsModele.AjouterTaches)
        {
            ModelState.Clear();
            Saisie = saisie with { Taches = ChampsModele.AvecLignesVides(saisie.Taches) };
        }
        else if (ModelState.IsValid && await EssayerAsync(async () => id = await modeles.CreateAsync(saisie, ct), nameof(Saisie)))
        {
            this.Notifier($"Le modèle « {saisie.Intitule} » est créé. Relisez-le, puis publiez sa première version.");
            return RedirectToPage("/Animations/Modeles/Fiche", new { id });
        }
        Kits = await ChampsModele.KitsAsync(kits, ct);
        return Page();
    }
}
