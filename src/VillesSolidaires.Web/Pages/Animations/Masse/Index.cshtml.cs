using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Animations.Masse;

/// <summary>Choisit un modèle et un territoire, montre ce que l'action ferait, puis la lance en arrière-plan.</summary>
[Authorize(AnimationPermissions.Piloter)]
public sealed class IndexModel(IActionEnMasseAppService actions, IModeleAnimationAppService modeles, IUtilisateurCourant utilisateur, TimeProvider horloge) : PageMetier
{
    public const string Voir = "voir";
    public const string Lancer = "lancer";

    public EnMasseInput Saisie { get; private set; } = new();

    public IReadOnlyList<SelectListItem> Modeles { get; private set; } = [];

    public ApercuEnMasseDto? Apercu { get; private set; }

    public IReadOnlyList<ActionEnMasseDto> Actions { get; private set; } = [];

    public bool EstNational => utilisateur.Perimetre.EstNational;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Saisie = new() { Annee = horloge.Aujourdhui().Year + 1, Departement = utilisateur.Perimetre.Departements is [var seul] ? seul : null };
        await ChargerAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(EnMasseInput saisie, string? geste, CancellationToken ct)
    {
        Saisie = saisie;
        var id = Guid.Empty;
        if (ModelState.IsValid && geste == Lancer && await EssayerAsync(async () => id = await actions.LancerAsync(saisie, ct), nameof(Saisie)))
        {
            this.Notifier("L’action est lancée. Elle continue en arrière-plan : vous pouvez fermer la page.");
            return RedirectToPage("/Animations/Masse/Resume", new { id });
        }
        if (ModelState.IsValid && geste != Lancer)
        {
            await EssayerAsync(async () => Apercu = await actions.GetApercuAsync(saisie, ct), nameof(Saisie));
        }
        await ChargerAsync(ct);
        return Page();
    }

    private async Task ChargerAsync(CancellationToken ct)
    {
        Modeles = [.. (await modeles.GetListAsync(archives: false, ct)).Where(m => m.PublieeNumero is not null).Select(m => new SelectListItem(m.Intitule, m.Id.ToString()))];
        Actions = await actions.GetListAsync(ct);
    }
}
