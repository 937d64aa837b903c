using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Territoires;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Territoires;

/// <summary>Mot du maire que portent les rapports de sa commune. Après un refus, toute la saisie revient.</summary>
[Authorize]
public sealed class EditorialModel(IEditorialCommuneAppService editoriaux) : PageMetier
{
    public EditorialDto Editorial { get; private set; } = null!;

    public ModifierEditorialInput Saisie { get; private set; } = new();

    public async Task OnGetAsync(string code, CancellationToken ct)
    {
        await ChargerAsync(code, ct);
        Saisie = new() { Texte = Editorial.Texte, Signataire = Editorial.Signataire, Fonction = Editorial.Fonction, ConcurrencyStamp = Editorial.ConcurrencyStamp };
    }

    public async Task<IActionResult> OnPostAsync(string code, ModifierEditorialInput saisie, CancellationToken ct)
    {
        Saisie = saisie;
        if (ModelState.IsValid && await EssayerAsync(() => editoriaux.ModifierAsync(code, saisie, ct), nameof(Saisie)))
        {
            this.Notifier("Le mot du maire est enregistré : les prochains rapports le porteront.");
            return RedirectToPage(new { code });
        }
        return await RevenirAsync(code, ct);
    }

    public async Task<IActionResult> OnPostRetirerAsync(string code, CancellationToken ct)
    {
        if (!await EssayerAsync(() => editoriaux.RetirerAsync(code, ct)))
        {
            return await RevenirAsync(code, ct);
        }
        this.Notifier("Le mot du maire est retiré.");
        return RedirectToPage(new { code });
    }

    private async Task<IActionResult> RevenirAsync(string code, CancellationToken ct)
    {
        OublierEmpreintes();
        await ChargerAsync(code, ct);
        Saisie = Saisie with { ConcurrencyStamp = Editorial.ConcurrencyStamp };
        return Page();
    }

    private async Task ChargerAsync(string code, CancellationToken ct) => Editorial = await editoriaux.GetAsync(code, ct);
}
