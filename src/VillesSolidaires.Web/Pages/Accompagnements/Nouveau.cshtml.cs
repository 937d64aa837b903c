using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Accompagnements;
using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Accompagnements;

/// <summary>Demande d'une mairie à l'association.</summary>
[Authorize(AnimationPermissions.Gerer)]
public sealed class NouveauModel(IAccompagnementAppService accompagnements, IUtilisateurCourant utilisateur) : PageMetier
{
    public DemanderAccompagnementInput Saisie { get; private set; } = new();

    public void OnGet() => Saisie = new() { Commune = utilisateur.Perimetre.Communes is [var seule] ? seule : "" };

    public async Task<IActionResult> OnPostAsync(DemanderAccompagnementInput saisie, CancellationToken ct)
    {
        Saisie = saisie;
        Guid id = default;
        if (ModelState.IsValid && await EssayerAsync(async () => id = await accompagnements.CreateAsync(saisie, ct), nameof(Saisie)))
        {
            this.Notifier("La demande est envoyée à l’association.");
            return RedirectToPage("/Accompagnements/Fiche", new { id });
        }
        return Page();
    }
}
