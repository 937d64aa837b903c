using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Kits;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Kits.Releves;

/// <summary>Corrige un relevé, ou le supprime.</summary>
[Authorize(KitPermissions.Gerer)]
public sealed class ModifierModel(IKitAppService kits, IReleveKitAppService releves) : PageMetier
{
    public const string DialogueSuppression = "suppression";

    public KitDetailDto Kit { get; private set; } = null!;

    public ReleveDetailDto Detail { get; private set; } = null!;

    public SaisieReleveInput Saisie { get; private set; } = new();

    public async Task OnGetAsync(Guid id, Guid releve, CancellationToken ct)
    {
        await ChargerAsync(id, releve, ct);
        var r = Detail.Releve;
        Saisie = new()
        {
            Du = r.Du, Au = r.Au, Periode = r.Periode, Territoire = r.TerritoireCode is null ? null : $"{r.Territoire} ({r.TerritoireCode})", Borne = r.Borne, Valeur = r.Valeur,
            Enonce = r.Enonce, Source = r.Source, Adresse = r.Adresse, Reserve = r.Reserve, ConcurrencyStamp = Detail.ConcurrencyStamp,
        };
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid releve, SaisieReleveInput saisie, CancellationToken ct)
    {
        Saisie = saisie;
        await ChargerAsync(id, releve, ct);
        if (!ModelState.IsValid || !await EssayerAsync(() => releves.ModifierAsync(releve, saisie, ct), nameof(Saisie), () => ReprendreAsync(id, releve, ct)))
        {
            return Page();
        }
        this.Notifier("Le relevé est enregistré.");
        return RedirectToPage("/Kits/Releves/Index", new { id });
    }

    public async Task<IActionResult> OnPostSuppressionAsync(Guid id, Guid releve, string? concurrencyStamp, CancellationToken ct)
    {
        await ChargerAsync(id, releve, ct);
        if (!await EssayerAsync(() => releves.SupprimerAsync(releve, concurrencyStamp, ct)))
        {
            await OnGetAsync(id, releve, ct);
            return Page();
        }
        this.Notifier("Le relevé est supprimé.");
        return RedirectToPage("/Kits/Releves/Index", new { id });
    }

    private async Task ChargerAsync(Guid id, Guid releve, CancellationToken ct)
    {
        Detail = await releves.GetAsync(releve, ct);
        Kit = await kits.GetAsync(Detail.KitId == id ? id : throw new EntityNotFoundException(), ct);
        ViewData["Kit"] = id;
    }

    private async Task ReprendreAsync(Guid id, Guid releve, CancellationToken ct)
    {
        await ChargerAsync(id, releve, ct);
        Saisie = Saisie with { ConcurrencyStamp = Detail.ConcurrencyStamp };
        OublierEmpreintes();
    }
}
